using CharterTracker.Data;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Decisions;

/// <summary>The employer takes an appeal back.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record WithdrawAppealCommand(Guid ApplicationId, Guid AppealId, Guid Version) : ICommand<Result>, IHasSubject
{
    public Guid SubjectId => ApplicationId;
}

internal sealed class WithdrawAppealHandler(CharterDbContext db, ICurrentUser user, CaseActors actors, TimeProvider clock)
    : IRequestHandler<WithdrawAppealCommand, Result>
{
    public async Task<Result> Handle(WithdrawAppealCommand request, CancellationToken cancellationToken)
    {
        var application = await db.Applications.OwnedBy(db, user).SingleOrDefaultAsync(a => a.Id == request.ApplicationId, cancellationToken);
        var appeal = application is null
            ? null
            : await db.Appeals.SingleOrDefaultAsync(a => a.Id == request.AppealId && a.ApplicationId == application.Id, cancellationToken);
        if (application is null || appeal is null)
        {
            return new Failure.NotFound();
        }

        db.ExpectVersion(appeal, request.Version);
        appeal.Withdraw(await actors.ActingOnAsync(application, cancellationToken), clock.GetUtcNow());
        return Result.Success;
    }
}
