using System.Reflection;
using System.Text.RegularExpressions;
using CharterTracker.Testing.Web;
using CharterTracker.Web.Links;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.IntegrationTests.Conventions;

/// <summary>Addresses are written in <c>Web/Links</c> and nowhere else, each leads somewhere, and each page has one.</summary>
public partial class AddressTests
{
    private static readonly string[] MayWriteAddresses =
    [
        "CharterTracker.Web/Links/",
        // Names inside an office file, which begin with a slash and are no addresses.
        "CharterTracker.Adapters/Evidence/Checks/OfficePackage.cs",
    ];

    /// <summary>Arguments of links that cannot be an arbitrary word.</summary>
    private static readonly Dictionary<string, string> Samples = new(StringComparer.Ordinal)
    {
        ["colour"] = "0b6e4f",
        ["returnTo"] = "/employer",
        ["returnUrl"] = "/employer",
        ["step"] = "/account/two-factor",
    };

    [Fact]
    public void Addresses_AreWrittenInLinksOnly()
    {
        var wrong =
            from file in SourceFiles.All()
            where !MayWriteAddresses.Any(allowed => file.Path.StartsWith(allowed, StringComparison.Ordinal))
            from line in file.Lines.Index()
            where !line.Item.StartsWith("@page ", StringComparison.Ordinal) && WritesAddress(line.Item)
            select $"{file.Path}:{line.Index + 1}: {line.Item.Trim()}";

        Assert.True(!wrong.Any(), string.Join('\n', wrong));
    }

    [Theory]
    [InlineData("return Redirect($\"/assess/{Id}\");", true)]
    [InlineData("<a href=\"/register\">", true)]
    [InlineData("<form method=\"post\" action='/contrast'>", true)]
    [InlineData("return RedirectToPage(\"Index\");", true)]
    [InlineData("<a asp-page=\"Person\">", true)]
    [InlineData("<button formaction=\"@Url.Page(\"Grant\")\">", true)]
    [InlineData("/// <see cref=\"Role\"/>", false)]
    [InlineData("<input name=\"id\" />", false)]
    [InlineData("<link href=\"~/css/site.css\">", false)]
    [InlineData("<partial name=\"/Pages/Check/_Certificate.cshtml\" model=\"Model\" />", false)]
    public void WritesAddress_KnowsAnAddress(string line, bool expected) => Assert.Equal(expected, WritesAddress(line));

    [Fact]
    public async Task EveryLink_LeadsToAnEndpoint()
    {
        await using var host = await CharterWebHost.StartAsync();
        var endpoints = EndpointsOf(host);

        var lost = Links().Where(link => !endpoints.Any(e => Leads(host.Services, link.Address, e))).ToList();

        Assert.True(lost.Count == 0, string.Join('\n', lost));
    }

    [Fact]
    public async Task EveryPage_HasALink()
    {
        await using var host = await CharterWebHost.StartAsync();
        var links = Links();
        // The framework gives the start page a second address.
        var pages = EndpointsOf(host)
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null && e.RoutePattern.RawText != "Index")
            .ToList();

        var unlinked = pages
            .Where(page => !links.Any(link => Leads(host.Services, link.Address, page)))
            .Select(page => page.RoutePattern.RawText)
            .ToList();

        Assert.True(pages.Count > 80);
        Assert.True(unlinked.Count == 0, string.Join('\n', unlinked));
    }

    private static bool WritesAddress(string line) => AddressPattern().IsMatch(line.Replace("<partial name=\"/Pages/", "", StringComparison.Ordinal));

    /// <summary>
    /// A quoted text that begins with a slash (and is not a closing tag), or the name by which the framework calls a page.
    /// </summary>
    [GeneratedRegex("""(?:"/(?!>)[\w.#"{]|="?'/|RedirectToPage\(|asp-page="|Url\.Page\()""")]
    private static partial Regex AddressPattern();

    /// <summary>Every address that a class of links gives, with and without what may be left out.</summary>
    private static List<(string Name, string Address)> Links()
    {
        var classes = typeof(PublicLinks).Assembly.GetTypes()
            .Where(t => t.Namespace == typeof(PublicLinks).Namespace && t.Name.EndsWith("Links", StringComparison.Ordinal));
        var links = new List<(string Name, string Address)>();
        foreach (var type in classes)
        {
            var constants = type.GetFields(BindingFlags.Public | BindingFlags.Static);
            links.AddRange(constants.Select(f => ($"{type.Name}.{f.Name}", (string)f.GetValue(null)!)));
            foreach (var method in type.GetMethods(BindingFlags.Public | BindingFlags.Static))
            {
                var parameters = method.GetParameters();
                foreach (var arguments in new[] { parameters.Select(Sample), parameters.Select(p => p.IsOptional ? p.DefaultValue : Sample(p)) })
                {
                    links.Add(($"{type.Name}.{method.Name}", (string)method.Invoke(null, [.. arguments])!));
                }
            }
        }
        return links;
    }

    private static object? Sample(ParameterInfo parameter)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return type == typeof(Guid) ? Guid.NewGuid()
            : type == typeof(string) ? Samples.GetValueOrDefault(parameter.Name!, "sample")
            : type == typeof(int) ? 404
            : type == typeof(bool) ? true
            : type.IsEnum ? Enum.GetValues(type).GetValue(0)
            : throw new InvalidOperationException($"No sample is known for {parameter.Name}");
    }

    private static List<RouteEndpoint> EndpointsOf(CharterWebHost host) =>
    [
        .. host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            // Without the files of wwwroot and without Development's answer for a missing file.
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null && !e.RoutePattern.Parameters.Any(p => p.IsCatchAll)),
    ];

    private static bool Leads(IServiceProvider services, string address, RouteEndpoint endpoint)
    {
        var values = new RouteValueDictionary();
        var matcher = new TemplateMatcher(new RouteTemplate(endpoint.RoutePattern), new RouteValueDictionary(endpoint.RoutePattern.Defaults));
        return matcher.TryMatch(address.Split('?', '#')[0], values) && endpoint.RoutePattern.ParameterPolicies.All(p => p.Value.All(policy =>
            services.GetRequiredService<ParameterPolicyFactory>().Create(endpoint.RoutePattern.GetParameter(p.Key), policy) is not IRouteConstraint constraint
            || constraint.Match(httpContext: null, route: null, p.Key, values, RouteDirection.IncomingRequest)));
    }
}
