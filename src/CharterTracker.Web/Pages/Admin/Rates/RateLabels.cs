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
}
