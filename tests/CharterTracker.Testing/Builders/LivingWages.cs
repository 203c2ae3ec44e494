using CharterTracker.Domain.Wages;

namespace CharterTracker.Testing.Builders;

/// <summary>The real Living Wage of two years: £12.60 (London £13.85) due from May 2025, £13.45 (London £14.80) from May 2026.</summary>
public static class LivingWages
{
    public static object[] At(DateTimeOffset now) =>
    [
        Rate(WageKind.RealLivingWageUk, 1260, new DateOnly(2024, 10, 23), new DateOnly(2025, 5, 1), now),
        Rate(WageKind.RealLivingWageLondon, 1385, new DateOnly(2024, 10, 23), new DateOnly(2025, 5, 1), now),
        Rate(WageKind.RealLivingWageUk, 1345, new DateOnly(2025, 10, 22), new DateOnly(2026, 5, 1), now),
        Rate(WageKind.RealLivingWageLondon, 1480, new DateOnly(2025, 10, 22), new DateOnly(2026, 5, 1), now),
    ];

    private static WageRate Rate(WageKind kind, int pence, DateOnly announced, DateOnly due, DateTimeOffset now) => WageRate.Ship(
        new WageFacts(kind, "Real Living Wage", 18, null, IsForApprentices: false, pence, announced, DateStatus.Cited, announced, due, DateStatus.Cited, "a test", null), now);
}
