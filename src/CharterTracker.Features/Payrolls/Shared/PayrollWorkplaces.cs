using CharterTracker.Domain.Directories;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Payrolls;

namespace CharterTracker.Features.Payrolls;

/// <summary>
/// Finds which wage region applies to a workplace in a file: by the local authority of the workplace that the employer matched.
/// </summary>
internal static class PayrollWorkplaces
{
    /// <summary>
    /// The wage region of each value in a file: what the employer matches now and has matched before, and its own names and postcodes,
    /// which match themselves. A value that stood for a removed workplace is left out, so that it is asked about again.
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
                // The value is none of the employer's workplaces, unless it has added one of that name since.
                regions.TryAdd(value, WageRegion.Unknown);
            }
            else if (employer.Workplaces.FirstOrDefault(w => w.Id == id) is { } workplace)
            {
                regions[value] = RegionOf(workplace);
            }
        }
        return regions;
    }

    /// <summary>
    /// The wage region of a file that names no workplace: known only where all of the employer's workplaces are in the same region.
    /// </summary>
    public static WageRegion OnlyRegion(Employer employer)
    {
        var regions = employer.Workplaces.Select(RegionOf).Distinct().ToList();
        return regions.Count == 1 ? regions[0] : WageRegion.Unknown;
    }

    private static WageRegion RegionOf(Workplace workplace) =>
        LocalAuthorities.IsInGreaterLondon(workplace.LocalAuthorityCode) ? WageRegion.London : WageRegion.Uk;
}
