using System.Diagnostics;
using System.Security.Cryptography;
using CharterTracker.Data;
using CharterTracker.Features.Charters;
using CharterTracker.Migrations.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Startup;

/// <summary>
/// Tests the first start in Production as the runbook has it: the real program, in processes of its own, on an empty folder.
/// </summary>
public sealed class FirstStartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("charter-production-").FullName;

    private string MasterKey => Path.Combine(_folder, "master.key");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Verbs_OnAnEmptyFolder_LeaveRatesUnionsAndADraft_AndSayWhatIsLeft()
    {
        await MakeMasterKeyAsync();

        var migrated = await RunAsync("migrate");
        var scheme = await RunAsync(
            "create-scheme", "tees-valley", "--name", "Tees Valley Good Work Charter", "--authority",
            "Tees Valley Combined Authority", "--initials", "TV",
            "--area", "E47000006", "--accent", "#7a3e9d", "--contact", "charter@authority.example");
        var administrator = await RunAsync("create-admin", "first@authority.example", "Fay", "Lin");
        var charter = await RunAsync("import", "charter", CharterPacks.TucSixStandards, "--scheme", "tees-valley");
        var wrong = await RunAsync("import", "charter", "no-such-pack", "--scheme", "tees-valley");
        var again = await RunAsync("migrate");

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
        await using var db = Database();
        Assert.True(await db.WageRates.AllAsync(r => r.ConfirmedAt != null && r.Source != "", TestContext.Current.CancellationToken));
        Assert.True(await db.WageRates.AnyAsync(TestContext.Current.CancellationToken));
        Assert.True(await db.Unions.AllAsync(u => u.IndependenceCheckedAt == null, TestContext.Current.CancellationToken));
        Assert.True(await db.Unions.AnyAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Site_OnAnEmptyFolder_LoadsWhatShips()
    {
        await MakeMasterKeyAsync();
        using var site = Start([]);
        while (await site.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line
            && !line.Contains("Now listening on", StringComparison.Ordinal))
        {
            // Until it serves.
        }
        site.Kill();
        await site.WaitForExitAsync(TestContext.Current.CancellationToken);

        await using var db = Database();
        Assert.True(await db.WageRates.AnyAsync(TestContext.Current.CancellationToken));
        Assert.True(await db.Unions.AnyAsync(TestContext.Current.CancellationToken));
    }

    /// <summary>As the runbook makes it: readable by the site only.</summary>
    private async Task MakeMasterKeyAsync()
    {
        var key = $"k1:{Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))}";
        await File.WriteAllTextAsync(MasterKey, key, TestContext.Current.CancellationToken);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(MasterKey, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    private CharterDbContext Database()
    {
        var options = new DbContextOptionsBuilder<CharterDbContext>();
        options.UseCharterSqlite(SqliteProvider.ConnectionStringFor(Path.Combine(_folder, "charter.db")));
        return new CharterDbContext(options.Options);
    }

    /// <summary>Runs a verb to its end and returns all that it printed.</summary>
    private async Task<string> RunAsync(params string[] typed)
    {
        using var process = Start(typed);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output + await errors;
    }

    private Process Start(string[] typed)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. typed])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in new Dictionary<string, string>
        {
            ["ASPNETCORE_ENVIRONMENT"] = "Production",
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            ["DataFolder"] = _folder,
            ["Site__PublicAddress"] = "https://charter.example.org",
            ["Keys__MasterKeyFile"] = MasterKey,
            ["Scanner__Clamd"] = "127.0.0.1:3310",
            ["Mail__Transport"] = "PickupFolder",
            ["Mail__From"] = "charter@authority.example",
            ["Proxies__Known"] = "127.0.0.1",
        })
        {
            start.Environment[name] = value;
        }
        return Process.Start(start)!;
    }
}
