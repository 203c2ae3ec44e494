using System.Reflection;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace CharterTracker.Testing.Databases;

/// <summary>
/// Runs a theory once on each database: SQLite always; PostgreSQL skipped with a reason where there is no server; SQL Server only
/// where its connection string is set.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EveryDatabaseAttribute : DataAttribute
{
    public override bool SupportsDiscoveryEnumeration() => true;

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker)
    {
        var rows = new List<ITheoryDataRow>
        {
            new TheoryDataRow<DatabaseKind>(DatabaseKind.Sqlite),
            new TheoryDataRow<DatabaseKind>(DatabaseKind.PostgreSql) { Skip = TestDatabase.PostgreSqlServer is null ? TestDatabase.WhyNoPostgreSql : null },
        };
        if (TestDatabase.SqlServer is not null)
        {
            rows.Add(new TheoryDataRow<DatabaseKind>(DatabaseKind.SqlServer));
        }
        return ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>(rows);
    }
}
