using System.Net;
using AngleSharp.Html.Parser;
using CharterTracker.Adapters.Directories;
using CharterTracker.Features.Accounts;
using CharterTracker.Features.Demonstrations;
using CharterTracker.Testing.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.IntegrationTests.Pages;

/// <summary>
/// The demonstration, walked by every person of it: each follows the links of the pages that they see, and what each page asks of the
/// database is counted.
/// </summary>
public sealed class WalkedSite : IAsyncLifetime
{
    /// <summary>So many pages of one address does a person look at: cases differ, and a register has many alike.</summary>
    private const int PagesOfAnAddress = 6;

    /// <summary>One of each role that reads cases: they say of each case that they have no conflict.</summary>
    private static readonly IReadOnlyList<DemonstrationPerson> Judges =
        [DemonstrationPerson.Lead, DemonstrationPerson.FirstAssessor, DemonstrationPerson.UnionSeat];

    private readonly Dictionary<string, IReadOnlyList<string>> _heaviest = new(StringComparer.Ordinal);

    /// <summary>The commands of the visit that took most, by the address of its page.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Heaviest => _heaviest;

    /// <summary>The address of every page of the site.</summary>
    public IReadOnlyList<string> Pages { get; private set; } = [];

    public async ValueTask InitializeAsync()
    {
        await using var host = await CharterWebHost.StartAsync();
        await using var companies = DemonstrationCompanies.Open();
        var console = host.Services.GetRequiredService<ConsoleProcess>();
        console.Begin();
        await Demonstration.SeedAsync(host.Services, companies, _ => { }, CancellationToken.None);
        console.End();
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        var pages = host.Services.GetRequiredService<EndpointDataSource>().Endpoints
            .OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .ToList();
        Pages = [.. pages.Select(AddressOf).Distinct(StringComparer.Ordinal)];
        var cases = await host.QueryAsync(db => db.Applications.Select(a => a.Id).ToListAsync());
        var employers = await host.QueryAsync(db => db.Employers.Select(e => e.Id).ToListAsync());

        await WalkAsync(host, host.NewVisitor(), pages, Addresses("/", []));
        foreach (var person in DemonstrationPerson.All)
        {
            var user = await host.QueryAsync(db => db.Users.SingleAsync(u => u.Email == person.Email));
            var visitor = await host.VisitorAsync(user, person.IsStaff);
            List<string> known = [.. Addresses("/", [])];
            if (Judges.Contains(person))
            {
                await DeclareAsync(visitor, cases);
                known.AddRange([.. Addresses("/assess/", cases), .. Addresses("/panel/", cases)]);
            }
            else if (!person.IsStaff)
            {
                known.AddRange([.. Addresses("/employer/applications/", cases), .. Addresses("/employer/", employers)]);
            }
            await WalkAsync(host, visitor, pages, known);
        }

        // Pages without a parameter, and those with one of these ids and nothing else.
        IEnumerable<string> Addresses(string below, IReadOnlyList<Guid> ids) =>
            from page in Pages
            where page.StartsWith(below, StringComparison.Ordinal)
            let bare = page.Replace("/{code?}", "", StringComparison.Ordinal).Replace("/{certificateNumber?}", "", StringComparison.Ordinal)
            from address in ids.Count == 0 ? [bare] : ids.Select(id => bare.Replace("{id:guid}", $"{id}", StringComparison.Ordinal))
            where !address.Contains('{', StringComparison.Ordinal)
            select address;
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static async Task DeclareAsync(Visitor visitor, IEnumerable<Guid> cases)
    {
        foreach (var id in cases)
        {
            var page = await visitor.GetAsync($"/assess/{id}/conflict");
            if (page.Document.QuerySelector("input[name='Input.HasConflict']") is not null)
            {
                await visitor.SubmitAsync(page, ("Input.HasConflict", "false"), ("Input.Union", "none"));
            }
        }
    }

    private async Task WalkAsync(CharterWebHost host, Visitor visitor, List<RouteEndpoint> pages, IEnumerable<string> known)
    {
        var ahead = new Queue<string>(known);
        var seen = new HashSet<string>(ahead, StringComparer.Ordinal);
        var visits = new Dictionary<string, int>(StringComparer.Ordinal);
        while (ahead.TryDequeue(out var path))
        {
            var page = pages.Where(p => Leads(p, path)).OrderBy(p => p.RoutePattern.Parameters.Count).FirstOrDefault();
            if (page is null || visits.GetValueOrDefault(AddressOf(page)) >= PagesOfAnAddress)
            {
                continue;
            }
            host.Queries.Reset();
            using var response = await visitor.Client.GetAsync(path);
            var commands = host.Queries.Commands;
            if (response.Headers.Location is { IsAbsoluteUri: false } location)
            {
                Notice(location.OriginalString);
            }
            if (response.StatusCode != HttpStatusCode.OK || response.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue;
            }
            visits[AddressOf(page)] = visits.GetValueOrDefault(AddressOf(page)) + 1;
            if (!_heaviest.TryGetValue(AddressOf(page), out var before) || before.Count < commands.Count)
            {
                _heaviest[AddressOf(page)] = commands;
            }
            var document = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
            foreach (var link in document.QuerySelectorAll("a[href^='/']"))
            {
                Notice(link.GetAttribute("href")!);
            }
        }

        void Notice(string link)
        {
            var path = link.Split('#')[0];
            if (seen.Add(path))
            {
                ahead.Enqueue(path);
            }
        }
    }

    private static string AddressOf(RouteEndpoint page) => page.RoutePattern.RawText is { Length: > 0 } and not "Index" ? $"/{page.RoutePattern.RawText.TrimStart('/')}" : "/";

    private static bool Leads(RouteEndpoint page, string path)
    {
        var values = new RouteValueDictionary();
        var matcher = new TemplateMatcher(new RouteTemplate(page.RoutePattern), new RouteValueDictionary(page.RoutePattern.Defaults));
        return matcher.TryMatch(path.Split('?')[0], values)
            && values.All(v => !page.RoutePattern.RawText!.Contains($"{{{v.Key}:guid}}", StringComparison.Ordinal) || Guid.TryParse(v.Value?.ToString(), out _));
    }
}
