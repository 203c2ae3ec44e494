using System.Reflection;
using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Features;

namespace CharterTracker.IntegrationTests.Conventions;

/// <summary>References point one way: Web, Adapters, Features, Data, Domain; and Domain references no library.</summary>
public class DependencyTests
{
    private static readonly string[] Order = ["CharterTracker.Domain", "CharterTracker.Data", "CharterTracker.Features", "CharterTracker.Adapters", "CharterTracker.Web"];

    [Fact]
    public void References_OfEveryProject_PointDownOnly()
    {
        foreach (var name in Order)
        {
            var above = Order.SkipWhile(n => n != name).Skip(1).ToList();
            var references = Assembly.Load(name).GetReferencedAssemblies().Select(r => r.Name).ToList();

            Assert.DoesNotContain(references, r => above.Contains(r!));
        }
    }

    [Fact]
    public void Domain_ReferencesOnlyTheBaseLibrary()
    {
        var references = typeof(Actor).Assembly.GetReferencedAssemblies().Select(r => r.Name!);

        Assert.All(references, r => Assert.StartsWith("System.", r, StringComparison.Ordinal));
    }

    [Fact]
    public void DataAndFeatures_KnowNoDatabaseProvider()
    {
        foreach (var assembly in new[] { typeof(CharterDbContext).Assembly, typeof(FeatureRegistration).Assembly })
        {
            Assert.DoesNotContain(
                assembly.GetReferencedAssemblies(),
                r => r.Name!.Contains("Sqlite", StringComparison.OrdinalIgnoreCase)
                    || r.Name.Contains("SqlServer", StringComparison.OrdinalIgnoreCase)
                    || r.Name.Contains("SqlClient", StringComparison.OrdinalIgnoreCase)
                    || r.Name.Contains("Npgsql", StringComparison.OrdinalIgnoreCase));
        }
    }
}
