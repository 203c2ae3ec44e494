using CharterTracker.Data;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Cases;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Employers;

/// <summary>Who acts for an employer, for its own people to read.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record GetTeamQuery(Guid EmployerId) : IQuery<Result<Team>>;

/// <param name="CanInvite">The reader is an owner.</param>
public sealed record Team(string Employer, bool CanInvite, IReadOnlyList<TeamMember> Members);

public sealed record TeamMember(string Name, string Email, MembershipRole Role, DateTimeOffset Since);

internal sealed class GetTeamHandler(CharterDbContext db, ICurrentUser user) : IRequestHandler<GetTeamQuery, Result<Team>>
{
    public async Task<Result<Team>> Handle(GetTeamQuery request, CancellationToken cancellationToken)
    {
        var own = db.Employers.AsNoTracking().OwnedBy(user).Where(e => e.Id == request.EmployerId);
        var name = await own.Select(e => e.Name).SingleOrDefaultAsync(cancellationToken);
        if (name is null)
        {
            return Result<Team>.Failed(new Failure.NotFound());
        }
        var members = await own.SelectMany(e => e.Members)
            .Join(db.Users, m => m.UserId, u => u.Id, (m, u) => new { u.Id, u.FullName, u.Email, m.Role, m.Since })
            .OrderBy(m => m.FullName)
            .ToListAsync(cancellationToken);
        return new Team(name, members.Exists(m => m.Id == user.Id && m.Role == MembershipRole.Owner), [.. members.Select(m => new TeamMember(m.FullName, m.Email ?? "", m.Role, m.Since))]);
    }
}
