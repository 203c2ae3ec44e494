using CharterTracker.Data;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Employers;

/// <summary>Takes a role in the team from somebody; what they wrote stays.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record DismissFromTeamCommand(Guid EmployerId, Guid MembershipId) : ICommand<Result>, IHasSubject
{
    public Guid SubjectId => EmployerId;
}

internal sealed class DismissFromTeamHandler(CharterDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<DismissFromTeamCommand, Result>
{
    public async Task<Result> Handle(DismissFromTeamCommand request, CancellationToken cancellationToken)
    {
        var employer = await db.Employers.AsSplitQuery().OwnedBy(user).SingleOrDefaultAsync(e => e.Id == request.EmployerId, cancellationToken);
        if (employer is null)
        {
            return new Failure.NotFound();
        }
        employer.Dismiss(request.MembershipId, user.Id!.Value);
        foreach (var invitation in await db.TeamInvitations.Where(i => i.EmployerId == employer.Id && i.ClosedAt == null).ToListAsync(cancellationToken))
        {
            invitation.LapseUnlessAnOwnerInvited(employer, clock.GetUtcNow());
        }
        return Result.Success;
    }
}
