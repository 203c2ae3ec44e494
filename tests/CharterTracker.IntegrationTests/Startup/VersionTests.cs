using AngleSharp;
using CharterTracker.Domain.Schemes;
using CharterTracker.Testing.Releases;
using CharterTracker.Testing.Web;

namespace CharterTracker.IntegrationTests.Startup;

public class VersionTests
{
    [Fact]
    public async Task Executable_AskedForItsVersion_SaysIt_WithoutSettingsOrADatabase()
    {
        var exit = await ProductProcess.RunAsync(database: null, ["--version"]);

        Assert.Equal((0, "CharterTracker 0.10.0"), (exit.Code, exit.Output.Trim()));
    }

    [Fact]
    public async Task Footer_OfTheAdminArea_SaysTheVersion_AndNoOtherPageDoes()
    {
        await using var host = await CharterWebHost.StartAsync();
        var (administrator, _) = await host.StaffAsync(StaffRole.Administrator, schemeId: null);

        var admin = await administrator.GetAsync("/admin");
        var other = await administrator.GetAsync("/privacy");
        var refused = await host.NewVisitor().GetAsync("/admin/users");

        Assert.Contains("CharterTracker 0.10.0", admin.Document.QuerySelector("footer")!.TextContent);
        Assert.DoesNotContain("0.10.0", other.Document.ToHtml());
        Assert.DoesNotContain("0.10.0", refused.Document.ToHtml());
    }
}
