using System.Diagnostics;
using AngleSharp.Html.Dom;
using CharterTracker.Features.Charters;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Web;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.EntityFrameworkCore;
using OtpNet;

namespace CharterTracker.IntegrationTests.Startup;

/// <summary>
/// Tests the runbook's "First start" to its end: the real program in Production on an empty folder, until an employer has applied.
/// </summary>
public sealed class FirstRegionTests : IDisposable
{
    private const string Administrator = "first@authority.example";
    private const string Employer = "hr@bakery.example";

    private readonly AProductionFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task FirstStart_ByTheRunbook_EndsWithAnEmployerThatApplies()
    {
        await _folder.RunAsync("migrate");
        await _folder.RunAsync(
            "create-scheme", "tees-valley", "--name", "Tees Valley Good Work Charter", "--authority", "Tees Valley Combined Authority",
            "--initials", "TV", "--area", "E47000006", "--accent", "#7a3e9d", "--contact", "charter@authority.example");
        await _folder.RunAsync("import", "charter", CharterPacks.TucSixStandards, "--scheme", "tees-valley");
        var made = await _folder.RunAsync("create-admin", Administrator, "Fay", "Lin");
        using var site = _folder.Start([]);
        try
        {
            var address = await AProductionFolder.AddressOfAsync(site);
            _ = DrainAsync(site);

            var published = await PublishTheCharterAsync(new Visitor(Client(address)), LinkIn(made));
            var applied = await ApplyAsync(new Visitor(Client(address)));

            Assert.Contains("The charter is in force", published.Text, StringComparison.Ordinal);
            Assert.Contains("Tees Valley Good Work Charter", applied.Text, StringComparison.Ordinal);
            Assert.Contains("sections finished", applied.Text, StringComparison.Ordinal);
        }
        finally
        {
            site.Kill();
            await site.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
        await using var db = _folder.Database();
        Assert.Equal(1, await db.Applications.CountAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<VisitedPage> PublishTheCharterAsync(Visitor administrator, string link)
    {
        await administrator.SubmitAsync(await administrator.GetAsync(link), ("Input.NewPassword", AnAccount.Password));
        var setUp = await administrator.SubmitAsync(
            await administrator.GetAsync("/account/sign-in?returnUrl=/admin/charters"), ("Input.Email", Administrator), ("Input.Password", AnAccount.Password));
        var key = new Totp(Base32Encoding.ToBytes(setUp.Document.QuerySelector("strong.reference")!.TextContent.Replace(" ", "", StringComparison.Ordinal)));
        // A code works once, and one of the last half minute still does: so two are to be had without waiting.
        await administrator.SubmitAsync(setUp, ("Input.Code", key.ComputeTotp(TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(-30))));
        var charters = await administrator.GetAsync("/admin/charters");
        var draft = charters.Document.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")!)
            .First(a => Guid.TryParse(a.Split('/')[^1], out _));
        return await administrator.SubmitAsync(
            await administrator.GetAsync(draft), ("Input.Proof", key.ComputeTotp(TimeProvider.System.GetUtcNow().UtcDateTime)));
    }

    private async Task<VisitedPage> ApplyAsync(Visitor employer)
    {
        await employer.SubmitAsync(
            await employer.GetAsync("/account/register"),
            ("Input.FullName", "Olive Owner"), ("Input.Email", Employer), ("Input.Password", AnAccount.Password));
        var confirm = await employer.GetAsync(LinkIn(await MailToAsync(Employer)));
        await employer.SubmitAsync(confirm, (IHtmlFormElement)confirm.Document.QuerySelector("main form")!);
        await employer.SubmitAsync(
            await employer.GetAsync("/account/sign-in"), ("Input.Email", Employer), ("Input.Password", AnAccount.Password));
        await employer.SubmitAsync(
            await employer.GetAsync("/employer/join/enter"),
            ("Input.Name", "Hartlepool Bakers Limited"), ("Input.Sort", "Business"), ("Input.Workers", "12"),
            ("Input.Workplaces[0].Name", "Bakery"), ("Input.Workplaces[0].LocalAuthorityCode", "E06000001"));
        var home = await employer.GetAsync("/employer");
        var apply = await employer.GetAsync(home.Document.QuerySelector("a[href^='/employer/apply']")!.GetAttribute("href")!);
        return await employer.SubmitAsync(apply, apply.Document.Forms.First(f => f.Elements.Any(e => e.GetAttribute("name") == "Input.LevelCode")));
    }

    /// <summary>The mail to somebody, once the site has handed it over.</summary>
    private async Task<string> MailToAsync(string address)
    {
        using var patience = new PeriodicTimer(TimeSpan.FromMilliseconds(100));
        while (await patience.WaitForNextTickAsync(TestContext.Current.CancellationToken))
        {
            foreach (var file in _folder.Mails())
            {
                var mail = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
                if (mail.Contains(address, StringComparison.Ordinal))
                {
                    return mail;
                }
            }
        }
        throw new InvalidOperationException("There is no mail");
    }

    private static string LinkIn(string text)
    {
        var from = text.IndexOf(AProductionFolder.PublicAddress.OriginalString, StringComparison.Ordinal);
        return new Uri(text[from..].Split((char[])[' ', '\r', '\n', '"', '<'], 2)[0]).PathAndQuery;
    }

    private static async Task DrainAsync(Process site)
    {
        while (await site.StandardOutput.ReadLineAsync() is not null)
        {
            // A full pipe would hold the site up.
        }
    }

    /// <summary>A browser's client in front of whose site is a proxy that speaks TLS.</summary>
    private static HttpClient Client(Uri site) =>
        new(new CookieContainerHandler { InnerHandler = new Proxy(site) { InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false } } })
        {
            BaseAddress = AProductionFolder.PublicAddress,
        };

    private sealed class Proxy(Uri site) : DelegatingHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var asked = request.RequestUri!;
            request.RequestUri = new Uri(site, asked.PathAndQuery);
            request.Headers.Host = asked.Host;
            request.Headers.Add("X-Forwarded-Proto", "https");
            request.Headers.Add("X-Forwarded-For", "203.0.113.7");
            var response = await base.SendAsync(request, cancellationToken);
            request.RequestUri = asked;
            return response;
        }
    }
}
