using CharterTracker.Data;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;

namespace CharterTracker.Features.Employers;

/// <summary>Changes an employer's name, type and sector. The register shows a new name only once that was published.</summary>
/// <param name="IsAnother">
/// The person has seen the employers here with nearly the new name, and says that theirs is none of them.
/// </param>
[Requires(Permission.ActForEmployer)]
public sealed record UpdateEmployerDetailsCommand(
    Guid EmployerId, Guid Version, string? Name, OrganisationType? Type, string? SicCode, bool IsAnother = false)
    : ICommand<Result>, IEmployerRequest;

internal sealed class UpdateEmployerDetailsValidator : AbstractValidator<UpdateEmployerDetailsCommand>
{
    public UpdateEmployerDetailsValidator()
    {
        RuleFor(c => c.Name).IsNameOfAnOrganisation();
        RuleFor(c => c.Type).Must(organisationType => organisationType is { } given && Enum.IsDefined(given)).WithMessage("Choose what sort of organisation it is").OverridePropertyName("Sort");
        RuleFor(c => c.SicCode).IsSicCode();
    }
}

internal sealed class UpdateEmployerDetailsHandler(CharterDbContext db, EmployerAccess employers, EmployersHere here)
    : IRequestHandler<UpdateEmployerDetailsCommand, Result>
{
    public async Task<Result> Handle(UpdateEmployerDetailsCommand request, CancellationToken cancellationToken)
    {
        var opened = await employers.OpenAsync(request, request.Version, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var (employer, actor, now) = opened.Value;
        if (employer.IsAnotherName(request.Name!))
        {
            if (!request.IsAnother && (await here.NearAsync(request.Name, cancellationToken, employer.Number)).Count > 0)
            {
                return new Failure.Invalid([new FieldError(
                    nameof(request.IsAnother),
                    "Another organisation here has nearly this name. Tick this if yours is not the same, or write to the charter's team")]);
            }
            await db.VoidLetterAsync(employer.Id, cancellationToken);
        }
        employer.UpdateDetails(EmployerDetails.ProfileOf(request.Name!, request.SicCode, employer.Workers, request.Type),
            actor.UserId, now);
        return Result.Success;
    }
}
