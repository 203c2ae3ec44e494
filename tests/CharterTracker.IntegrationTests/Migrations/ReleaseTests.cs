using System.Collections;
using CharterTracker.Data;
using CharterTracker.Features.Accounts;
using CharterTracker.Features.Auditing;
using CharterTracker.Features.Register;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Releases;
using CharterTracker.Testing.Web;
using CharterTracker.Web.Startup;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.IntegrationTests.Migrations;

/// <summary>Whoever runs a version comes to the newest: each release's filled database is brought up, read whole, and verified.</summary>
public class ReleaseTests
{
    public static TheoryData<string, DatabaseKind> Releases()
    {
        var data = new TheoryData<string, DatabaseKind>();
        foreach (var release in Release.All)
        {
            data.Add(release.Version, DatabaseKind.Sqlite);
            data.Add(new TheoryDataRow<string, DatabaseKind>(release.Version, DatabaseKind.PostgreSql)
            {
                Skip = TestDatabase.PostgreSqlServer is null ? TestDatabase.WhyNoPostgreSql : null,
            });
        }
        return data;
    }

    [Theory, MemberData(nameof(Releases))]
    public async Task Migrate_FromThatRelease_KeepsEveryRow_AndBothLogsVerify(string version, DatabaseKind kind)
    {
        await using var database = await TestDatabase.CreateEmptyAsync(kind);
        await using (var before = database.Context())
        {
            await new Release(version).LoadAsync(before, kind);
        }
        await using var host = CharterWebHost.Over(database);

        var migration = host.Services.GetRequiredService<DatabaseMigration>();
        await host.QueryAsync(db => migration.ApplyAsync(db, _ => { }, TestContext.Current.CancellationToken));
        var read = await host.QueryAsync(ReadEverythingAsync);

        Assert.Empty(read.Where(r => r.Count == 0 && new Release(version).HasTable(kind, r.Table)).Select(r => r.Table));
        host.Services.GetRequiredService<ConsoleProcess>().Begin();
        await using var scope = host.Services.CreateAsyncScope();
        var mediator = scope.ServiceProvider.GetRequiredService<IMediator>();
        var audit = (await mediator.Send(new VerifyAuditQuery(), TestContext.Current.CancellationToken)).Value;
        var register = (await mediator.Send(new VerifyRegisterQuery(), TestContext.Current.CancellationToken)).Value;
        Assert.Null(audit.Broken);
        Assert.True(audit.Sealed > 0);
        Assert.Empty(register.Problems);
        Assert.True(register.Entries > 0);
    }

    [Theory, EveryDatabase]
    public async Task Data_OfTheNewestRelease_HoldsEveryTable_EveryMember_AndEveryOptionalColumnFilledAndNot(DatabaseKind kind)
    {
        Assert.SkipUnless(File.Exists(Release.All[^1].FileFor(kind)), "Releases are kept for SQLite and PostgreSQL");
        await using var database = await TestDatabase.CreateEmptyAsync(kind);
        await using var db = database.Context();
        await Release.All[^1].LoadAsync(db, kind);

        var pending = await MigrationHistory.PendingAsync(db, TestContext.Current.CancellationToken);
        var gaps = Coverage.Gaps(db, await StoredRows.ReadAsync(db));

        Assert.Empty(pending);
        Assert.Empty(gaps);
    }

    [Fact]
    public void NewestRelease_IsThisVersion() => Assert.Equal(ProductVersion.Number, Release.All[^1].Version);

    private static async Task<List<(string Table, int Count)>> ReadEverythingAsync(CharterDbContext db)
    {
        var read = new List<(string, int)>();
        foreach (var type in db.Model.GetEntityTypes().Where(t => !t.IsOwned()))
        {
            var set = typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(type.ClrType);
            var query = ((IQueryable<object>)set.Invoke(db, null)!).AsNoTracking();
            var entities = await query.ToListAsync(TestContext.Current.CancellationToken);
            read.Add((type.GetTableName()!, entities.Count));
            foreach (var owned in type.GetNavigations().Where(n => n.TargetEntityType.IsOwned()))
            {
                var parts = entities.Select(owner => owned.PropertyInfo!.GetValue(owner)).OfType<IEnumerable>();
                read.Add((owned.TargetEntityType.GetTableName()!, parts.Sum(p => p.Cast<object>().Count())));
            }
        }
        return read;
    }
}
