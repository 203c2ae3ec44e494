using System.Text;
using CharterTracker.Adapters.Directories;
using CharterTracker.Data;
using CharterTracker.Features.Accounts;
using CharterTracker.Features.Auditing;
using CharterTracker.Features.Demonstrations;
using CharterTracker.Migrations.PostgreSql;
using CharterTracker.Migrations.Sqlite;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Web;
using CharterTracker.Web.Startup;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.Testing.Releases;

/// <summary>
/// Writes the filled database of this version on which later versions are tested: the demonstration, played through the product's own
/// requests, then the rows that it lacks, and all of it as SQL for SQLite and for PostgreSQL.
/// </summary>
public static class ReleaseWriter
{
    // Rows of these are protected by hashes, so only product code may write them: RegisterFiller and the sealer fill them.
    private static readonly string[] Sealed = ["RegisterEntries", "RegisterRows", "RegisterHeads", "AuditSeals"];

    /// <param name="releases">The folder of all releases; this version's data goes to a folder of its own in it.</param>
    public static async Task WriteAsync(string releases)
    {
        var folder = Path.Combine(releases, ProductVersion.Number);
        await using var host = await CharterWebHost.StartAsync(DatabaseKind.Sqlite);
        await PlayAsync(host);
        var stored = await host.QueryAsync(StoredRows.ReadAsync);
        var tables = await host.QueryAsync(db => Task.FromResult(StoredRows.TablesOf(db)));
        new RowFiller(stored, tables).Fill(Sealed.Contains);
        var gaps = await host.QueryAsync(db => Task.FromResult(Coverage.Gaps(db, stored)));
        if (gaps.Count > 0)
        {
            throw new InvalidOperationException($"The release's data lacks:\n{string.Join('\n', gaps)}");
        }

        Directory.CreateDirectory(folder);
        await WriteAsync(folder, DatabaseKind.Sqlite, o => o.UseCharterSqlite("Data Source=never-opened.db"), stored);
        await WriteAsync(folder, DatabaseKind.PostgreSql, o => o.UseCharterPostgreSql("Host=localhost;Database=never-opened"), stored);
    }

    private static async Task PlayAsync(CharterWebHost host)
    {
        host.Services.GetRequiredService<ConsoleProcess>().Begin();
        await using var companies = await FirstCompaniesAsync();
        await Demonstration.SeedAsync(host.Services, companies, _ => { }, CancellationToken.None);
        await host.RunJobAsync();
        // Makes a row with a key that later builds can read.
        _ = host.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("release").Protect("release");
        await host.QueryAsync(async db =>
        {
            await RegisterFiller.FillAsync(db, host.Clock.GetUtcNow());
            return 0;
        });
        await using var scope = host.Services.CreateAsyncScope();
        while (await scope.ServiceProvider.GetRequiredService<AuditSealer>().SealAsync(CancellationToken.None) > 0)
        {
        }
    }

    /// <summary>The first dozen companies, which give every kind of row of the directory and keep the data small.</summary>
    private static async Task<Stream> FirstCompaniesAsync()
    {
        using var reader = new StreamReader(DemonstrationCompanies.Open());
        var lines = new StringBuilder();
        for (var i = 0; i < 13 && await reader.ReadLineAsync() is { } line; i++)
        {
            lines.Append(line).Append('\n');
        }
        return new MemoryStream(Encoding.UTF8.GetBytes(lines.ToString()));
    }

    private static async Task WriteAsync(string folder, DatabaseKind kind, Action<DbContextOptionsBuilder> use, StoredRows stored)
    {
        var options = new DbContextOptionsBuilder<CharterDbContext>();
        use(options);
        await using var db = new CharterDbContext(options.Options);
        await File.WriteAllTextAsync(Path.Combine(folder, $"{kind}.sql"), SqlDump.Write(db, stored));
    }
}
