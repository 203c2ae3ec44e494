using System.Linq.Expressions;
using CharterTracker.Domain.Directories;

namespace CharterTracker.Features.Directories;

internal static class CompanyListings
{
    public static Expression<Func<DirectoryCompany, CompanyListing>> Projection { get; } =
        c => new CompanyListing(c.Id, c.Name, c.Register, c.Number, c.Postcode, c.SicCodes, c.Sector, c.Size, c.Place, c.Status);
}
