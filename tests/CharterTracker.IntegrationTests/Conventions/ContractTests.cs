using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Web;
using CharterTracker.Web.Verbs;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.IntegrationTests.Conventions;

/// <summary>
/// Tests that the names stay on which people, their programs and operators rely, when types, pages and members are moved or renamed. A
/// change of a list here is a change of the product.
/// </summary>
public partial class ContractTests
{
    [Fact]
    public async Task Addresses_WithTheirMethods_AreThoseOfTheList()
    {
        await using var host = await CharterWebHost.StartAsync();

        var found = new List<string>();
        foreach (var endpoint in EndpointsOf(host))
        {
            var methods = endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page
                ? (await LoadAsync(host, page)).HandlerMethods.Select(h => h.HttpMethod.ToUpperInvariant()).DefaultIfEmpty("GET")
                : endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["any"];
            found.Add($"{AddressOf(endpoint)}: {string.Join(' ', methods.Distinct().Order(StringComparer.Ordinal))}");
        }

        Pinned.AssertIsList("addresses.txt", found);
    }

    [Fact]
    public async Task Fields_ThatAPageReads_AreThoseOfTheList()
    {
        await using var host = await CharterWebHost.StartAsync();
        var metadata = host.Services.GetRequiredService<IModelMetadataProvider>();

        var found = new List<string>();
        foreach (var endpoint in EndpointsOf(host))
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } descriptor)
            {
                var page = await LoadAsync(host, descriptor);
                var inTheAddress = endpoint.RoutePattern.Parameters.Select(p => p.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
                found.AddRange(FieldsOf(page, metadata, inTheAddress).Select(field => $"{AddressOf(endpoint)}: {field}"));
            }
        }

        Pinned.AssertIsList("fields.txt", found);
    }

    /// <summary>
    /// Settings are literals by which configuration is read, and settable properties of options that are bound to a section.
    /// </summary>
    [Fact]
    public void Settings_ThatAreRead_AreThoseOfTheList() =>
        Pinned.AssertIsList("settings.txt", CompiledCode.Methods().SelectMany(SettingsIn));

    [Fact]
    public async Task Verbs_AndHowTheyAreUsed_AreThoseOfTheList()
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        var errors = new StringWriter();

        var code = await VerbTable.RunAsync(["nothing-like-it"], services, TextWriter.Null, errors, TestContext.Current.CancellationToken);

        Assert.Equal(1, code);
        Assert.Equal(
            string.Join(
                '\n',
                "There is no 'nothing-like-it'. There is:",
                "  migrate",
                "  create-scheme SLUG --name NAME --authority NAME --initials LETTERS --area \"ONS CODES\""
                    + " --accent \"#RRGGBB\" --contact EMAIL [--quorum 2,1,0,1] [--small yes]",
                "  create-admin [--scheme SLUG] EMAIL NAME",
                "  demo",
                "  demo code EMAIL",
                "  import companies FILE",
                "  import charter NAME|FILE --scheme SLUG",
                "  verify audit",
                "  verify register",
                ""),
            errors.ToString().ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task OpenData_HasTheFieldsOfTheList()
    {
        await using var system = await TestSystem.StartAsync();
        var scheme = await AScheme.SavedAsync(system);
        await scheme.PublishAsync(null, await scheme.AwardAsync(companyNumber: "01234567"));
        var number = await system.QueryAsync(db => db.RegisterRows.Select(r => r.EmployerNumber).SingleAsync());
        await using var host = CharterWebHost.Over(system);
        using var client = host.CreateClient();
        async Task<string> GetAsync(string address) => await client.GetStringAsync(address, TestContext.Current.CancellationToken);

        var linked = LinkedData().Match(await GetAsync($"/register/{number}")).Groups["json"].Value;
        string[] fields =
        [
            .. FieldsOf(await GetAsync("/api/v1/register")).Select(f => $"/api/v1/register: {f}"),
            .. FieldsOf(await GetAsync($"/api/v1/register/{number}")).Select(f => $"/api/v1/register/{{employerNumber}}: {f}"),
            .. FieldsOf(linked).Select(f => $"JSON-LD of /register/{{number}}: {f}"),
            .. (await GetAsync("/api/v1/register.csv")).TrimStart('\uFEFF').Split("\r\n")[0].Split(',')
                .Select((name, at) => $"/api/v1/register.csv, column {at + 1:00}: {name}"),
        ];

        Pinned.AssertIsList("open-data-fields.txt", fields);
    }

    [Fact]
    public async Task OpenApi_IsTheDocumentOfTheFile()
    {
        await using var host = await CharterWebHost.StartAsync();

        var document = await host.CreateClient().GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken);

        Pinned.AssertIsText("openapi.json", JsonSerializer.Serialize(JsonDocument.Parse(document), Indented));
    }

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    [GeneratedRegex("""<script type="application/ld[^"]*json">(?<json>.*?)</script>""", RegexOptions.Singleline)]
    private static partial Regex LinkedData();

    private static IEnumerable<RouteEndpoint> EndpointsOf(CharterWebHost host) =>
        host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null);

    private static string AddressOf(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText?.TrimStart('/');

    private static Task<CompiledPageActionDescriptor> LoadAsync(CharterWebHost host, PageActionDescriptor page) =>
        host.Services.GetRequiredService<PageLoader>().LoadAsync(page, EndpointMetadataCollection.Empty);

    /// <summary>What is read from forms and queries, but not from the address itself.</summary>
    private static IEnumerable<string> FieldsOf(
        CompiledPageActionDescriptor page, IModelMetadataProvider metadata, HashSet<string> inTheAddress)
    {
        foreach (var handler in page.HandlerMethods)
        {
            var name = $"{handler.HttpMethod.ToUpperInvariant()}{(handler.Name is null ? "" : $" ?handler={handler.Name}")}";
            yield return name;
            foreach (var parameter in handler.Parameters.Where(p => p.ParameterType != typeof(CancellationToken)))
            {
                var type = metadata.GetMetadataForType(parameter.ParameterType);
                // The fields of an object are bound without the name of the parameter.
                var asked = IsOurObject(type) ? "" : parameter.BindingInfo?.BinderModelName ?? parameter.Name;
                foreach (var field in Within(type, asked).Where(f => !inTheAddress.Contains(f)))
                {
                    yield return $"{name}: {field}";
                }
            }
        }
        var bound = page.BoundProperties.ToDictionary(p => p.Name, p => p.BindingInfo?.BinderModelName ?? p.Name);
        foreach (var property in page.ModelTypeInfo!.GetProperties())
        {
            // An input model without the attribute is bound by the page in code, under its own name.
            var isInput = property.PropertyType.IsNested && property.PropertyType.Name == "InputModel";
            if (bound.TryGetValue(property.Name, out var name) || (isInput && (name = property.Name) is not null))
            {
                foreach (var field in Within(metadata.GetMetadataForProperty(page.ModelTypeInfo!, property.Name), name!)
                    .Where(f => !inTheAddress.Contains(f)))
                {
                    yield return field;
                }
            }
        }
    }

    /// <summary>The names that binding would look for, without the keys of lists and maps.</summary>
    private static IEnumerable<string> Within(ModelMetadata model, string name)
    {
        if (model.ElementMetadata is { } element && model.ModelType != typeof(string))
        {
            return Within(element, $"{name}[]");
        }
        return !IsOurObject(model)
            ? [name]
            : model.Properties.Where(p => !p.IsReadOnly && p.IsBindingAllowed)
                .SelectMany(p => Within(p, $"{(name.Length == 0 ? "" : $"{name}.")}{p.BinderModelName ?? p.PropertyName}"));
    }

    private static bool IsOurObject(ModelMetadata model) =>
        model.IsComplexType && CompiledCode.Assemblies.Contains(model.UnderlyingOrModelType.Assembly);

    private static IEnumerable<string> SettingsIn(MethodBase method)
    {
        var text = "";
        foreach (var item in CompiledCode.TextsAndCalls(method))
        {
            if (item is string said)
            {
                text = said;
            }
            else if (item is MethodBase call)
            {
                IEnumerable<string> settings = call switch
                {
                    { Name: "get_Item" } when call.DeclaringType!.IsAssignableTo(typeof(IConfiguration)) => [text],
                    { Name: nameof(ConfigurationExtensions.GetConnectionString) } => [$"ConnectionStrings:{text}"],
                    { Name: nameof(ConfigurationBinder.GetValue) } when call.DeclaringType == typeof(ConfigurationBinder) => [text],
                    { Name: nameof(ConfigurationBinder.Get) } when call.DeclaringType == typeof(ConfigurationBinder) => Options(call, text),
                    { Name: nameof(OptionsBuilderConfigurationExtensions.BindConfiguration) } => Options(call, text),
                    _ => [],
                };
                foreach (var setting in settings)
                {
                    yield return setting;
                }
            }
        }
    }

    private static IEnumerable<string> Options(MethodBase bind, string section) => Settable(bind.GetGenericArguments()[0], section);

    private static IEnumerable<string> Settable(Type options, string section) =>
        options.GetProperties().Where(p => p.CanWrite).SelectMany(p => CompiledCode.Assemblies.Contains(p.PropertyType.Assembly)
            ? Settable(p.PropertyType, $"{section}:{p.Name}")
            : [$"{section}:{p.Name}"]);

    private static IEnumerable<string> FieldsOf(string json) => FieldsOf(JsonDocument.Parse(json).RootElement, "").Distinct();

    private static IEnumerable<string> FieldsOf(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject()
            .SelectMany(p => FieldsOf(p.Value, path.Length == 0 ? p.Name : $"{path}.{p.Name}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => FieldsOf(item, $"{path}[]")),
        _ => [path],
    };
}
