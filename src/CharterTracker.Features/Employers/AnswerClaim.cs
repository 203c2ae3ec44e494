using CharterTracker.Data;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Cases;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Employers;

/// <summary>An owner lets somebody into the team who asked for it, or refuses.</summary>
/// <param name="Given">What they may do; not looked at where they are refused.</param>
[Requires(Permission.ActForEmployer)]
public sealed record AnswerClaimCommand(Guid EmployerId, Guid ClaimId, Guid Version, bool LetIn, MembershipRole? Given) : ICommand<Result>, IHasSubject
{
    public Guid SubjectId => EmployerId;
}

internal sealed class AnswerClaimValidator : AbstractValidator<AnswerClaimCommand>
{
    public AnswerClaimValidator() =>
        RuleFor(c => c.Given).Must(given => given is { } role && Enum.IsDefined(role)).WithMessage("Choose what they do in the team before you let them in").When(c => c.LetIn);
}

internal sealed class AnswerClaimHandler(CharterDbContext db, ICurrentUser user, EmployerMail mail, TimeProvider clock) : IRequestHandler<AnswerClaimCommand, Result>
{
    public async Task<Result> Handle(AnswerClaimCommand request, CancellationToken cancellationToken)
    {
        var employer = await db.Employers.AsSplitQuery().OwnedBy(user).SingleOrDefaultAsync(e => e.Id == request.EmployerId, cancellationToken);
        var claim = await db.EmployerClaims.SingleOrDefaultAsync(c => c.EmployerId == request.EmployerId && c.Id == request.ClaimId, cancellationToken);
        if (employer is null || claim is null)
        {
            return Result.Failed(new Failure.NotFound());
        }
        db.ExpectVersion(claim, request.Version);
        claim.AnswerAsOwner(employer, request.LetIn ? request.Given : null, user.Id!.Value, clock.GetUtcNow());
        mail.TellClaimant(await db.Users.SingleAsync(u => u.Id == claim.ClaimedBy, cancellationToken), employer, claim);
        return Result.Success;
    }
}
