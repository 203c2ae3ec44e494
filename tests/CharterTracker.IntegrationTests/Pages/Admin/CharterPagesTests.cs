using System.Net;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Charters;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Web;

namespace CharterTracker.IntegrationTests.Pages;

public class CharterPagesTests
{
    [Fact]
    public async Task APack_IsRead_AndBecomesADraft_ThatItsMakerCannotPublish()
    {
        await using var system = await TestSystem.StartAsync();
        await using var host = CharterWebHost.Over(system);
        var scheme = (await AScheme.SavedAsync(system)).Scheme;
        var (administrator, _) = await host.StaffAsync(StaffRole.Administrator, scheme.Id);

        var list = await administrator.GetAsync("/admin/charters");
        var pack = await administrator.GetAsync("/admin/charters/packs/london");
        var refused = await administrator.SubmitAsync(pack, ("Input.SchemeId", ""));
        var draft = await administrator.SubmitAsync(pack, ("Input.SchemeId", scheme.Id.ToString()));

        Assert.All(CharterPacks.Names, n => Assert.NotNull(list.Document.QuerySelector($"a[href='/admin/charters/packs/{n}']")));
        Assert.Contains("A template for regions without a charter of their own, such as Tees Valley, and Norfolk and Suffolk", list.Text, StringComparison.Ordinal);
        Assert.Contains("Modelled on the Mayor of London's Good Work Standard, in our own words. It is not that charter", pack.Text, StringComparison.Ordinal);
        Assert.Contains("Requires no zero-hours contracts, the real Living Wage", pack.Text, StringComparison.Ordinal);
        Assert.Contains("Counts 2 points.", pack.Text, StringComparison.Ordinal);
        Assert.Equal(["Choose the scheme"], refused.Errors);
        Assert.Contains("Another administrator publishes it", draft.Text, StringComparison.Ordinal);
        Assert.Contains("You imported this draft, so another administrator has to publish it.", draft.Text, StringComparison.Ordinal);
        Assert.Contains("Compared with version 1, which is in force", draft.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APacksFile_CanBeImportedAsItIs()
    {
        await using var system = await TestSystem.StartAsync();
        await using var host = CharterWebHost.Over(system);
        var scheme = (await AScheme.SavedAsync(system)).Scheme;
        var (administrator, _) = await host.StaffAsync(StaffRole.Administrator, scheme.Id);

        using var file = await administrator.Client.GetAsync("/admin/charters/packs/pledge/file", TestContext.Current.CancellationToken);
        var text = await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal("application/json", file.Content.Headers.ContentType?.MediaType);
        Assert.Equal(await CharterPacks.FindAsync(CharterPacks.Pledge, TestContext.Current.CancellationToken), text);
    }

    [Fact]
    public async Task PackPages_ForOthers_AreRefused_AndUnknownPacksAreNotFound()
    {
        await using var system = await TestSystem.StartAsync();
        await using var host = CharterWebHost.Over(system);
        var scheme = (await AScheme.SavedAsync(system)).Scheme;
        var (administrator, _) = await host.StaffAsync(StaffRole.Administrator, scheme.Id);
        var (assessor, _) = await host.StaffAsync(StaffRole.Assessor, scheme.Id);

        foreach (var path in new[] { "/admin/charters/packs/london", "/admin/charters/packs/london/file" })
        {
            Assert.Equal((path, HttpStatusCode.Forbidden), (path, await assessor.StatusOfAsync(path)));
        }
        Assert.Equal(HttpStatusCode.NotFound, await administrator.StatusOfAsync("/admin/charters/packs/charter-pack.schema"));
        Assert.Equal(HttpStatusCode.NotFound, await administrator.StatusOfAsync("/admin/charters/packs/none/file"));
    }
}
