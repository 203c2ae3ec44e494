using System.Net;
using CharterTracker.Features.Accounts;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Web;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Security;

/// <summary>
/// Forms that were open while their sender's sign-in ended or was renewed: nothing typed is lost, and nobody else's form counts.
/// </summary>
public class InterruptedFormTests
{
    private const string Said = "By letter, and we meet\nevery month.";

    [Fact]
    public async Task Form_SentAfterTheSignInEnded_ComesBackWhole_AndCanBeSentAfterANewOne()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = await site.StartedAsync();
        var form = await site.Owner.GetAsync($"{path}/criteria/J1");
        site.Host.Clock.Advance(SessionReader.EmployerLimit);

        var interrupted = await site.Owner.SubmitAsync(form, ("Input.Values[how]", Said));
        var unchanged = await AnswerAsync(site);
        var tooEarly = await site.Owner.SubmitAsync(interrupted, interrupted.FormWith(["Input.Values[how]"]));
        await SignInAsync(site.Owner, site.Made.Owner.Email!);
        var sent = await site.Owner.SubmitAsync(tooEarly, tooEarly.FormWith(["Input.Values[how]"]));

        Assert.Equal(HttpStatusCode.Unauthorized, interrupted.Status);
        Assert.Equal("Sign in again to send this", interrupted.Heading);
        Assert.Contains("By letter, and we meet every month.", interrupted.Text, StringComparison.Ordinal);
        Assert.Empty(unchanged);
        Assert.Equal(path, sent.Path);
        Assert.Equal(Said, (await AnswerAsync(site))["how"].ReplaceLineEndings("\n"));
    }

    [Fact]
    public async Task Form_OpenedBeforeANewSignInOfTheSamePerson_IsTaken()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = await site.StartedAsync();
        var form = await site.Owner.GetAsync($"{path}/criteria/J1");
        await SignInAsync(site.Owner, site.Made.Owner.Email!);

        var sent = await site.Owner.SubmitAsync(form, ("Input.Values[how]", Said));

        Assert.Equal(path, sent.Path);
    }

    [Fact]
    public async Task Form_WithFiles_KeepsTheWords_AndSaysThatFilesAreChosenAgain()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = await site.StartedAsync();
        var form = await site.Owner.GetAsync($"{path}/criteria/F2");
        site.Host.Clock.Advance(SessionReader.EmployerLimit);

        var interrupted = await site.Owner.UploadAsync(form, "handler=Upload", "Upload.Files", [("contract.pdf", new byte[200_000])], ("Input.Values[share]", "95"));
        var withFile = interrupted.Document.QuerySelectorAll("input").Select(i => i.GetAttribute("name")).ToList();

        Assert.Contains("Choose them again", interrupted.Text, StringComparison.Ordinal);
        Assert.Equal("95", interrupted.Document.QuerySelector("[name='Input.Values[share]']")!.GetAttribute("value"));
        Assert.DoesNotContain("Upload.Files", withFile);
        Assert.Contains("handler=Upload", interrupted.FormWith(["Input.Values[share]"]).GetAttribute("action"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_WithAPassword_NeverShowsItAgain()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = await site.AnsweredAsync();
        var form = await site.Owner.GetAsync($"{path}/submit");
        site.Host.Clock.Advance(SessionReader.EmployerLimit);

        var interrupted = await site.Owner.SubmitAsync(form, ("Input.HasDeclared", "true"), ("Input.Proof", AnAccount.Password));
        await SignInAsync(site.Owner, site.Made.Owner.Email!);
        var asked = await site.Owner.SubmitAsync(interrupted, interrupted.FormWith(["Input.HasDeclared"]));

        Assert.DoesNotContain(AnAccount.Password, interrupted.Document.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Single(asked.Errors);
        Assert.True(asked.Document.QuerySelector("input[type=checkbox][name='Input.HasDeclared']")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task Form_OfSomebodyElse_OrOfHalfASignIn_IsRefused_AndChangesNothing()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = await site.StartedAsync();
        var form = await site.Owner.GetAsync($"{path}/criteria/J1");

        // The same browser, used by somebody else.
        await SignInAsync(site.Owner, site.Made.Contributor.Email!);
        var others = await site.Owner.SubmitAsync(form, ("Input.Values[how]", Said));
        var before = await site.Host.NewVisitor().GetAsync("/account/sign-in");
        var token = before.Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value");
        var early = await site.Owner.SubmitAsync(form, ("Input.Values[how]", Said), ("__RequestVerificationToken", token));

        Assert.Equal(HttpStatusCode.BadRequest, others.Status);
        Assert.Equal(HttpStatusCode.BadRequest, early.Status);
        Assert.Empty(await AnswerAsync(site));
    }

    [Fact]
    public async Task Form_OfAnotherSite_IsNotShown()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = await site.StartedAsync();
        using var form = new FormUrlEncodedContent([new("Input.Values[how]", "Send your password to evil.example")]);

        // When another site posts here, the browser sends neither of our cookies.
        using var response = await site.Host.CreateClient().PostAsync($"{path}/criteria/J1", form, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
    }

    [Fact]
    public async Task Token_OfAPasswordAlone_DoesNotCountAfterTheCode()
    {
        await using var host = await CharterWebHost.StartAsync();
        var (_, user) = await host.EmployerPersonAsync();
        await host.EnrolAsync(user.Id);
        var visitor = host.NewVisitor();
        var half = await SignInAsync(visitor, user.Email!);
        await visitor.SubmitAsync(half, ("Input.Code", await host.NextCodeAsync(user.Id)));

        var refused = await visitor.SubmitAsync(half, half.Document.Forms.First(f => f.GetAttribute("action") == "/account/sign-out"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Equal(HttpStatusCode.OK, await visitor.StatusOfAsync("/account"));
    }

    private static async Task<VisitedPage> SignInAsync(Visitor visitor, string email) =>
        await visitor.SubmitAsync(await visitor.GetAsync("/account/sign-in?returnUrl=/account/signed-in"), ("Input.Email", email), ("Input.Password", AnAccount.Password));

    private static async Task<IReadOnlyDictionary<string, string>> AnswerAsync(AnEmployersSite site) =>
        (await site.Host.QueryAsync(db => db.Answers.SingleAsync(a => a.CriterionCode == "J1"))).Values;
}
