using System.Net;
using CharterTracker.Testing.Web;

namespace CharterTracker.IntegrationTests.Startup;

public sealed class SiteTests
{
    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/nothing-here", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/nothing-here", HttpStatusCode.NotFound)]
    [InlineData("/css/site.css", HttpStatusCode.OK)]
    [InlineData("/brand/ffffff.css", HttpStatusCode.NotFound)]
    public async Task Get_Always_CarriesTheSecurityHeaders(string path, HttpStatusCode expected)
    {
        await using var host = await CharterWebHost.StartAsync();

        using var response = await host.CreateClient().GetAsync(path, TestContext.Current.CancellationToken);

        Assert.Equal(expected, response.StatusCode);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.DoesNotContain("unsafe", policy);
        Assert.Equal("same-origin", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.False(response.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/accessibility")]
    [InlineData("/privacy")]
    [InlineData("/cookies")]
    [InlineData("/nothing-here")]
    public async Task Get_WhenAPage_HasOneHeadingATitleAndNothingInline(string path)
    {
        await using var host = await CharterWebHost.StartAsync();

        var page = await host.NewVisitor().GetAsync(path);

        Assert.Single(page.Document.QuerySelectorAll("h1"));
        Assert.EndsWith(" - CharterTracker", page.Document.Title);
        Assert.Empty(page.Document.QuerySelectorAll("[style], style, script:not([src]), [onclick], [onload]"));
    }

    [Fact]
    public async Task Contrast_WhenSwitchedOnAndOff_IsRememberedAndComesBackToThePage()
    {
        await using var host = await CharterWebHost.StartAsync();
        var visitor = host.NewVisitor();
        var before = await visitor.GetAsync("/privacy");

        var on = await visitor.SubmitAsync(before, before.FormWith(["returnTo"]), ("on", "true"));
        var off = await visitor.SubmitAsync(on, on.FormWith(["returnTo"]), ("on", "false"));

        Assert.False(IsHighContrast(before));
        Assert.Equal("/privacy", on.Path);
        Assert.True(IsHighContrast(on));
        Assert.False(IsHighContrast(off));
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("https://evil.example")]
    public async Task Contrast_WhenToldToGoElsewhere_StaysHere(string elsewhere)
    {
        await using var host = await CharterWebHost.StartAsync();
        var visitor = host.NewVisitor();
        var page = await visitor.GetAsync("/privacy");

        var after = await visitor.SubmitAsync(page, page.FormWith(["returnTo"]), ("on", "true"), ("returnTo", elsewhere));

        Assert.Equal("/", after.Path);
    }

    [Fact]
    public async Task Contrast_WhenPostedWithoutAToken_IsRefusedWithAPage()
    {
        await using var host = await CharterWebHost.StartAsync();
        using var form = new FormUrlEncodedContent([new("on", "true")]);

        using var response = await host.CreateClient().PostAsync("/contrast", form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("We could not use that form", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task BrandColours_WhenReadable_AreAStyleSheet()
    {
        await using var host = await CharterWebHost.StartAsync();

        var css = await host.CreateClient().GetStringAsync("/brand/5b2a86.css", TestContext.Current.CancellationToken);

        Assert.Equal(":root{--accent:#5b2a86}", css);
    }

    private static bool IsHighContrast(VisitedPage page) => page.Document.DocumentElement.ClassList.Contains("high-contrast");
}
