using CharterTracker.Data;
using CharterTracker.Migrations.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CharterTracker.IntegrationTests.Conventions;

/// <summary>Tests that every stored property is marked as personal or not.</summary>
public class PersonalDataTests
{
    [Fact]
    public void EveryProperty_OfTheModel_IsMarkedPersonalOrNot()
    {
        var unmarked = Properties().Where(p => PersonalData.IsPersonal(p) is null).Select(p => $"{p.DeclaringType.ClrType.Name}.{p.Name}");

        Assert.Empty(unmarked);
    }

    [Fact]
    public void EveryMark_NamesAPropertyOfTheModel()
    {
        var stored = Properties().Select(p => (Table: p.DeclaringType.ClrType, p.Name)).ToHashSet();

        var stale = stored.Select(p => p.Table).Distinct().SelectMany(t => PersonalData.NamesIn(t).Where(n => !stored.Contains((t, n))).Select(n => $"{t.Name}.{n}"));

        Assert.Empty(stale);
    }

    private static List<IProperty> Properties()
    {
        var options = new DbContextOptionsBuilder<CharterDbContext>();
        options.UseCharterSqlite("Data Source=never-opened.db");
        using var db = new CharterDbContext(options.Options);
        return [.. db.Model.GetEntityTypes().SelectMany(Within)];
    }

    private static IEnumerable<IProperty> Within(ITypeBase type) =>
        type.GetDeclaredProperties().Concat(type.GetDeclaredComplexProperties().SelectMany(c => Within(c.ComplexType)));
}
