using CharterTracker.Data;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Directories;

/// <summary>One listed organisation, to fill in the form of an employer that joins.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record GetCompanyQuery(Guid Id) : IQuery<Result<CompanyListing>>;

internal sealed class GetCompanyHandler(CharterDbContext db) : IRequestHandler<GetCompanyQuery, Result<CompanyListing>>
{
    public async Task<Result<CompanyListing>> Handle(GetCompanyQuery request, CancellationToken cancellationToken)
    {
        var company = await db.DirectoryCompanies.AsNoTracking()
            .Where(c => c.Id == request.Id)
            .Select(CompanyListings.Projection)
            .SingleOrDefaultAsync(cancellationToken);
        return company is null ? new Failure.NotFound() : company;
    }
}
