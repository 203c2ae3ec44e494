using CharterTracker.Data;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Employers;

/// <summary>The link that a colleague has not used yet opens nothing any more.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record TakeBackInvitationCommand(Guid EmployerId, Guid InvitationId) : ICommand<Result>, IHasSubject
{
    public Guid SubjectId => EmployerId;
}

internal sealed class TakeBackInvitationHandler(CharterDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<TakeBackInvitationCommand, Result>
{
    public async Task<Result> Handle(TakeBackInvitationCommand request, CancellationToken cancellationToken)
    {
        var employer = await db.Employers.AsNoTracking().AsSplitQuery().OwnedBy(user).SingleOrDefaultAsync(e => e.Id == request.EmployerId, cancellationToken);
        var invitation = await db.TeamInvitations.SingleOrDefaultAsync(i => i.EmployerId == request.EmployerId && i.Id == request.InvitationId, cancellationToken);
        if (employer is null || invitation is null)
        {
            return new Failure.NotFound();
        }
        invitation.TakeBack(employer, user.Id!.Value, clock.GetUtcNow());
        return Result.Success;
    }
}
