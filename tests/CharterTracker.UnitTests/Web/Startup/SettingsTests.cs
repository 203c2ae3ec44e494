using CharterTracker.Features.Pipeline;
using CharterTracker.Web.Security;
using CharterTracker.Web.Startup;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Options;

namespace CharterTracker.UnitTests.Web.Startup;

/// <summary>Tests that a wrong or missing setting stops the start with one line that names it.</summary>
public class SettingsTests
{
    [Theory]
    [InlineData("Production", null)]
    [InlineData("Production", "http://charter.example")]
    [InlineData("Production", "charter.example")]
    [InlineData("Development", "charter.example")]
    public void PublicAddress_ThatIsNoSafeAddress_StopsTheStart(string environment, string? address)
    {
        var wrong = Assert.Throws<SettingInvalidException>(
            () => new ServiceCollection().AddSite(Of(("Site:PublicAddress", address)), new HostingEnvironment { EnvironmentName = environment }));

        Assert.StartsWith("Site:PublicAddress: ", wrong.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Production", "https://charter.example")]
    [InlineData("Development", "http://localhost:5080")]
    [InlineData("Development", null)]
    public void PublicAddress_ThatIsSafe_Starts(string environment, string? address) =>
        Assert.NotEmpty(new ServiceCollection().AddSite(Of(("Site:PublicAddress", address)), new HostingEnvironment { EnvironmentName = environment }));

    [Fact]
    public void Proxies_ThatAreKnown_AreTheOnlyOnesBelieved()
    {
        var options = OptionsFor("10.0.0.5, 172.16.0.0/12");

        Assert.Equal(["10.0.0.5/32", "172.16.0.0/12"], options.KnownIPNetworks.Select(n => n.ToString()));
        Assert.Empty(options.KnownProxies);
    }

    [Fact]
    public void Proxies_WhereNoneIsKnown_AreNotBelieved() =>
        Assert.Equal(Microsoft.AspNetCore.HttpOverrides.ForwardedHeaders.None, OptionsFor(null).ForwardedHeaders);

    [Fact]
    public void Proxies_ThatAreNoAddress_StopTheStart() => Assert.Throws<SettingInvalidException>(() => OptionsFor("the-proxy"));

    private static ForwardedHeadersOptions OptionsFor(string? known) =>
        new ServiceCollection().AddKnownProxies(Of(("Proxies:Known", known))).BuildServiceProvider().GetRequiredService<IOptions<ForwardedHeadersOptions>>().Value;

    private static IConfiguration Of(params (string Key, string? Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(s => s.Key, s => s.Value)).Build();
}
