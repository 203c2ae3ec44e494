using CharterTracker.Data;
using CharterTracker.Domain.Applications;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Applications;

/// <summary>
/// Ends an application at the employer's wish, and frees its place in the scheme. Its open proposal and its open links to unions are
/// voided.
/// </summary>
[Requires(Permission.ActForEmployer, FreshProof = true)]
public sealed record WithdrawApplicationCommand(Guid ApplicationId, Guid Version, string? Reason, string? Proof)
    : ICommand<Result>, IHasProof, ICaseRequest;

internal sealed class WithdrawApplicationValidator : AbstractValidator<WithdrawApplicationCommand>
{
    public WithdrawApplicationValidator() =>
        RuleFor(c => c.Reason)
            .NotEmpty().WithMessage("Say why you are withdrawing the application. A few words are enough")
            .MaximumLength(Application.ReasonsMaxLength).WithMessage("The reason must be {MaxLength} characters or fewer");
}

internal sealed class WithdrawApplicationHandler(CharterDbContext db, CaseAccess cases, ApplicationMail mail)
    : IRequestHandler<WithdrawApplicationCommand, Result>
{
    public async Task<Result> Handle(WithdrawApplicationCommand request, CancellationToken cancellationToken)
    {
        var opened = await cases.OpenAsync(request, request.Version, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var (application, actor, now) = opened.Value;
        var wasSent = application.SubmittedAt is not null;

        application.Withdraw(request.Reason!, actor, now);
        await db.VoidProposalAsync(application.Id, cancellationToken);
        foreach (var link in await db.Attestations.Where(a => a.ApplicationId == application.Id && a.Answer == null && a.ReplacedAt == null).ToListAsync(cancellationToken))
        {
            link.Void(now);
        }
        var slot = await db.LiveApplicationSlots.SingleOrDefaultAsync(c => c.ApplicationId == application.Id, cancellationToken);
        if (slot is not null)
        {
            db.LiveApplicationSlots.Remove(slot);
        }
        await mail.TellOfWithdrawalAsync(application, wasSent, cancellationToken);
        return Result.Success;
    }
}
