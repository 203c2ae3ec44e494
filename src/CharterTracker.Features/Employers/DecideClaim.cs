using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Employers;

/// <summary>An administrator decides on a request that no owner has answered, or that an owner refused and the person brought here: what the person may do in the team, or nothing. The owners are told.</summary>
[Requires(Permission.AdministerPlatform, FreshProof = true)]
public sealed record DecideClaimCommand(Guid ClaimId, Guid Version, bool? LetIn, string? Reasons, string? Proof) : ICommand<Result>, IProven, IHasSubject
{
    public Guid SubjectId => ClaimId;
}

internal sealed class DecideClaimValidator : AbstractValidator<DecideClaimCommand>
{
    public DecideClaimValidator()
    {
        RuleFor(c => c.LetIn).NotNull().WithMessage("Choose whether to let them in");
        RuleFor(c => c.Reasons).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Say what you went by, for example whom you rang")
            .MaximumLength(EmployerClaim.ReasonsMaxLength).WithMessage("Reasons must be {MaxLength} characters or fewer");
    }
}

internal sealed class DecideClaimHandler(CharterDbContext db, ICurrentUser user, EmployerMail mail, TimeProvider clock) : IRequestHandler<DecideClaimCommand, Result>
{
    public async Task<Result> Handle(DecideClaimCommand request, CancellationToken cancellationToken)
    {
        var claim = await db.EmployerClaims.SingleOrDefaultAsync(c => c.Id == request.ClaimId, cancellationToken);
        if (claim is null)
        {
            return new Failure.NotFound();
        }
        var employer = await db.Employers.AsSplitQuery().SingleAsync(e => e.Id == claim.EmployerId, cancellationToken);
        var owners = await db.OwnersAsync(employer, cancellationToken);
        var wasRefused = claim.State == ClaimState.BeforeStaff;

        db.ExpectVersion(claim, request.Version);
        claim.DecideForOwners(
            employer, request.LetIn == true ? MembershipRole.Owner : null, request.Reasons!.Trim(), new Actor(user.Id!.Value, [ActorRole.Administrator]), clock.GetUtcNow());
        mail.TellClaimant(await db.Users.SingleAsync(u => u.Id == claim.ClaimedBy, cancellationToken), employer, claim);
        foreach (var owner in owners)
        {
            mail.TellOwnerOfDecision(owner, employer, claim, wasRefused);
        }
        return Result.Success;
    }
}
