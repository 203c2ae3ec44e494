using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Directories;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Mail;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Employers;

/// <param name="Register">Prefix of the register that the number is in.</param>
public sealed record NewIdentifier(string? Register, string? Number)
{
    /// <summary>Whether the line of the form was left empty.</summary>
    public bool IsBlank => string.IsNullOrWhiteSpace(Register) && string.IsNullOrWhiteSpace(Number);

    internal (string Register, string Number) Normalised() => (Register!, OrganisationRegisters.Normalise(Register, Number)!);
}

/// <param name="LocalAuthorityCode">ONS code of the local authority. The employer chooses it; a postcode only suggests one.</param>
public sealed record NewWorkplace(string? Name, string? LocalAuthorityCode, string? Postcode)
{
    internal void AddTo(Employer employer) =>
        employer.AddWorkplace(Name!.Trim(), LocalAuthorities.Find(LocalAuthorityCode!)!.Code, Domain.Directories.Postcode.Normalise(Postcode));
}

internal sealed class NewIdentifierValidator : AbstractValidator<NewIdentifier>
{
    public NewIdentifierValidator()
    {
        When(i => !i.IsBlank, () =>
        {
            RuleFor(i => i.Register).Must(OrganisationRegisters.IsKnown).WithMessage("Choose which register the number is in");
            RuleFor(i => i.Number).Cascade(CascadeMode.Stop)
                .NotEmpty().WithMessage("Enter the number, or choose no register")
                .Must((i, number) => OrganisationRegisters.Normalise(i.Register, number) is not null).WithMessage(i => OrganisationRegisters.WhatToEnter(i.Register))
                .When(i => OrganisationRegisters.IsKnown(i.Register), ApplyConditionTo.CurrentValidator);
        });
    }
}

internal sealed class NewWorkplaceValidator : AbstractValidator<NewWorkplace>
{
    public NewWorkplaceValidator()
    {
        RuleFor(w => w.Name)
            .NotEmpty().WithMessage("Enter a name for the workplace, for example Head office")
            .MaximumLength(Workplace.NameMaxLength).WithMessage("The name must be {MaxLength} characters or fewer");
        RuleFor(w => w.LocalAuthorityCode)
            .Must(code => code is not null && LocalAuthorities.Find(code) is not null).WithMessage("Choose the local authority that the workplace is in");
        RuleFor(w => w.Postcode)
            .Must(p => Postcode.Normalise(p) is not null).WithMessage("Enter a full postcode, for example L1 8JQ, or leave it blank")
            .When(w => !string.IsNullOrWhiteSpace(w.Postcode));
    }
}

internal static class EmployerDetails
{
    public static void IsNameOfAnOrganisation<T>(this IRuleBuilder<T, string?> name) => name
        .NotEmpty().WithMessage("Enter the name of the organisation")
        .MaximumLength(Employer.NameMaxLength).WithMessage("The name must be {MaxLength} characters or fewer")
        .WithoutAWebAddress();

    public static void IsSicCode<T>(this IRuleBuilder<T, string?> code) => code
        .Must(given => string.IsNullOrWhiteSpace(given) || SicCodes.SectionOf(given.Trim()) is not null).WithMessage("Enter a SIC code of five digits, for example 10710");

    public static void IsWorkforce<T>(this IRuleBuilderInitial<T, string?> workers) => workers.Cascade(CascadeMode.Stop)
        .NotEmpty().WithMessage("Enter how many people work for you")
        .Must(w => Headcount.Parse(w) is >= 1 and <= Employer.MaxWorkers).WithMessage("Enter how many people work for you as a whole number, 1 or more");

    public static EmployerProfile ProfileOf(string name, string? sicCode, int workers, OrganisationType? organisationType)
    {
        string[] codes = string.IsNullOrWhiteSpace(sicCode) ? [] : [sicCode.Trim()];
        return new EmployerProfile(name, codes, codes.Select(SicCodes.SectionOf).FirstOrDefault(), workers, organisationType);
    }

    /// <summary>Whether an employer that has joined has one of these numbers.</summary>
    public static async Task<bool> AnyHasJoinedAsync(
        this CharterDbContext db, IEnumerable<(string Register, string Number)> identifiers, CancellationToken cancellationToken)
    {
        foreach (var (register, number) in identifiers)
        {
            if (await db.Employers.AnyAsync(e => e.Identifiers.Any(i => i.Register == register && i.Value == number), cancellationToken))
            {
                return true;
            }
        }
        return false;
    }
}
