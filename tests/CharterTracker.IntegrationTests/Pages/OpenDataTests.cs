using System.Text.Json;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Web;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Pages;

/// <summary>Tests that what was not asked, or not judged by anybody, is empty wherever the public reads it, and never "false".</summary>
public class OpenDataTests
{
    [Theory, EveryDatabase]
    public async Task Commitments_HaveThreeValues_InTheApiTheCsvAndThePage(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await AScheme.SavedAsync(system);
        var (owner, employer) = AScheme.Join("Half Ltd");
        await system.SaveAsync(owner, employer);
        // The level asks about union recognition and pay, and not about zero-hours contracts.
        var half = await scheme.AwardAsync(employer, met: ["L1"]);
        var declared = await scheme.AwardAsync("Declared Ltd", "aspiring");
        await scheme.PublishAsync(null, half, declared);
        await using var host = CharterWebHost.Over(system);
        using var client = host.CreateClient();
        async Task<string> GetAsync(string address) => await client.GetStringAsync(address, TestContext.Current.CancellationToken);

        var items = JsonDocument.Parse(await GetAsync("/api/v1/register")).RootElement.GetProperty("items").EnumerateArray().ToList();
        var csv = (await GetAsync("/api/v1/register.csv")).Split("\r\n");
        var page = (await host.NewVisitor().GetAsync($"/register/{employer.Number}")).Text;

        Assert.Equal(
            [(null, null, null), (false, null, true)],
            items.Select(i => (Of(i, "recognisesUnion"), Of(i, "hasNoZeroHours"), Of(i, "paysLivingWage"))));
        Assert.Contains(",valid,,,,", csv[1], StringComparison.Ordinal);
        Assert.Contains(",valid,false,,true,", csv[2], StringComparison.Ordinal);
        Assert.Contains("Union recognised Not shown", page, StringComparison.Ordinal);
        Assert.Contains("No zero-hours contracts Not asked", page, StringComparison.Ordinal);
        Assert.Contains("Pays the real Living Wage Yes", page, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task Identifiers_OfACharity_AreInTheApiTheCsvThePageAndTheLinkedData(DatabaseKind kind)
    {
        await using var system = await TestSystem.StartAsync(kind);
        var scheme = await AScheme.SavedAsync(system);
        var award = await scheme.AwardAsync("Both Ltd", companyNumber: "01234567");
        await scheme.ChangeAsync(award.EmployerId, e => e.AddIdentifier("GB-CHC", "1123456"));
        await scheme.PublishAsync(null, award);
        var number = await system.QueryAsync(db => db.RegisterRows.Select(r => r.EmployerNumber).SingleAsync());
        await using var host = CharterWebHost.Over(system);
        using var client = host.CreateClient();
        async Task<string> GetAsync(string address) => await client.GetStringAsync(address, TestContext.Current.CancellationToken);

        var employer = JsonDocument.Parse(await GetAsync($"/api/v1/register/{number}")).RootElement.GetProperty("employer");
        var page = await GetAsync($"/register/{number}");

        Assert.Equal("GB-COH-01234567", employer.GetProperty("identifier").GetString());
        Assert.Equal(["GB-COH-01234567", "GB-CHC-1123456"], employer.GetProperty("identifiers")
            .EnumerateArray().Select(i => i.GetString()));
        Assert.Contains("GB-COH-01234567; GB-CHC-1123456", await GetAsync("/api/v1/register.csv"), StringComparison.Ordinal);
        Assert.Contains(
            "company number 01234567 · Charity Commission number (England and Wales) 1123456",
            (await host.NewVisitor().GetAsync($"/register/{number}")).Text,
            StringComparison.Ordinal);
        Assert.Contains("\"identifier\":\"GB-COH-01234567\"", page, StringComparison.Ordinal);
    }

    private static bool? Of(JsonElement item, string name) =>
        item.GetProperty(name) is { ValueKind: not JsonValueKind.Null } value ? value.GetBoolean() : null;
}
