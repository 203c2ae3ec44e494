using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Schemes;
using CharterTracker.Testing;
using CharterTracker.Testing.Databases;

namespace CharterTracker.IntegrationTests.Schemes;

public sealed class ListSchemesTests
{
    [Theory, EveryDatabase]
    public async Task Handle_WhenSchemesRun_ListsThemByName(DatabaseKind kind)
    {
        await using var charter = await TestCharter.StartAsync(kind);
        await charter.SaveAsync(Scheme("mersey", "Mersey Charter"), Scheme("dales", "Dales Charter"));

        var result = await charter.SendAsync(new ListSchemesQuery());

        Assert.Equal(["Dales Charter", "Mersey Charter"], result.Value.Select(scheme => scheme.Name));
        Assert.All(result.Value, scheme => Assert.Equal(0, scheme.Employers));
    }

    private static Scheme Scheme(string slug, string name) =>
        Domain.Schemes.Scheme.Create(slug, name, "An Authority", "AB", "E47000004", "#0b6b58", "charter@authority.example", PanelQuorum.OfTwo, isSmall: false);
}
