using System.Globalization;
using CharterTracker.Domain.Wages;
using CharterTracker.Features.Wages;

namespace CharterTracker.Web.Pages.Admin.Rates;

/// <summary>The words for a rate of pay and what it is for.</summary>
public static class RateLabels
{
    public static string Money(int pence) => string.Create(CultureInfo.InvariantCulture, $"£{pence / 100m:0.00}");

    public static string Label(this WageKind kind) => kind switch
    {
        WageKind.RealLivingWageUk => "Real Living Wage, UK",
        WageKind.RealLivingWageLondon => "Real Living Wage, London",
        _ => "Statutory minimum",
    };

    public static string Label(this RateUse use) => use switch
    {
        RateUse.Waiting => "Waiting for a second administrator",
        RateUse.Corrected => "Corrected by a later row",
        RateUse.Refused => "Refused",
        RateUse.Retired => "Taken out of use",
        RateUse.Coming => "Not in force yet",
        RateUse.Announced => "Announced, not due yet",
        RateUse.InForce => "In force",
        _ => "Earlier rate",
    };

    /// <summary>The kind of pill for what a rate is for.</summary>
    public static string Tone(this RateUse use) => use switch
    {
        RateUse.InForce => "good",
        RateUse.Waiting or RateUse.Announced or RateUse.Coming => "warn",
        _ => "quiet",
    };

    public static string AgeLabel(this RateRow rate) => rate switch
    {
        { IsForApprentices: true } => "Apprentices",
        { AgeFrom: { } from, AgeTo: { } to } => from == to ? $"Aged {from}" : $"Aged {from} to {to}",
        _ => $"Aged {rate.AgeFrom} and over",
    };

    /// <summary>How far one rate is from the one before, in pounds and as a share.</summary>
    public static string Difference(int before, int after) => after == before
        ? "no difference"
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{Money(Math.Abs(after - before))} {(after > before ? "more" : "less")} an hour, {Share(before, after) * 100:0.0}%");

    /// <summary>Whether a rate is so far from the one before that a mistake is likely: it fell, or rose by more than a quarter.</summary>
    public static bool IsUnusual(int before, int after) => after < before || Share(before, after) > 0.25m;

    public static string Below(EffectCount count) => string.Create(
        CultureInfo.InvariantCulture, $"{count.Below} of the {count.Checked} with a payroll check ({count.All} in all)");

    /// <summary>What became of a rate after it was added, each step with its name.</summary>
    public static IEnumerable<(string Name, RateStep Step)> Steps(RateDetails rate)
    {
        (string Name, RateStep? Step)[] steps =
        [
            ("Confirmed", rate.Added.By is null ? null : rate.Confirmed),
            ("Refused", rate.Refused),
            ("Asked to take it out of use", rate.RetirementProposed),
            ("Taken out of use", rate.Retired is { } retired ? retired with { Reason = null } : null),
        ];
        return steps.Where(s => s.Step is not null).Select(s => (s.Name, s.Step!));
    }

    private static decimal Share(int before, int after) => Math.Abs(after - before) / (decimal)before;
}
