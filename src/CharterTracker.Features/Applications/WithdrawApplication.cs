using CharterTracker.Data;
using CharterTracker.Domain.Applications;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Applications;

/// <summary>Ends an application at the employer's wish, and frees its place in the scheme. Nobody is asked about it any more.</summary>
[Requires(Permission.ActForEmployer, FreshProof = true)]
public sealed record WithdrawApplicationCommand(Guid ApplicationId, Guid Version, string? Reason, string? Proof) : ICommand<Result>, IProven, IHasSubject
{
    public Guid SubjectId => ApplicationId;
}

internal sealed class WithdrawApplicationValidator : AbstractValidator<WithdrawApplicationCommand>
{
    public WithdrawApplicationValidator() =>
        RuleFor(c => c.Reason)
            .NotEmpty().WithMessage("Say why you withdraw the application. A few words are enough")
            .MaximumLength(Application.ReasonsMaxLength).WithMessage("The reason must be {MaxLength} characters or fewer");
}

internal sealed class WithdrawApplicationHandler(CharterDbContext db, ICurrentUser user, CaseActors actors, ApplicationMail mail, TimeProvider clock)
    : IRequestHandler<WithdrawApplicationCommand, Result>
{
    public async Task<Result> Handle(WithdrawApplicationCommand request, CancellationToken cancellationToken)
    {
        var application = await db.Applications.OwnedBy(db, user).SingleOrDefaultAsync(a => a.Id == request.ApplicationId, cancellationToken);
        if (application is null)
        {
            return new Failure.NotFound();
        }
        db.ExpectVersion(application, request.Version);
        var wasSent = application.SubmittedAt is not null;
        var now = clock.GetUtcNow();

        application.Withdraw(request.Reason!, await actors.ActingOnAsync(application, cancellationToken), now);
        await db.VoidProposalAsync(application.Id, cancellationToken);
        foreach (var link in await db.Attestations.Where(a => a.ApplicationId == application.Id && a.Answer == null && a.ReplacedAt == null).ToListAsync(cancellationToken))
        {
            link.Void(now);
        }
        var claim = await db.LiveApplicationClaims.SingleOrDefaultAsync(c => c.ApplicationId == application.Id, cancellationToken);
        if (claim is not null)
        {
            db.LiveApplicationClaims.Remove(claim);
        }
        await mail.TellOfWithdrawalAsync(application, wasSent, cancellationToken);
        return Result.Success;
    }
}
