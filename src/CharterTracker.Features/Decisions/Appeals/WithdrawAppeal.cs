using CharterTracker.Data;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Decisions;

/// <summary>The employer takes an appeal back.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record WithdrawAppealCommand(Guid ApplicationId, Guid AppealId, Guid Version) : ICommand<Result>, ICaseRequest;

internal sealed class WithdrawAppealHandler(CharterDbContext db, CaseAccess cases)
    : IRequestHandler<WithdrawAppealCommand, Result>
{
    public async Task<Result> Handle(WithdrawAppealCommand request, CancellationToken cancellationToken)
    {
        var opened = await cases.OpenAsync(request, version: null, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var (application, actor, now) = opened.Value;
        var appeal = await db.Appeals.SingleOrDefaultAsync(
            a => a.Id == request.AppealId && a.ApplicationId == application.Id, cancellationToken);
        if (appeal is null)
        {
            return new Failure.NotFound();
        }

        db.ExpectVersion(appeal, request.Version);
        appeal.Withdraw(actor, now);
        return Result.Success;
    }
}
