using CharterTracker.Testing.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.IntegrationTests.Conventions;

/// <summary>
/// Tests that values in a page's address are read from the address alone: otherwise a form field of the same name would win.
/// </summary>
public class RouteValueTests
{
    [Fact]
    public async Task EveryRouteValue_IsBoundFromThePathOnly()
    {
        await using var host = await CharterWebHost.StartAsync();
        var loader = host.Services.GetRequiredService<PageLoader>();
        var wrong = new List<string>();
        var seen = 0;

        foreach (var page in host.Services.GetRequiredService<IActionDescriptorCollectionProvider>().ActionDescriptors.Items.OfType<PageActionDescriptor>())
        {
            var names = TemplateParser.Parse(page.AttributeRouteInfo!.Template!).Parameters.Select(p => p.Name!).ToList();
            var compiled = await loader.LoadAsync(page, EndpointMetadataCollection.Empty);
            var bound = compiled.BoundProperties.Concat(compiled.HandlerMethods.SelectMany(m => m.Parameters)).ToList();
            foreach (var name in names)
            {
                var ofThisName = bound.Where(b => NameOf(b).Equals(name, StringComparison.OrdinalIgnoreCase)).ToList();
                if (ofThisName.Count == 0 || ofThisName.Exists(b => b.BindingInfo?.BindingSource != BindingSource.Path))
                {
                    wrong.Add($"{page.ViewEnginePath}: {name}");
                }
                seen++;
            }
        }

        Assert.True(seen > 50);
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static string NameOf(ParameterDescriptor bound) => bound.BindingInfo?.BinderModelName ?? bound.Name;
}
