using CharterTracker.Domain.Directories;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Payrolls;

namespace CharterTracker.Features.Payrolls;

/// <summary>Which rate applies where: by the local authority of the workplace that the employer matched.</summary>
internal static class PayrollWorkplaces
{
    /// <summary>
    /// What the employer matches now and has matched before, and its own names and postcodes, which match themselves. What stood for a
    /// workplace that is there no more is matched to nothing, so that it is asked about again.
    /// </summary>
    public static IReadOnlyDictionary<string, WageRegion> Regions(
        Employer employer, IReadOnlyDictionary<string, Guid?>? remembered, IReadOnlyDictionary<string, Guid?>? told)
    {
        var regions = new Dictionary<string, WageRegion>(StringComparer.OrdinalIgnoreCase);
        foreach (var workplace in employer.Workplaces)
        {
            regions.TryAdd(workplace.Name, RegionOf(workplace));
            if (workplace.Postcode is { Length: > 0 } postcode)
            {
                // Files write postcodes with and without their space.
                regions.TryAdd(postcode, RegionOf(workplace));
                regions.TryAdd(postcode.Replace(" ", "", StringComparison.Ordinal), RegionOf(workplace));
            }
        }
        foreach (var (value, id) in (remembered ?? new Dictionary<string, Guid?>()).Concat(told ?? new Dictionary<string, Guid?>()))
        {
            if (id is null)
            {
                // None of the employer's workplaces, but for one that it has added since under that name.
                regions.TryAdd(value, WageRegion.Unknown);
            }
            else if (employer.Workplaces.FirstOrDefault(w => w.Id == id) is { } workplace)
            {
                regions[value] = RegionOf(workplace);
            }
        }
        return regions;
    }

    /// <summary>Of a file that names no workplace: known only where all of the employer's are in the same area.</summary>
    public static WageRegion OnlyRegion(Employer employer)
    {
        var regions = employer.Workplaces.Select(RegionOf).Distinct().ToList();
        return regions.Count == 1 ? regions[0] : WageRegion.Unknown;
    }

    private static WageRegion RegionOf(Workplace workplace) =>
        LocalAuthorities.IsInGreaterLondon(workplace.LocalAuthorityCode) ? WageRegion.London : WageRegion.Uk;
}
