using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Employers;

/// <summary>How many people an employer has told us work for it.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record GetWorkforceQuery(Guid EmployerId) : IQuery<Result<Workforce>>, IEmployerRequest;

public sealed record Workforce(Guid EmployerId, Guid Version, string Employer, int Workers);

internal sealed class GetWorkforceHandler(EmployerAccess employers) : IRequestHandler<GetWorkforceQuery, Result<Workforce>>
{
    public async Task<Result<Workforce>> Handle(GetWorkforceQuery request, CancellationToken cancellationToken)
    {
        var workforce = await employers.Query(request)
            .Where(e => e.Id == request.EmployerId)
            .Select(e => new Workforce(e.Id, e.Version, e.Name, e.Workers))
            .SingleOrDefaultAsync(cancellationToken);
        return workforce is null ? new Failure.NotFound() : workforce;
    }
}
