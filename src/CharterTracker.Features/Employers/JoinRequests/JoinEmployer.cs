using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;

namespace CharterTracker.Features.Employers;

/// <summary>Adds an organisation as an employer, with the current user as its owner.</summary>
/// <param name="IsAnother">
/// The person has seen the employers here with nearly the same name, and says that theirs is none of them.
/// </param>
/// <param name="SicCode">Five digits of the UK Standard Industrial Classification 2007; the sector follows from them.</param>
[Requires(Permission.ActForEmployer)]
public sealed record JoinEmployerCommand(
    string? Name, OrganisationType? Type, IReadOnlyList<NewIdentifier> Identifiers, string? SicCode,
    string? Workers, IReadOnlyList<NewWorkplace> Workplaces,
    bool IsAnother = false)
    : ICommand<Result<Guid>>;

internal sealed class JoinEmployerValidator : AbstractValidator<JoinEmployerCommand>
{
    public JoinEmployerValidator()
    {
        RuleFor(c => c.Name).IsNameOfAnOrganisation();
        RuleFor(c => c.Type).Must(organisationType => organisationType is { } given && Enum.IsDefined(given)).WithMessage("Choose what sort of organisation it is").OverridePropertyName("Sort");
        RuleForEach(c => c.Identifiers).SetValidator(new NewIdentifierValidator());
        RuleFor(c => c.Identifiers)
            .Must(given => given.Where(i => !i.IsBlank).GroupBy(i => i.Register).All(g => g.Count() == 1))
            .WithMessage("Enter only one number for each register");
        RuleFor(c => c.SicCode).IsSicCode();
        RuleFor(c => c.Workers).IsWorkforce();
        RuleFor(c => c.Workplaces).NotEmpty().WithMessage("Add at least one workplace");
        RuleForEach(c => c.Workplaces).SetValidator(new NewWorkplaceValidator());
    }
}

internal sealed class JoinEmployerHandler(CharterDbContext db, ICurrentUser user, EmployersHere here, TimeProvider clock)
    : IRequestHandler<JoinEmployerCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(JoinEmployerCommand request, CancellationToken cancellationToken)
    {
        var identifiers = request.Identifiers.Where(i => !i.IsBlank).Select(i => i.Normalised()).ToList();
        if (await db.AnyHasJoinedAsync(identifiers, cancellationToken))
        {
            // A stranger may not learn who is in its team.
            return new Failure.Conflict(
                "An organisation with this number has been added already. Ask a colleague to add you to its team, or ask to join it below");
        }
        if (!request.IsAnother && (await here.NearAsync(request.Name, cancellationToken)).Count > 0)
        {
            return new Failure.Invalid([new FieldError(
                nameof(request.IsAnother),
                "An organisation with nearly this name is here already. Ask to join it, or tick this if yours is another one")]);
        }

        var employer = Employer.Join(
            EmployerNumber.Allot(),
            EmployerDetails.ProfileOf(request.Name!, request.SicCode, Headcount.Parse(request.Workers)!.Value, request.Type),
            user.Id!.Value,
            clock.GetUtcNow());
        foreach (var (register, number) in identifiers)
        {
            employer.AddIdentifier(register, number);
        }
        foreach (var workplace in request.Workplaces)
        {
            workplace.AddTo(employer);
        }
        db.Employers.Add(employer);
        return employer.Id;
    }
}
