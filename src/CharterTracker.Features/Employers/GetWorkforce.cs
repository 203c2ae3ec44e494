using CharterTracker.Data;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Employers;

/// <summary>How many people an employer has told us work for it.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record GetWorkforceQuery(Guid EmployerId) : IQuery<Result<Workforce>>;

public sealed record Workforce(Guid EmployerId, Guid Version, string Employer, int Workers);

internal sealed class GetWorkforceHandler(CharterDbContext db, ICurrentUser user) : IRequestHandler<GetWorkforceQuery, Result<Workforce>>
{
    public async Task<Result<Workforce>> Handle(GetWorkforceQuery request, CancellationToken cancellationToken)
    {
        var workforce = await db.Employers.AsNoTracking().OwnedBy(user)
            .Where(e => e.Id == request.EmployerId)
            .Select(e => new Workforce(e.Id, e.Version, e.Name, e.Workers))
            .SingleOrDefaultAsync(cancellationToken);
        return workforce is null ? new Failure.NotFound() : workforce;
    }
}
