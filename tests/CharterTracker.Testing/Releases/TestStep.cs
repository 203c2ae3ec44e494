using System.Reflection;
using CharterTracker.Data;
using CharterTracker.Testing.Releases;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Internal;
using Microsoft.Extensions.DependencyInjection;

[assembly: HostingStartup(typeof(TestStepStartup))]

namespace CharterTracker.Testing.Releases;

/// <summary>A migration step after all others, as a later version will have one: it rebuilds tables on SQLite, and moves rows.</summary>
[Migration(Id)]
internal sealed class TestStep(IModel target) : Migration
{
    public const string Id = "29990101000000_TestStep";

    public override IModel TargetModel => target;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Widen("Unions", "Name", 200);
        migrationBuilder.Widen("RegisterEntries", "Commitment", 64);
        migrationBuilder.Widen("AuditEvents", "Commitment", 64);
        migrationBuilder.Sql("UPDATE \"WageRates\" SET \"Note\" = 'moved'");
    }
}

/// <summary>A migration step that fails after its first half was applied.</summary>
[Migration(TestStep.Id)]
internal sealed class FailingStep(IModel target) : Migration
{
    public override IModel TargetModel => target;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Widen("Unions", "Name", 200);
        migrationBuilder.Sql("UPDATE \"NoSuchTable\" SET \"Note\" = 'moved'");
    }
}

/// <summary>The steps of the product and one more.</summary>
#pragma warning disable EF1001 // Steps can be added in no other way; a change in EF breaks the build here and nowhere else.
internal class OneMoreStep<TStep>(
    ICurrentDbContext current,
    IDbContextOptions options,
    IMigrationsIdGenerator ids,
    IDiagnosticsLogger<DbLoggerCategory.Migrations> logger)
    : MigrationsAssembly(current, options, ids, logger)
    where TStep : Migration
{
    public override IReadOnlyDictionary<string, TypeInfo> Migrations =>
        new Dictionary<string, TypeInfo>(base.Migrations) { [TestStep.Id] = typeof(TStep).GetTypeInfo() };

    public override Migration CreateMigration(TypeInfo migrationClass, string activeProvider)
    {
        if (migrationClass != typeof(TStep))
        {
            return base.CreateMigration(migrationClass, activeProvider);
        }
        var target = ((ModelSnapshot)Activator.CreateInstance(ModelSnapshot!.GetType())!).Model;
        var step = (Migration)Activator.CreateInstance(typeof(TStep), target)!;
        step.ActiveProvider = activeProvider;
        return step;
    }
}
#pragma warning restore EF1001

/// <summary>
/// Gives the real executable the test's step: ASP.NET Core runs it where ASPNETCORE_HOSTINGSTARTUPASSEMBLIES names this assembly.
/// </summary>
public sealed class TestStepStartup : IHostingStartup
{
    public void Configure(IWebHostBuilder builder) =>
        builder.ConfigureServices(services => services.ConfigureDbContext<CharterDbContext>(options => options.UseTestStep()));
}

public static class TestSteps
{
    public static DbContextOptionsBuilder UseTestStep(this DbContextOptionsBuilder options) =>
        options.ReplaceService<IMigrationsAssembly, OneMoreStep<TestStep>>();

    /// <summary>A change of the column for which SQLite rebuilds its table.</summary>
    internal static void Widen(this MigrationBuilder builder, string table, string column, int length) =>
        builder.AlterColumn<string>(column, table, maxLength: 900, nullable: false, oldClrType: typeof(string), oldMaxLength: length);

    public static DbContextOptionsBuilder UseFailingStep(this DbContextOptionsBuilder options) =>
        options.ReplaceService<IMigrationsAssembly, OneMoreStep<FailingStep>>();
}
