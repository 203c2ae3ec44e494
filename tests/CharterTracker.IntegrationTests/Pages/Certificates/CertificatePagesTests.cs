using System.Net;
using System.Net.Http.Headers;
using CharterTracker.Domain;
using CharterTracker.Domain.Accreditations;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Web;
using Microsoft.EntityFrameworkCore;
using UglyToad.PdfPig;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;

namespace CharterTracker.IntegrationTests.Pages;

/// <summary>What somebody sees who holds a certificate and wants to know whether it is true.</summary>
public sealed class CertificatePagesTests : IAsyncLifetime
{
    private static readonly Actor Panel = new(Guid.NewGuid(), [ActorRole.PanelMember]);
    private CharterWebHost _host = null!;
    private TestSystem _system = null!;
    private AScheme _scheme = null!;
    private Accreditation _award = null!;
    private string _number = "";

    public async ValueTask InitializeAsync()
    {
        _system = await TestSystem.StartAsync();
        _host = CharterWebHost.Over(_system);
        _scheme = await AScheme.SavedAsync(_system);
        _award = await _scheme.AwardAsync("Mersey Light & Power");
        await _scheme.PublishAsync(null, _award);
        _number = await _system.QueryAsync(db => db.RegisterRows.Select(r => r.CertificateNumber).SingleAsync());
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _system.DisposeAsync();
    }

    [Fact]
    public async Task Pdf_OfAnAward_SaysWhatTheRegisterSays_AndWhereToCheckIt()
    {
        using var response = await GetPdfAsync();
        using var document = PdfDocument.Open(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        var text = string.Join(' ', ContentOrderTextExtractor.GetText(document.GetPage(1)).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/pdf", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("inline", response.Content.Headers.ContentDisposition?.DispositionType);
        Assert.EndsWith(".pdf", response.Content.Headers.ContentDisposition?.FileNameStar, StringComparison.Ordinal);
        Assert.All(
            ["Mersey Light & Power", "Accredited", "Recognises a union", "Pays the real Living Wage", "24 November 2026", "24 November 2028", CertificateNumber.Print(_number), $"/check/{_number}"],
            said => Assert.Contains(said, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pdf_ThatTheReaderHolds_IsNotSentAgain_UntilTheRegisterChanges()
    {
        using var first = await GetPdfAsync();
        using var again = await GetPdfAsync(first.Headers.ETag);
        await RevokeAsync();

        using var changed = await GetPdfAsync(first.Headers.ETag);

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal(HttpStatusCode.Gone, changed.StatusCode);
    }

    [Fact]
    public async Task Pdf_OfOneThatWasRevoked_IsGone_AndItsAddressSaysWhatBecameOfIt()
    {
        await RevokeAsync();

        var page = await _host.NewVisitor().GetAsync($"/certificates/{_number}.pdf");
        var check = await _host.NewVisitor().GetAsync($"/check/{_number}");

        Assert.Equal(HttpStatusCode.Gone, page.Status);
        Assert.Contains("The accreditation was revoked on 24 November 2026", page.Text, StringComparison.Ordinal);
        Assert.Contains("The accreditation was revoked on 24 November 2026", check.Text, StringComparison.Ordinal);
        Assert.Empty(check.Document.QuerySelectorAll("a[href$='.pdf']"));
    }

    [Fact]
    public async Task Pdf_OfOneThatRanOut_IsStillDrawn_SinceItSaysWhenItEnded()
    {
        _host.Clock.Advance(TimeSpan.FromDays(3 * 365));

        using var response = await GetPdfAsync();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("is not valid. It ended on 24 November 2028", (await _host.NewVisitor().GetAsync($"/check/{_number}")).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/certificates/00000-00000-0.pdf")]
    [InlineData("/certificates/nonsense.pdf")]
    public async Task Pdf_OfANumberThatIsNotOurs_IsNotFound(string path) => Assert.Equal(HttpStatusCode.NotFound, await _host.NewVisitor().StatusOfAsync(path));

    [Fact]
    public async Task Check_AValidNumberHoweverTyped_SaysSo_AndLeadsToTheCertificateAndTheEmployer()
    {
        var visitor = _host.NewVisitor();
        var form = await visitor.GetAsync("/check");

        var page = await visitor.SubmitAsync(form, ("number", CertificateNumber.Print(_number).ToLowerInvariant().Replace('-', ' ')));

        Assert.Contains("is valid today, 24 November 2026. It ends on 24 November 2028", page.Text, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector($"a[href='/certificates/{_number}.pdf']"));
        var employer = page.Document.QuerySelector("main a[href^='/register/']")!.GetAttribute("href")!;
        Assert.NotNull((await visitor.GetAsync(employer)).Document.QuerySelector($"a[href='/certificates/{_number}.pdf']"));
    }

    [Fact]
    public async Task AnAwardWithASuccessorThatBeginsLater_SaysWhenItIsReplaced()
    {
        var employer = await _system.QueryAsync(db => db.Employers.SingleAsync());
        var next = await _scheme.AwardAsync(employer, from: new DateOnly(2027, 1, 1), renews: _award.Id);
        await _scheme.PublishAsync(null, next);

        var check = await _host.NewVisitor().GetAsync($"/check/{_number}");
        var page = await _host.NewVisitor().GetAsync($"/register/{employer.Number}");

        Assert.Contains("is valid today, 24 November 2026. A later award replaces it from 1 January 2027.", check.Text, StringComparison.Ordinal);
        Assert.Equal(["Accredited today", "Starting later", "History"], page.Document.QuerySelectorAll("main h2").Select(h => h.TextContent));
        Assert.Contains("by a later award from 1 January 2027", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("since 1 January 2027", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASuspendedAward_IsNotAmongThoseOfToday()
    {
        await _system.QueryAsync(async db =>
        {
            (await db.Accreditations.SingleAsync()).Suspend("The pay fell", Panel);
            return await db.SaveChangesAsync();
        });
        await _scheme.PublishAsync(null, _award);
        var employer = await _system.QueryAsync(db => db.Employers.SingleAsync());

        var page = await _host.NewVisitor().GetAsync($"/register/{employer.Number}");
        var check = await _host.NewVisitor().GetAsync($"/check/{_number}");

        Assert.Equal(["Suspended", "History"], page.Document.QuerySelectorAll("main h2").Select(h => h.TextContent));
        Assert.Contains("This employer holds no accreditation today.", page.Text, StringComparison.Ordinal);
        Assert.Contains("The accreditation has been suspended since 24 November 2026", check.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADeclaration_IsCalledOneWhereverItStands()
    {
        var (owner, employer) = AScheme.Join("Pledge Ltd");
        await _system.SaveAsync(owner, employer);
        await _scheme.PublishAsync(null, await _scheme.AwardAsync(employer, "aspiring"));

        var list = await _host.NewVisitor().GetAsync("/register?q=pledge");
        var page = await _host.NewVisitor().GetAsync($"/register/{employer.Number}");

        Assert.Contains("The employer’s own declaration", list.Text, StringComparison.Ordinal);
        Assert.Contains("1 assessed on evidence", list.Text, StringComparison.Ordinal);
        Assert.Contains("The employer’s own declaration", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Criteria met", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("7K3MA-9XQ2B", "is not one of our numbers")]
    [InlineData("00000-00000-0", "is not on the register")]
    public async Task Check_ANumberThatIsNotOnTheRegister_SaysWhichKindOfWrong(string number, string says) =>
        Assert.Contains(says, (await _host.NewVisitor().GetAsync($"/check?number={number}")).Text, StringComparison.Ordinal);

    private async Task RevokeAsync()
    {
        await _system.QueryAsync(async db =>
        {
            (await db.Accreditations.SingleAsync()).Revoke("The pay fell", Panel);
            return await db.SaveChangesAsync();
        });
        await _scheme.PublishAsync(null, _award);
    }

    private async Task<HttpResponseMessage> GetPdfAsync(EntityTagHeaderValue? held = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/certificates/{_number}.pdf");
        if (held is not null)
        {
            request.Headers.IfNoneMatch.Add(held);
        }
        return await _host.CreateClient().SendAsync(request, TestContext.Current.CancellationToken);
    }
}
