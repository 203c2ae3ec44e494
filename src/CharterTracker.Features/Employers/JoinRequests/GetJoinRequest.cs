using CharterTracker.Data;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Employers;

/// <summary>
/// A request to join a team, with the facts that an administrator decides by. Until the owners' time to answer is over only they see it,
/// unless the person has taken their refusal to the administrators.
/// </summary>
[Requires(Permission.AdministerPlatform)]
public sealed record GetJoinRequestQuery(Guid Id) : IQuery<Result<JoinRequestDetails>>;

/// <param name="Identifiers">The employer's numbers in public registers, each with its register.</param>
public sealed record JoinRequestDetails(
    Guid Id, Guid Version, string Employer, string EmployerNumber, IReadOnlyList<(string Register, string Number)> Identifiers,
    string Name, string Email, string Message, DateTimeOffset RequestedAt, bool IsOpen, JoinRequestRefusal? Refusal, JoinRequestState State, string? Reasons, IReadOnlyList<JoinRequestOwner> Owners);

/// <summary>An owner's refusal that the person took to the administrators.</summary>
public sealed record JoinRequestRefusal(string By, DateTimeOffset At, DateTimeOffset AskedStaffAt);

/// <param name="LastSeenAt">When the owner last used a session that is still on record; null where there is none.</param>
public sealed record JoinRequestOwner(string Name, string Email, DateTimeOffset? LastSeenAt);

internal sealed class GetJoinRequestHandler(CharterDbContext db, TimeProvider clock) : IRequestHandler<GetJoinRequestQuery, Result<JoinRequestDetails>>
{
    public async Task<Result<JoinRequestDetails>> Handle(GetJoinRequestQuery request, CancellationToken cancellationToken)
    {
        var joinRequest = await db.JoinRequests.AsNoTracking().SingleOrDefaultAsync(c => c.Id == request.Id, cancellationToken);
        if (joinRequest is null || joinRequest.StaffMayDecideAt > clock.GetUtcNow())
        {
            return new Failure.NotFound();
        }
        var employer = await db.Employers.AsNoTracking().AsSplitQuery().SingleAsync(e => e.Id == joinRequest.EmployerId, cancellationToken);
        var person = await db.Users.AsNoTracking().SingleAsync(u => u.Id == joinRequest.RequestedBy, cancellationToken);
        var owners = employer.Members.Where(m => m.Role == MembershipRole.Owner).Select(m => m.UserId).ToList();
        return new JoinRequestDetails(
            joinRequest.Id,
            joinRequest.Version,
            employer.Name,
            employer.Number,
            [.. employer.Identifiers.Select(i => (i.Register, i.Value))],
            person.FullName,
            person.Email ?? "",
            joinRequest.Message,
            joinRequest.RequestedAt,
            joinRequest.IsOpen,
            await RefusalOfAsync(joinRequest, cancellationToken),
            joinRequest.State,
            joinRequest.Reasons,
            await db.Users.AsNoTracking()
                .Where(u => owners.Contains(u.Id))
                .OrderBy(u => u.FullName)
                .Select(u => new JoinRequestOwner(u.FullName, u.Email ?? "", db.Sessions.Where(s => s.UserId == u.Id).Max(s => (DateTimeOffset?)s.LastSeenAt)))
                .ToListAsync(cancellationToken));
    }

    private async Task<JoinRequestRefusal?> RefusalOfAsync(JoinRequest joinRequest, CancellationToken cancellationToken) => joinRequest.State == JoinRequestState.WithStaff
        ? new(
            await db.Users.Where(u => u.Id == joinRequest.DecidedBy).Select(u => u.FullName).SingleAsync(cancellationToken),
            joinRequest.DecidedAt!.Value,
            joinRequest.AskedStaffAt!.Value)
        : null;
}
