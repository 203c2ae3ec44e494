using System.Diagnostics;
using System.Security.Cryptography;
using CharterTracker.Data;
using CharterTracker.Migrations.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Startup;

/// <summary>An empty folder for the real program in Production, with the settings and the master key that the runbook asks for.</summary>
internal sealed class AProductionFolder : IDisposable
{
    /// <summary>What people type; a proxy that speaks TLS would lead it to the site.</summary>
    public static readonly Uri PublicAddress = new("https://charter.example.org");

    private readonly string _folder = Directory.CreateTempSubdirectory("charter-production-").FullName;

    public AProductionFolder()
    {
        File.WriteAllText(MasterKey, $"k1:{Convert.ToBase64String(RandomNumberGenerator.GetBytes(32))}");
        if (!OperatingSystem.IsWindows())
        {
            // As the runbook makes it: readable by the site only.
            File.SetUnixFileMode(MasterKey, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    private string MasterKey => Path.Combine(_folder, "master.key");

    /// <summary>The mails that were handed over, as the files of the pick-up folder.</summary>
    public string[] Mails() => Directory.GetFiles(_folder, "*.eml", SearchOption.AllDirectories);

    public CharterDbContext Database()
    {
        var options = new DbContextOptionsBuilder<CharterDbContext>();
        options.UseCharterSqlite(SqliteProvider.ConnectionStringFor(Path.Combine(_folder, "charter.db")));
        return new CharterDbContext(options.Options);
    }

    /// <summary>Runs a verb to its end and returns all that it printed.</summary>
    public async Task<string> RunAsync(params string[] typed)
    {
        using var process = Start(typed);
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return output + await errors;
    }

    /// <summary>Waits until a started site serves, and returns the loopback address that it serves at.</summary>
    public static async Task<Uri> AddressOfAsync(Process site)
    {
        const string Listening = "Now listening on: ";
        while (await site.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.IndexOf(Listening, StringComparison.Ordinal) is >= 0 and var at)
            {
                return new Uri(line[(at + Listening.Length)..].Trim());
            }
        }
        throw new InvalidOperationException("The site ended without serving");
    }

    public Process Start(string[] typed)
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
            ["Site__PublicAddress"] = PublicAddress.OriginalString,
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

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
