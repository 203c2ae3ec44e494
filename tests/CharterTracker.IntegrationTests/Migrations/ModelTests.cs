using CharterTracker.Data;
using CharterTracker.Migrations.PostgreSql;
using CharterTracker.Migrations.Sqlite;
using CharterTracker.Migrations.SqlServer;
using CharterTracker.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.Dac.Model;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace CharterTracker.IntegrationTests.Migrations;

/// <summary>One model, three engines: nothing has drifted, the scripts are current, and SQL Server would take what it cannot be asked here.</summary>
public class ModelTests
{
    public static TheoryData<DatabaseKind> Engines() => new(DatabaseKind.Sqlite, DatabaseKind.PostgreSql, DatabaseKind.SqlServer);

    [Theory, MemberData(nameof(Engines))]
    public void Model_AndMigrations_DoNotDiffer(DatabaseKind kind)
    {
        using var db = Context(kind);

        Assert.False(db.Database.HasPendingModelChanges(), "The model has changed: run migrations/add.sh");
    }

    [Theory, MemberData(nameof(Engines))]
    public void Script_InTheRepository_IsWhatTheMigrationsSay(DatabaseKind kind)
    {
        using var db = Context(kind);
        var options = kind == DatabaseKind.Sqlite ? MigrationsSqlGenerationOptions.Script : MigrationsSqlGenerationOptions.Script | MigrationsSqlGenerationOptions.Idempotent;

        var generated = db.GetService<IMigrator>().GenerateScript(options: options);

        var stored = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Scripts", $"{kind}.sql"));
        Assert.Equal(Lines(generated), Lines(stored));
    }

    [Fact]
    public void CreateScript_ForSqlServer_ValidatesAsASqlServerModel()
    {
        using var db = Context(DatabaseKind.SqlServer);
        using var model = new TSqlModel(SqlServerVersion.Sql160, new TSqlModelOptions());

        // A row that the model comes with is data, and no part of the schema.
        foreach (var batch in db.Database.GenerateCreateScript().Split("GO\n", StringSplitOptions.RemoveEmptyEntries).Where(b => !b.Contains("INSERT INTO", StringComparison.Ordinal)))
        {
            model.AddObjects(batch.Replace("\r", "", StringComparison.Ordinal));
        }

        Assert.Empty(model.Validate().Where(m => m.MessageType == Microsoft.SqlServer.Dac.DacMessageType.Error).Select(m => m.Message));
    }

    [Fact]
    public void MigrationScript_ForSqlServer_ParsesAsTransactSql()
    {
        using var reader = new StreamReader(Path.Combine(AppContext.BaseDirectory, "Scripts", "SqlServer.sql"));

        new TSql160Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);

        Assert.Empty(errors.Select(e => $"line {e.Line}: {e.Message}"));
    }

    [Fact]
    public void CascadingDeletes_ForSqlServer_HaveOnePathToEachTable()
    {
        using var db = Context(DatabaseKind.SqlServer);
        var cascades = db.Model.GetEntityTypes()
            .SelectMany(t => t.GetForeignKeys())
            .Where(k => k.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull)
            .Select(k => (From: k.PrincipalEntityType.GetTableName()!, To: k.DeclaringEntityType.GetTableName()!))
            .Where(k => k.From != k.To)
            .ToList();

        foreach (var root in cascades.Select(c => c.From).Distinct())
        {
            var reached = new List<string>();
            var next = new Queue<string>([root]);
            while (next.TryDequeue(out var table))
            {
                foreach (var (_, to) in cascades.Where(c => c.From == table))
                {
                    Assert.DoesNotContain(to, reached); // error 1785: multiple cascade paths
                    reached.Add(to);
                    next.Enqueue(to);
                }
            }
        }
    }

    [Fact]
    public void IndexKeys_ForSqlServer_FitIn1700Bytes()
    {
        using var db = Context(DatabaseKind.SqlServer);

        foreach (var index in db.Model.GetEntityTypes().SelectMany(t => t.GetIndexes()))
        {
            Assert.True(index.Properties.Sum(BytesOf) <= 1700, $"{index.DeclaringEntityType.GetTableName()}: {string.Join(", ", index.Properties.Select(p => p.Name))}");
        }
        foreach (var key in db.Model.GetEntityTypes().SelectMany(t => t.GetKeys()))
        {
            Assert.True(key.Properties.Sum(BytesOf) <= 900, $"{key.DeclaringEntityType.GetTableName()}: {string.Join(", ", key.Properties.Select(p => p.Name))}");
        }
    }

    private static int BytesOf(IProperty property)
    {
        var stored = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        return stored == typeof(string) ? (property.GetMaxLength() ?? 4000) * 2 : 16;
    }

    private static CharterDbContext Context(DatabaseKind kind)
    {
        var options = new DbContextOptionsBuilder<CharterDbContext>();
        _ = kind switch
        {
            DatabaseKind.Sqlite => options.UseCharterSqlite("Data Source=never-opened.db"),
            DatabaseKind.PostgreSql => options.UseCharterPostgreSql("Host=localhost;Database=never-opened"),
            _ => options.UseCharterSqlServer("Server=localhost;Database=never-opened"),
        };
        return new CharterDbContext(options.Options);
    }

    private static List<string> Lines(string script) =>
        [.. script.Split('\n').Select(l => l.Trim('\r', '\uFEFF', ' ')).Where(l => l.Length > 0)];
}
