using System.Net;
using System.Text.Json;
using CharterTracker.Domain.Accreditations;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Web;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Pages;

/// <summary>Tests the public addresses, which are a contract: links last, and other people's programs rely on them.</summary>
public class PublicAddressTests
{
    private static readonly string[] Hostile =
    [
        "%00", "a%00b", "%27%3B%20DROP%20TABLE%20RegisterRows%3B--", "%3Cscript%3Ealert(1)%3C%2Fscript%3E", "%25_%5B%5D%5E", "%FF%FE%80", "%EF%BF%BF", "%F0%9F%92%A9", "%E2%80%AE",
        "-1", "0", "99999999999999999999", "1e9", "%2e%2e%2f%2e%2e%2fetc%2fpasswd", "%3D1%2B1", "%0D%0ASet-Cookie%3A%20a%3Db", "%5B%5D", "null", "%20", new string('a', 3000),
    ];

    private static readonly string[] Filters = ["q", "scheme", "level", "sector", "area", "size", "asOf", "knownAt", "sort", "page"];

    [Theory, EveryDatabase]
    public async Task EveryAddress_Answers(DatabaseKind kind)
    {
        await using var site = await PublicSite.StartAsync(kind);
        using var client = site.Host.CreateClient();
        string[] addresses =
        [
            "/", "/register", "/register?q=mersey", "/register?q=mersye", "/register?q=nothing+like+it", "/register?scheme=mersey", "/register?level=accredited&level=aspiring",
            "/register?sector=D", "/register?area=Liverpool", "/register?size=250-999", "/register?sort=workers", "/register?sort=ending", "/register?sort=newest", "/register?page=2",
            "/register?asOf=2026-05-01", "/register?asOf=1+May+2026&knownAt=2026-05-03", $"/register/{site.Employer}", "/check", $"/check/{site.Certificate}",
            $"/certificates/{site.Certificate}.pdf", "/api/v1/register", "/api/v1/register?q=mersey&asOf=2026-11-24", $"/api/v1/register/{site.Employer}", "/api/v1/register.csv",
            "/openapi/v1.json", "/concerns/new", $"/concerns/new?employer={site.Employer}", "/concerns/new?q=mersey", "/accessibility", "/privacy", "/cookies",
            "/.well-known/security.txt", "/health/live", "/health/ready",
        ];
        var answers = new List<(string Address, HttpStatusCode Status)>();

        foreach (var address in addresses)
        {
            using var response = await client.GetAsync(address, TestContext.Current.CancellationToken);
            answers.Add((address, response.StatusCode));
        }

        Assert.Equal(addresses.Select(a => (a, HttpStatusCode.OK)), answers);
    }

    [Theory]
    [InlineData("/register/E0000000")]
    [InlineData("/certificates/00000-00000-0.pdf")]
    [InlineData("/api/v1/register/E0000000")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/nothing")]
    public async Task WhatIsNotThere_IsNotFound(string address)
    {
        await using var site = await PublicSite.StartAsync();

        using var response = await site.Host.CreateClient().GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(address.StartsWith("/api", StringComparison.Ordinal) ? "application/problem+json" : "text/html", response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("asOf=yesterday", "asOf")]
    [InlineData("asOf=2026-02-30", "asOf")]
    [InlineData("knownAt=1", "knownAt")]
    [InlineData("page=0", "page")]
    [InlineData("page=two", "page")]
    [InlineData("sort=age", "sort")]
    [InlineData("size=big", "size")]
    [InlineData("sector=ZZ", "sector")]
    public async Task AWrongParameter_OfTheApi_Is400_AndNamed(string query, string parameter)
    {
        await using var site = await PublicSite.StartAsync();

        foreach (var path in new[] { "/api/v1/register", "/api/v1/register.csv" })
        {
            using var response = await site.Host.CreateClient().GetAsync($"{path}?{query}", TestContext.Current.CancellationToken);
            var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;

            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
            Assert.Equal([parameter], problem.GetProperty("errors").EnumerateObject().Select(e => e.Name));
        }
    }

    [Fact]
    public async Task AWrongParameter_OfThePage_IsSaidBesideItsField_AndWhatWasTypedIsKept()
    {
        await using var site = await PublicSite.StartAsync();

        var page = await site.Host.NewVisitor().GetAsync("/register?q=mersey&asOf=yesterday");

        Assert.Equal(["Enter a day such as 2026-05-01 or 1 May 2026"], page.Errors);
        Assert.Equal("mersey", page.Document.QuerySelector("#q")!.GetAttribute("value"));
        Assert.Equal("yesterday", page.Document.QuerySelector("#asOf")!.GetAttribute("value"));
        Assert.Contains("asOf-error", page.Document.QuerySelector("#asOf")!.GetAttribute("aria-describedby"), StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task HostileText_InAnyParameter_BreaksNothing(DatabaseKind kind)
    {
        await using var site = await PublicSite.StartAsync(kind);
        using var client = site.Host.CreateClient();
        var addresses =
            from text in Hostile
            from address in Filters.SelectMany(f => new[] { $"/register?{f}={text}", $"/api/v1/register?{f}={text}", $"/api/v1/register.csv?{f}={text}" })
                .Concat([$"/register/{text}", $"/check/{text}", $"/check?number={text}", $"/certificates/{text}.pdf", $"/api/v1/register/{text}", $"/concerns/new?employer={text}", $"/concerns/new?q={text}"])
                // The server refuses a NUL in a path before the program sees it.
            where address.Contains('?', StringComparison.Ordinal) || !address.Contains("%00", StringComparison.Ordinal)
            select address;
        var broken = new List<string>();

        foreach (var address in addresses)
        {
            using var response = await client.GetAsync(address, TestContext.Current.CancellationToken);
            var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            if ((int)response.StatusCode >= 500 || body.Contains("<script>alert", StringComparison.Ordinal))
            {
                broken.Add($"{(int)response.StatusCode} {address[..Math.Min(address.Length, 120)]}");
            }
        }

        Assert.Empty(broken);
    }

    [Fact]
    public async Task TheApi_GivesOutExactlyThePublicFields()
    {
        await using var site = await PublicSite.StartAsync();
        using var client = site.Host.CreateClient();

        var register = await FieldsAsync(client, "/api/v1/register");
        var employer = await FieldsAsync(client, $"/api/v1/register/{site.Employer}");

        string[] accreditation =
        [
            "certificateNumber", "employer", "employer.identifier", "employer.identifiers", "employer.name", "employer.number", "employer.places", "employer.sector", "employer.size", "employer.workers",
            "hasNoZeroHours", "level", "level.code", "level.isEvidenced", "level.name", "paysLivingWage", "recognisesUnion", "recordedAt",
            "scheme", "scheme.authority", "scheme.name", "scheme.slug", "state", "stateSince", "validFrom", "validUntil",
        ];
        Assert.Equal(
            new[] { "asOf", "isNearMiss", "items", "page", "pageSize", "total" }.Concat(accreditation.Select(f => $"items.{f}")).Order(StringComparer.Ordinal),
            register);
        Assert.Equal(
            new[] { "accreditations", "accreditations.accreditation", "accreditations.criteriaMet", "accreditations.criteriaMet.code", "accreditations.criteriaMet.name" }
                .Concat(accreditation.Select(f => $"accreditations.accreditation.{f}"))
                .Concat(accreditation.Where(f => f.StartsWith("employer", StringComparison.Ordinal)))
                .Concat(["history", "history.change", "history.level", "history.number", "history.recordedAt", "history.scheme", "history.standing"])
                .Order(StringComparer.Ordinal),
            employer);
    }

    [Fact]
    public async Task TheCsv_HasAHeadingForEveryColumn_AndALineForEveryAward()
    {
        await using var site = await PublicSite.StartAsync();

        var lines = (await site.Host.CreateClient().GetStringAsync("/api/v1/register.csv", TestContext.Current.CancellationToken)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(3, lines.Length);
        Assert.Equal(22, lines[0].Split(',').Length);
        Assert.Contains(CertificateNumber.Print(site.Certificate), lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheCsv_OfASlipOfTheFinger_IsTheSameAsThePage()
    {
        await using var site = await PublicSite.StartAsync();

        var csv = await site.Host.CreateClient().GetStringAsync("/api/v1/register.csv?q=mersye", TestContext.Current.CancellationToken);

        Assert.Contains("Mersey Light & Power", csv, StringComparison.Ordinal);
        Assert.DoesNotContain("Calder Vale", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheOpenApiDocument_ListsTheOpenDataAndNothingElse()
    {
        await using var site = await PublicSite.StartAsync();

        var document = JsonDocument.Parse(await site.Host.CreateClient().GetStringAsync("/openapi/v1.json", TestContext.Current.CancellationToken)).RootElement;

        Assert.Equal(
            ["/api/v1/register", "/api/v1/register.csv", "/api/v1/register/{employerNumber}"],
            document.GetProperty("paths").EnumerateObject().Select(p => p.Name).Order(StringComparer.Ordinal));
    }

    [Theory, EveryDatabase]
    public async Task TheRegister_TakesAFewQueries_HoweverManyItLists(DatabaseKind kind)
    {
        await using var site = await PublicSite.StartAsync(kind);
        using var client = site.Host.CreateClient();

        var all = await CountAsync(site, client, "/register");
        var one = await CountAsync(site, client, "/register?q=mersey&level=accredited&asOf=2026-11-24");

        Assert.Equal(5, all);
        Assert.Equal(5, one);
    }

    [Fact]
    public async Task ThePages_HaveOneHeading_AndNothingInlineThatRuns()
    {
        await using var site = await PublicSite.StartAsync();

        foreach (var address in new[] { "/register", $"/register/{site.Employer}", "/check", $"/check/{site.Certificate}", "/concerns/new", $"/concerns/new?employer={site.Employer}" })
        {
            var page = await site.Host.NewVisitor().GetAsync(address);

            Assert.Single(page.Document.QuerySelectorAll("h1"));
            Assert.Empty(page.Document.QuerySelectorAll("[style], style, script:not([src]):not([type='application/ld+json']), [onclick], [onload]"));
        }
    }

    /// <summary>The number of queries to the register's tables; background jobs of the same host may run other queries meanwhile.</summary>
    private static async Task<int> CountAsync(PublicSite site, HttpClient client, string address)
    {
        site.Host.Queries.Reset();
        await client.GetStringAsync(address, TestContext.Current.CancellationToken);
        return site.Host.Queries.Commands.Count(c => c.Contains("RegisterRows", StringComparison.Ordinal));
    }

    private static async Task<IEnumerable<string>> FieldsAsync(HttpClient client, string address)
    {
        var document = JsonDocument.Parse(await client.GetStringAsync(address, TestContext.Current.CancellationToken));
        return FieldsOf(document.RootElement, "").Distinct().Order(StringComparer.Ordinal);
    }

    private static IEnumerable<string> FieldsOf(JsonElement element, string path) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(p => FieldsOf(p.Value, path.Length == 0 ? p.Name : $"{path}.{p.Name}").Prepend(path.Length == 0 ? p.Name : $"{path}.{p.Name}")),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => FieldsOf(item, path)),
        _ => [],
    };

    /// <summary>A site with two published employers; the addresses are those of the second.</summary>
    private sealed class PublicSite(TestSystem system, CharterWebHost host, string employer, string certificate) : IAsyncDisposable
    {
        public CharterWebHost Host => host;

        public string Employer => employer;

        public string Certificate => certificate;

        public static async Task<PublicSite> StartAsync(DatabaseKind kind = DatabaseKind.Sqlite)
        {
            var system = await TestSystem.StartAsync(kind);
            var scheme = await AScheme.SavedAsync(system);
            await scheme.PublishAsync(
                null,
                await scheme.AwardAsync("Calder Vale Foods Limited", "aspiring", 120, "E08000013", sector: "C"),
                await scheme.AwardAsync("Mersey Light & Power", companyNumber: "01234567"));
            var row = await system.QueryAsync(db => db.RegisterRows.SingleAsync(r => r.EmployerName.StartsWith("Mersey")));
            return new PublicSite(system, CharterWebHost.Over(system), row.EmployerNumber, row.CertificateNumber);
        }

        public async ValueTask DisposeAsync()
        {
            await host.DisposeAsync();
            await system.DisposeAsync();
        }
    }
}
