using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Accounts;
using CharterTracker.Testing.Web;
using CharterTracker.Web.Verbs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.IntegrationTests.Verbs;

/// <summary>The executable's verbs, as they are typed.</summary>
public class VerbTests
{
    [Fact]
    public async Task CreateAdmin_PrintsALink_AndASummary()
    {
        await using var host = await CharterWebHost.StartAsync();

        var (code, output, _) = await RunAsync(host, "create-admin", "first@example.org", "Fay", "Lin");

        Assert.Equal(0, code);
        Assert.Contains("/account/reset-password?token=", output, StringComparison.Ordinal);
        Assert.EndsWith("create-admin: first@example.org is an administrator of the whole platform\n", output, StringComparison.Ordinal);
        Assert.Equal("Fay Lin", await host.QueryAsync(db => db.Users.Select(u => u.FullName).SingleAsync()));
    }

    [Fact]
    public async Task CreateScheme_MakesARegion_Once()
    {
        await using var host = await CharterWebHost.StartAsync();
        string[] typed =
        [
            "create-scheme", "norfolk-and-suffolk", "--name", "Great Jobs Charter", "--authority", "Norfolk and Suffolk", "--initials", "NS", "--area", "E07000148 E07000202",
            "--accent", "#1D5A96", "--contact", "charter@authority.example", "--quorum", "3,1,1,1", "--small", "yes",
        ];

        var (code, output, _) = await RunAsync(host, typed);
        var (again, _, errors) = await RunAsync(host, typed);

        Assert.Equal(0, code);
        Assert.EndsWith("import charter NAME --scheme norfolk-and-suffolk\n", output, StringComparison.Ordinal);
        var scheme = await host.QueryAsync(db => db.Schemes.SingleAsync());
        Assert.Equal(("norfolk-and-suffolk", "#1d5a96", new PanelQuorum(3, 1, 1, 1), true), (scheme.Slug, scheme.Accent, scheme.Quorum, scheme.IsSmall));
        Assert.True(scheme.Covers("E07000202"));
        Assert.Equal(1, again);
        Assert.StartsWith("create-scheme: There is a scheme 'norfolk-and-suffolk' already", errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Tees Valley", "TV", "E47000006", "#7a3e9d", "2", "small letters, digits and hyphens")]
    [InlineData("tees-valley", "tv", "E47000006", "#7a3e9d", "2", "two to eight capitals")]
    [InlineData("tees-valley", "TV", "E47999999", "#7a3e9d", "2", "must be ONS codes")]
    [InlineData("tees-valley", "TV", "E47000006", "violet", "2", "Give the scheme's colour")]
    [InlineData("tees-valley", "TV", "E47000006", "#ffff00", "2", "too light to read on white")]
    [InlineData("tees-valley", "TV", "E47000006", "#7a3e9d", "0", "The quorum is how many people sign")]
    [InlineData("tees-valley", "TV", "E47000006", "#7a3e9d", "2,1,1,1", "The quorum is how many people sign")]
    public async Task CreateScheme_TypedWrong_SaysWhatToType(string slug, string initials, string area, string accent, string quorum, string message)
    {
        await using var host = await CharterWebHost.StartAsync();

        var (code, _, errors) = await RunAsync(
            host, "create-scheme", slug, "--name", "A charter", "--authority", "An authority", "--initials", initials, "--area", area, "--accent", accent,
            "--contact", "charter@authority.example", "--quorum", quorum);

        Assert.Equal(1, code);
        Assert.Contains(message, Assert.Single(errors.Trim().Split('\n')), StringComparison.Ordinal);
        Assert.Equal(0, await host.QueryAsync(db => db.Schemes.CountAsync()));
    }

    [Theory]
    [InlineData("create-admin")]
    [InlineData("create-scheme")]
    [InlineData("create-admin", "--scheme", "nowhere", "first@example.org", "Fay Lin")]
    [InlineData("create-admin", "not an address", "Fay Lin")]
    [InlineData("demo", "code")]
    [InlineData("demo", "code", "nobody@example.org")]
    [InlineData("import", "companies", "/no/such/file.csv")]
    [InlineData("conquer", "the", "world")]
    public async Task Verb_TypedWrong_SaysSo_AndExitsNonZero(params string[] typed)
    {
        await using var host = await CharterWebHost.StartAsync();

        var (code, _, errors) = await RunAsync(host, typed);

        Assert.Equal(1, code);
        Assert.NotEmpty(errors);
    }

    [Fact]
    public async Task NoVerb_IsForTheSite()
    {
        await using var host = await CharterWebHost.StartAsync();

        Assert.Null((await RunAsync(host)).Code);
        Assert.Null((await RunAsync(host, "--urls", "http://localhost:5080")).Code);
    }

    [Fact]
    public async Task DemoCode_GivesACodeThatWorks_AndThenTheNextOne()
    {
        await using var host = await CharterWebHost.StartAsync();
        await SeedAsync(host);

        var (code, output, _) = await RunAsync(host, "demo", "code", "demo@example.org");

        Assert.Equal(0, code);
        await using var scope = host.Services.CreateAsyncScope();
        var user = await host.QueryAsync(db => db.Users.SingleAsync());
        Assert.Null(await scope.ServiceProvider.GetRequiredService<TotpVerifier>().RefusalAsync(user.Id, output.Trim(), TestContext.Current.CancellationToken));
        var second = RunAsync(host, "demo", "code", "demo@example.org");
        while (!second.IsCompleted)
        {
            host.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }
        var next = (await second).Output.Trim().Split('\n')[^1];
        Assert.Null(await scope.ServiceProvider.GetRequiredService<TotpVerifier>().RefusalAsync(user.Id, next, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task DemoCode_OutsideDevelopment_IsRefused()
    {
        await using var host = await CharterWebHost.StartAsync(configure: services =>
            services.AddSingleton<Microsoft.Extensions.Hosting.IHostEnvironment>(new Microsoft.Extensions.Hosting.Internal.HostingEnvironment { EnvironmentName = "Production" }));
        await SeedAsync(host);

        var (code, output, errors) = await RunAsync(host, "demo", "code", "demo@example.org");

        Assert.Equal(1, code);
        Assert.Empty(output);
        Assert.Equal("demo code: this is refused here\n", errors);
    }

    private static async Task SeedAsync(CharterWebHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<DemonstrationAccounts>().Add("demo@example.org", "Dee Moss", "three unrelated words", isEnrolled: true);
        await scope.ServiceProvider.GetRequiredService<Data.CharterDbContext>().SaveChangesAsync();
    }

    private static async Task<(int? Code, string Output, string Errors)> RunAsync(CharterWebHost host, params string[] typed)
    {
        await using var output = new StringWriter();
        await using var errors = new StringWriter();
        var code = await VerbTable.RunAsync(typed, host.Services, output, errors, TestContext.Current.CancellationToken);
        return (code, output.ToString(), errors.ToString());
    }
}
