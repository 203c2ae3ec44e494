using CharterTracker.Features.Charters;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Startup;

/// <summary>
/// Tests the first start in Production as the runbook has it: the real program, in processes of its own, on an empty folder.
/// </summary>
public sealed class FirstStartTests : IDisposable
{
    private readonly AProductionFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Verbs_OnAnEmptyFolder_LeaveRatesUnionsAndADraft_AndSayWhatIsLeft()
    {
        var migrated = await _folder.RunAsync("migrate");
        var scheme = await _folder.RunAsync(
            "create-scheme", "tees-valley", "--name", "Tees Valley Good Work Charter", "--authority",
            "Tees Valley Combined Authority", "--initials", "TV",
            "--area", "E47000006", "--accent", "#7a3e9d", "--contact", "charter@authority.example");
        var administrator = await _folder.RunAsync("create-admin", "first@authority.example", "Fay", "Lin");
        var charter = await _folder.RunAsync("import", "charter", CharterPacks.TucSixStandards, "--scheme", "tees-valley");
        var wrong = await _folder.RunAsync("import", "charter", "no-such-pack", "--scheme", "tees-valley");
        var again = await _folder.RunAsync("migrate");

        Assert.Contains("migrate: loaded", migrated, StringComparison.Ordinal);
        Assert.Contains("left to do: a scheme for each region: create-scheme SLUG", migrated, StringComparison.Ordinal);
        Assert.Contains("left to do: administrators, two at least (there are none): create-admin EMAIL NAME",
            migrated, StringComparison.Ordinal);
        Assert.All(CharterPacks.Names, name => Assert.Contains(name, migrated, StringComparison.Ordinal));
        Assert.Contains("left to do: mail", migrated, StringComparison.Ordinal);
        Assert.Contains("create-scheme: Tees Valley Good Work Charter is there", scheme, StringComparison.Ordinal);
        Assert.Contains("/account/reset-password?token=", administrator, StringComparison.Ordinal);
        Assert.StartsWith("charter: draft 1", charter, StringComparison.Ordinal);
        Assert.Contains("there is no pack and no file no-such-pack", wrong, StringComparison.Ordinal);
        Assert.Contains("migrate: nothing to do", again, StringComparison.Ordinal);
        Assert.DoesNotContain("loaded", again, StringComparison.Ordinal);
        Assert.Contains("left to do: a charter for tees-valley: an administrator publishes draft 1", again, StringComparison.Ordinal);
        await using var db = _folder.Database();
        Assert.True(await db.WageRates.AllAsync(r => r.ConfirmedAt != null && r.Source != "", TestContext.Current.CancellationToken));
        Assert.True(await db.WageRates.AnyAsync(TestContext.Current.CancellationToken));
        Assert.True(await db.Unions.AllAsync(u => u.IndependenceCheckedAt == null, TestContext.Current.CancellationToken));
        Assert.True(await db.Unions.AnyAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Site_OnAnEmptyFolder_LoadsWhatShips()
    {
        using var site = _folder.Start([]);
        await AProductionFolder.AddressOfAsync(site);
        site.Kill();
        await site.WaitForExitAsync(TestContext.Current.CancellationToken);

        await using var db = _folder.Database();
        Assert.True(await db.WageRates.AnyAsync(TestContext.Current.CancellationToken));
        Assert.True(await db.Unions.AnyAsync(TestContext.Current.CancellationToken));
    }
}
