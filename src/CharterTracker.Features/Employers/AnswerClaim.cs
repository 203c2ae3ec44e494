using CharterTracker.Data;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Employers;

/// <summary>An owner lets somebody into the team who asked for it, or refuses.</summary>
/// <param name="Given">What they may do; not looked at where they are refused.</param>
[Requires(Permission.ActForEmployer)]
public sealed record AnswerClaimCommand(Guid EmployerId, Guid ClaimId, Guid Version, bool LetIn, MembershipRole? Given)
    : ICommand<Result>, IEmployerRequest;

internal sealed class AnswerClaimValidator : AbstractValidator<AnswerClaimCommand>
{
    public AnswerClaimValidator() =>
        RuleFor(c => c.Given).Must(given => given is { } role && Enum.IsDefined(role)).WithMessage("Choose what they do in the team before you let them in").When(c => c.LetIn);
}

internal sealed class AnswerClaimHandler(CharterDbContext db, EmployerAccess employers, EmployerMail mail) : IRequestHandler<AnswerClaimCommand, Result>
{
    public async Task<Result> Handle(AnswerClaimCommand request, CancellationToken cancellationToken)
    {
        var opened = await employers.OpenAsync(request, version: null, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var (employer, actor, now) = opened.Value;
        var claim = await db.EmployerClaims.SingleOrDefaultAsync(c => c.EmployerId == request.EmployerId && c.Id == request.ClaimId, cancellationToken);
        if (claim is null)
        {
            return new Failure.NotFound();
        }
        db.ExpectVersion(claim, request.Version);
        claim.AnswerAsOwner(employer, request.LetIn ? request.Given : null, actor.UserId, now);
        mail.TellClaimant(await db.Users.SingleAsync(u => u.Id == claim.ClaimedBy, cancellationToken), employer, claim);
        return Result.Success;
    }
}
