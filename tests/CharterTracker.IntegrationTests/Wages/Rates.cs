using CharterTracker.Domain.Schemes;
using CharterTracker.Domain.Wages;
using CharterTracker.Features.Schemes;
using CharterTracker.Features.Wages;
using CharterTracker.Testing;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Wages;

/// <summary>
/// The rates that come with the product, two platform administrators, and the steps of a new rate for the United Kingdom.
/// </summary>
internal static class Rates
{
    public static FakeUser First { get; } = FakeUser.Staff(StaffRole.Administrator, schemeId: null);

    public static FakeUser Second { get; } = FakeUser.Staff(StaffRole.Administrator, schemeId: null);

    public static ProposeRateCommand NextUk { get; } = new(
        WageKind.RealLivingWageUk,
        Band: null,
        AgeFrom: null,
        AgeTo: null,
        IsForApprentices: false,
        14.20m,
        new DateOnly(2026, 10, 21),
        new DateOnly(2026, 10, 21),
        new DateOnly(2027, 5, 1),
        "https://www.livingwage.org.uk/",
        Note: null,
        FakeStepUp.RightProof);

    public static async Task<TestSystem> StartAsync(DatabaseKind kind = DatabaseKind.Sqlite)
    {
        var system = await TestSystem.StartAsync(kind);
        await system.SendAsync(new LoadShippedDataCommand());
        return system;
    }

    public static async Task<Guid> ProposedAsync(this TestSystem system, decimal pounds = 14.20m) =>
        (await system.As(First).SendAsync(NextUk with { Pounds = pounds })).Value;

    /// <summary>A rate that the first administrator proposed and the second confirmed.</summary>
    public static async Task<Guid> ConfirmedAsync(this TestSystem system, decimal pounds = 14.20m)
    {
        var id = await system.ProposedAsync(pounds);
        await system.As(Second).SendAsync(new ConfirmRateCommand(id, await system.VersionAsync(id), FakeStepUp.RightProof));
        return id;
    }

    public static Task<Guid> VersionAsync(this TestSystem system, Guid rateId) =>
        system.QueryAsync(db => db.WageRates.Where(r => r.Id == rateId).Select(r => r.Version).SingleAsync());

    public static Task<WageRate> RateAsync(this TestSystem system, Guid rateId) =>
        system.QueryAsync(db => db.WageRates.SingleAsync(r => r.Id == rateId));

    public static async Task<RateUse> UseAsync(this TestSystem system, Guid rateId) =>
        (await system.As(Second).SendAsync(new GetRateQuery(rateId))).Value.Rate.Use;
}
