using CharterTracker.Data;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Employers;

/// <summary>A request to join a team, with what an administrator goes by. Before the owners' time is over it is theirs alone, unless the person brought their refusal here.</summary>
[Requires(Permission.AdministerPlatform)]
public sealed record GetClaimQuery(Guid Id) : IQuery<Result<ClaimToDecide>>;

/// <param name="Identifiers">Register and number each.</param>
public sealed record ClaimToDecide(
    Guid Id, Guid Version, string Employer, string EmployerNumber, IReadOnlyList<(string Register, string Number)> Identifiers,
    string Name, string Email, string Message, DateTimeOffset ClaimedAt, bool IsOpen, ClaimRefusal? Refusal, ClaimState State, string? Reasons, IReadOnlyList<ClaimOwner> Owners);

/// <summary>An owner refused, and the person asked the administrators.</summary>
public sealed record ClaimRefusal(string By, DateTimeOffset At, DateTimeOffset AskedStaffAt);

/// <param name="LastSeenAt">Null where there has been no sign-in of late.</param>
public sealed record ClaimOwner(string Name, string Email, DateTimeOffset? LastSeenAt);

internal sealed class GetClaimHandler(CharterDbContext db, TimeProvider clock) : IRequestHandler<GetClaimQuery, Result<ClaimToDecide>>
{
    public async Task<Result<ClaimToDecide>> Handle(GetClaimQuery request, CancellationToken cancellationToken)
    {
        var claim = await db.EmployerClaims.AsNoTracking().SingleOrDefaultAsync(c => c.Id == request.Id, cancellationToken);
        if (claim is null || claim.StaffMayDecideAt > clock.GetUtcNow())
        {
            return new Failure.NotFound();
        }
        var employer = await db.Employers.AsNoTracking().AsSplitQuery().SingleAsync(e => e.Id == claim.EmployerId, cancellationToken);
        var person = await db.Users.AsNoTracking().SingleAsync(u => u.Id == claim.ClaimedBy, cancellationToken);
        var owners = employer.Members.Where(m => m.Role == MembershipRole.Owner).Select(m => m.UserId).ToList();
        return new ClaimToDecide(
            claim.Id,
            claim.Version,
            employer.Name,
            employer.Number,
            [.. employer.Identifiers.Select(i => (i.Register, i.Value))],
            person.FullName,
            person.Email ?? "",
            claim.Message,
            claim.ClaimedAt,
            claim.IsOpen,
            await RefusalOfAsync(claim, cancellationToken),
            claim.State,
            claim.Reasons,
            await db.Users.AsNoTracking()
                .Where(u => owners.Contains(u.Id))
                .OrderBy(u => u.FullName)
                .Select(u => new ClaimOwner(u.FullName, u.Email ?? "", db.Sessions.Where(s => s.UserId == u.Id).Max(s => (DateTimeOffset?)s.LastSeenAt)))
                .ToListAsync(cancellationToken));
    }

    private async Task<ClaimRefusal?> RefusalOfAsync(EmployerClaim claim, CancellationToken cancellationToken) => claim.State == ClaimState.BeforeStaff
        ? new(
            await db.Users.Where(u => u.Id == claim.DecidedBy).Select(u => u.FullName).SingleAsync(cancellationToken),
            claim.DecidedAt!.Value,
            claim.AskedStaffAt!.Value)
        : null;
}
