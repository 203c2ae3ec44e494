using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CharterTracker.Domain.Wages;

/// <summary>
/// All confirmed rates, and which of them apply on a day. Pure: the same rows give the same answers and the same version.
/// </summary>
public sealed class RateTable
{
    public const int VersionMaxLength = 40;

    /// <summary>The kinds that have a real Living Wage of their own.</summary>
    public static IReadOnlyList<WageKind> Regions { get; } = [WageKind.RealLivingWageUk, WageKind.RealLivingWageLondon];

    private readonly List<WageRate> _rates;

    private RateTable(List<WageRate> rates, string version) => (_rates, Version) = (rates, version);

    /// <summary>The version that a decision is recorded with: the newest announcement and a digest of every row.</summary>
    public string Version { get; }

    public IReadOnlyList<WageRate> Rates => _rates;

    /// <summary>
    /// Makes a table of the rows among these that are confirmed and not retired; where two are for the same band and day, the later
    /// confirmed one counts.
    /// </summary>
    public static RateTable From(IEnumerable<WageRate> rates)
    {
        var confirmed = rates
            .Where(r => r.ConfirmedAt is not null && r.RetiredAt is null)
            .GroupBy(r => (r.Kind, r.AgeFrom, r.AgeTo, r.IsForApprentices, r.EffectiveFrom))
            .Select(g => g.OrderBy(r => r.ConfirmedAt).ThenBy(r => r.Id).Last())
            .OrderBy(r => r.EffectiveFrom)
            .ThenBy(r => r.Kind)
            .ThenBy(r => r.IsForApprentices)
            .ThenBy(r => r.AgeFrom)
            .ToList();
        return new RateTable(confirmed, VersionOf(confirmed));
    }

    /// <summary>The real Living Wage on the date of a pay period.</summary>
    public RatesInForce RealLivingWageOn(DateOnly payDate, bool isInLondon)
    {
        var rates = _rates.Where(r => r.Kind == (isInLondon ? WageKind.RealLivingWageLondon : WageKind.RealLivingWageUk)).ToList();
        return new RatesInForce(
            payDate,
            Due: rates.LastOrDefault(r => r.MustBeMetBy <= payDate),
            Announced: rates.LastOrDefault(r => r.AnnouncedOn <= payDate && r.EffectiveFrom <= payDate));
    }

    /// <summary>The law's minimum for an age, or for an apprentice; null where there is none.</summary>
    public WageRate? StatutoryMinimumOn(DateOnly payDate, int age, bool isApprentice) =>
        _rates.LastOrDefault(r => r.Kind == WageKind.StatutoryMinimum
            && r.EffectiveFrom <= payDate
            && (isApprentice ? r.IsForApprentices : !r.IsForApprentices && r.AgeFrom <= age && (r.AgeTo is null || age <= r.AgeTo)));

    /// <summary>
    /// Whether a newer real Living Wage of a region may be missing: new rates come once a year, and its newest row is over a year old.
    /// </summary>
    public bool MayBeOutOfDate(WageKind region, DateOnly today) =>
        NewestOf(region)?.AnnouncedOn is not { } newest || newest.AddYears(1) < today;

    /// <summary>The rate of a region that was announced last; null where there is none.</summary>
    public WageRate? NewestOf(WageKind region) => _rates.Where(r => r.Kind == region).MaxBy(r => r.AnnouncedOn);

    /// <summary>The rate whose place another takes on its first day; null where that is the first of its kind and age.</summary>
    public WageRate? ReplacedBy(WageRate rate) => rate.Kind == WageKind.StatutoryMinimum
        ? StatutoryMinimumOn(rate.EffectiveFrom, rate.AgeFrom ?? 0, rate.IsForApprentices)
        : _rates.LastOrDefault(r => r.Kind == rate.Kind && r.EffectiveFrom <= rate.EffectiveFrom);

    /// <summary>Whether newer statutory minimums may be missing: new ones come every April.</summary>
    public bool StatutoryMayBeOutOfDate(DateOnly today) =>
        _rates.LastOrDefault(r => r.Kind == WageKind.StatutoryMinimum && r.EffectiveFrom <= today) is not { } newest || newest.EffectiveFrom.AddYears(1) <= today;

    public RateUse UseOf(WageRate rate, DateOnly day)
    {
        if (rate.ConfirmedAt is null)
        {
            return rate.RefusedAt is null ? RateUse.Waiting : RateUse.Refused;
        }
        if (rate.RetiredAt is not null)
        {
            return RateUse.Retired;
        }
        if (!_rates.Exists(r => r.Id == rate.Id))
        {
            return RateUse.Corrected;
        }
        if (rate.EffectiveFrom > day)
        {
            return RateUse.Coming;
        }
        if (rate.Kind == WageKind.StatutoryMinimum)
        {
            var minimum = rate.IsForApprentices ? StatutoryMinimumOn(day, age: 16, isApprentice: true) : StatutoryMinimumOn(day, rate.AgeFrom!.Value, isApprentice: false);
            return minimum?.Id == rate.Id ? RateUse.InForce : RateUse.Past;
        }
        var rates = RealLivingWageOn(day, rate.Kind == WageKind.RealLivingWageLondon);
        return rates.Due?.Id == rate.Id ? RateUse.InForce : rates.Announced?.Id == rate.Id ? RateUse.Announced : RateUse.Past;
    }

    private static string VersionOf(List<WageRate> rates)
    {
        if (rates.Count == 0)
        {
            return "none";
        }
        var newest = rates.Max(r => r.Kind == WageKind.StatutoryMinimum ? null : r.AnnouncedOn) ?? rates[^1].EffectiveFrom;
        var lines = rates.Select(r => string.Create(
            CultureInfo.InvariantCulture,
            $"{r.Kind}|{r.AgeFrom}|{r.AgeTo}|{r.IsForApprentices}|{r.Pence}|{r.AnnouncedOn:yyyy-MM-dd}|{r.EffectiveFrom:yyyy-MM-dd}|{r.MustBeMetBy:yyyy-MM-dd}\n"));
        var digest = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))));
        return string.Create(CultureInfo.InvariantCulture, $"{newest:yyyy-MM-dd}+{digest[..12]}");
    }
}
