using CharterTracker.Data;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Employers;

/// <summary>
/// Asks to be let into the team of an organisation that a colleague may have added. The answer is the same whether it is here or not, and
/// whoever is in its team: who takes part in a charter is for the register to say. Joining cannot help saying that a number is taken;
/// it says no more, and is slowed down.
/// </summary>
[Requires(Permission.ActForEmployer)]
public sealed record ClaimEmployerCommand(string? Register, string? Number, string? Message) : ICommand<Result>;

internal sealed class ClaimEmployerValidator : AbstractValidator<ClaimEmployerCommand>
{
    public ClaimEmployerValidator()
    {
        RuleFor(c => c.Register).Must(OrganisationRegisters.IsKnown).WithMessage("Choose which register the number is in");
        RuleFor(c => c.Number)
            .NotEmpty().WithMessage("Enter the number of the organisation")
            .DependentRules(() => RuleFor(c => c.Number)
                .Must((c, number) => OrganisationRegisters.Normalise(c.Register, number) is not null)
                .WithMessage(c => OrganisationRegisters.WhatToEnter(c.Register))
                .When(c => OrganisationRegisters.IsKnown(c.Register)));
        RuleFor(c => c.Message).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Say who you are there, so that your colleagues know you")
            .MaximumLength(EmployerClaim.MessageMaxLength).WithMessage("Use {MaxLength} characters or fewer");
    }
}

internal sealed class ClaimEmployerHandler(CharterDbContext db, ICurrentUser user, EmployerMail mail, TimeProvider clock) : IRequestHandler<ClaimEmployerCommand, Result>
{
    public async Task<Result> Handle(ClaimEmployerCommand request, CancellationToken cancellationToken)
    {
        var number = OrganisationRegisters.Normalise(request.Register, request.Number);
        var employer = await db.Employers.AsNoTracking().AsSplitQuery()
            .SingleOrDefaultAsync(e => e.Identifiers.Any(i => i.Register == request.Register && i.Value == number), cancellationToken);
        if (employer is null || employer.RolesOf(user.Id!.Value).Any())
        {
            return Result.Success;
        }
        var claim = await db.EmployerClaims.SingleOrDefaultAsync(c => c.EmployerId == employer.Id && c.ClaimedBy == user.Id, cancellationToken);
        if (claim?.IsOpen == true || await db.EmployerClaims.OpenOf(user.Id.Value).CountAsync(cancellationToken) >= EmployerClaim.MostOpen)
        {
            return Result.Success;
        }
        var now = clock.GetUtcNow();
        if (claim is null)
        {
            claim = EmployerClaim.Make(employer.Id, user.Id.Value, request.Message!.Trim(), now);
            db.EmployerClaims.Add(claim);
        }
        else
        {
            claim.AskAgain(request.Message!.Trim(), now);
        }
        foreach (var owner in await db.OwnersAsync(employer, cancellationToken))
        {
            mail.TellOwnerOfClaim(owner, employer);
        }
        return Result.Success;
    }
}
