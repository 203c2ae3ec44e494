using CharterTracker.Data;
using CharterTracker.Domain.Directories;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Employers;

/// <summary>Brings an organisation in, with the person who does it as its owner.</summary>
/// <param name="Register">Prefix of the register that the number is in; null where it has no number.</param>
/// <param name="SicCode">Five digits; the sector follows from it.</param>
[Requires(Permission.ActForEmployer)]
public sealed record JoinEmployerCommand(
    string? Name, string? Register, string? Number, string? SicCode, int? Workers, bool IsSoleTrader, IReadOnlyList<NewWorkplace> Workplaces)
    : ICommand<Result<Guid>>;

/// <param name="LocalAuthorityCode">Chosen by the employer; a postcode only suggests one.</param>
public sealed record NewWorkplace(string? Name, string? LocalAuthorityCode, string? Postcode);

internal sealed class JoinEmployerValidator : AbstractValidator<JoinEmployerCommand>
{
    public JoinEmployerValidator()
    {
        RuleFor(c => c.Name)
            .NotEmpty().WithMessage("Enter the name of the organisation")
            .MaximumLength(Employer.NameMaxLength).WithMessage("The name must be {MaxLength} characters or fewer");
        RuleFor(c => c.Register)
            .Must(r => EmployerRegisters.All.Any(known => known.Register == r)).WithMessage("Choose which register the number is in")
            .When(c => !string.IsNullOrWhiteSpace(c.Number) || !string.IsNullOrWhiteSpace(c.Register));
        RuleFor(c => c.Number)
            .NotEmpty().WithMessage("Enter the number, or choose that there is none")
            .MaximumLength(EmployerIdentifier.ValueMaxLength).WithMessage("The number must be {MaxLength} characters or fewer")
            .When(c => !string.IsNullOrWhiteSpace(c.Register));
        RuleFor(c => c.Number)
            .Must(n => CompanyNumber.Parse(n) is { Register: not null }).WithMessage("Enter a company number of eight characters, for example 01234567 or SC123456")
            .When(c => c.Register == CompanyNumber.Register && !string.IsNullOrWhiteSpace(c.Number));
        RuleFor(c => c.SicCode)
            .Must(code => SicCodes.SectionOf(code!) is not null).WithMessage("Enter a SIC code of five digits, for example 10710")
            .When(c => !string.IsNullOrWhiteSpace(c.SicCode));
        RuleFor(c => c.Workers).Cascade(CascadeMode.Stop)
            .NotNull().WithMessage("Enter how many people work for you")
            .InclusiveBetween(1, Employer.MaxWorkers).WithMessage("Enter how many people work for you as a whole number, 1 or more");
        RuleFor(c => c.Workplaces).NotEmpty().WithMessage("Add at least one workplace");
        RuleForEach(c => c.Workplaces).ChildRules(workplace =>
        {
            workplace.RuleFor(w => w.Name)
                .NotEmpty().WithMessage("Enter a name for the workplace, for example Head office")
                .MaximumLength(Workplace.NameMaxLength).WithMessage("The name must be {MaxLength} characters or fewer");
            workplace.RuleFor(w => w.LocalAuthorityCode)
                .Must(code => code is not null && LocalAuthorities.Find(code) is not null).WithMessage("Choose the local authority that the workplace is in");
            workplace.RuleFor(w => w.Postcode)
                .Must(p => Postcode.Normalise(p) is not null).WithMessage("Enter a full postcode, for example L1 8JQ, or leave it empty")
                .When(w => !string.IsNullOrWhiteSpace(w.Postcode));
        });
    }
}

internal sealed class JoinEmployerHandler(CharterDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<JoinEmployerCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(JoinEmployerCommand request, CancellationToken cancellationToken)
    {
        var number = request.Register == CompanyNumber.Register ? CompanyNumber.Parse(request.Number)?.Number : request.Number?.Trim().ToUpperInvariant();
        if (!string.IsNullOrEmpty(request.Register)
            && await db.Employers.AnyAsync(e => e.Identifiers.Any(i => i.Register == request.Register && i.Value == number), cancellationToken))
        {
            // Who is in its team is not for a stranger to read.
            return Result<Guid>.Failed(new Failure.Conflict(
                "This organisation has joined already. Ask a colleague who manages its account to add you, or write to the charter's team if nobody there knows of it"));
        }

        var sicCodes = string.IsNullOrWhiteSpace(request.SicCode) ? [] : new[] { request.SicCode.Trim() };
        var profile = new EmployerProfile(request.Name!, sicCodes, sicCodes.Select(SicCodes.SectionOf).FirstOrDefault(), request.Workers!.Value);
        var employer = Employer.Join(EmployerNumber.Allot(), profile, request.IsSoleTrader, user.Id!.Value, clock.GetUtcNow());
        if (!string.IsNullOrEmpty(request.Register))
        {
            employer.Identify(request.Register, number!);
        }
        foreach (var workplace in request.Workplaces)
        {
            employer.AddWorkplace(workplace.Name!.Trim(), LocalAuthorities.Find(workplace.LocalAuthorityCode!)!.Code, Postcode.Normalise(workplace.Postcode));
        }
        db.Employers.Add(employer);
        return employer.Id;
    }
}
