using CharterTracker.Domain.EvidenceItems;
using CharterTracker.Features.Accounts;
using CharterTracker.Features.EvidenceItems;
using CharterTracker.Features.Wording;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Playwright;

namespace CharterTracker.BrowserTests;

/// <summary>What the scripts of an answer's page do for those who type and add files: nothing is lost.</summary>
public class AnsweringTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Drop = """
        (button, files) => {
          const dropped = new DataTransfer()
          files.forEach(([name, text]) => dropped.items.add(new File([text], name)))
          button.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped, bubbles: true, cancelable: true }))
        }
        """;

    private readonly List<string> _flaws = [];

    [Fact(Skip = Chromium.WhyNone, SkipWhen = nameof(Chromium.IsAbsent), SkipType = typeof(Chromium))]
    public async Task Files_DroppedOnThePage_AreSentWithWhatIsTyped_AndSayWhatTheVirusCheckFound()
    {
        await using var site = await AnEmployersSite.StartAsync(listens: true, WithAScanner);
        var path = await site.StartedAsync();
        await using var owner = await SignedInAsync(site, site.Made.Owner.Email!);
        await owner.GoAsync($"{path}/criteria/F2", "Hours");
        var share = owner.Page.Locator("[name='Input.Values[share]']");
        await share.FillAsync("95");

        await DropAsync(owner, ["contract.csv", "Hours,Pay\n35,13.45\n"], ["terms.csv", "virus,found\n1,2\n"]);
        await owner.Page.GetByText("terms.csv, 1 KB").WaitForAsync();
        await owner.Button("Upload").ClickAsync();
        await owner.Page.GetByText("2 files were added").WaitForAsync();
        Assert.Equal("95", await share.InputValueAsync());
        Assert.Equal(2, await owner.Page.GetByText("Being checked for viruses", new() { Exact = true }).CountAsync());
        await owner.CheckAsync();

        await site.Host.RunJobAsync();
        await owner.Page.GetByText("Refused: a virus was found in this file").WaitForAsync();
        await owner.Page.GetByText("Checked: no virus found").WaitForAsync();

        await owner.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "large.pdf", MimeType = "application/pdf", Buffer = new byte[EvidenceItem.MaxLength + 1] });
        await owner.Page.Locator("#evidence .govuk-error-message").GetByText(EvidenceLabels.TooLarge).WaitForAsync();
        await DropAsync(owner, ["run.exe", "MZ"]);
        await owner.Button("Upload").ClickAsync();
        await owner.Page.Locator(".govuk-error-summary").GetByText("must be a PDF").WaitForAsync();
        Assert.Equal(1, await owner.Page.EvaluateAsync<int>("document.querySelector('input[type=file]').files.length"));
        Assert.Equal("95", await share.InputValueAsync());
        await owner.CheckAsync();
        Assert.Empty(_flaws);
    }

    [Fact(Skip = Chromium.WhyNone, SkipWhen = nameof(Chromium.IsAbsent), SkipType = typeof(Chromium))]
    public async Task Words_TypedWhileTheSignInEnds_AreSentAfterANewOne()
    {
        await using var site = await AnEmployersSite.StartAsync(listens: true);
        var path = await site.StartedAsync();
        await using var owner = await SignedInAsync(site, site.Made.Owner.Email!);
        await owner.GoAsync($"{path}/criteria/J1", "Union recognition");
        var how = owner.Page.Locator("textarea[name='Input.Values[how]']");
        await how.FillAsync("By letter.");
        await owner.Page.GetByText("Saved at").WaitForAsync();
        site.Host.Clock.Advance(SessionReader.EmployerLimit);
        await how.FillAsync("By letter, and every month.");
        await owner.Page.GetByText("you have been signed out").WaitForAsync();

        await owner.PressAsync("Save and continue");
        await owner.Page.GetByRole(AriaRole.Heading, new() { Name = "Sign in again to send this" }).WaitForAsync();
        var other = await owner.Page.RunAndWaitForPopupAsync(() => owner.Page.GetByText("Sign in (opens in a new tab)").ClickAsync());
        await other.GetByLabel("E-mail address").FillAsync(site.Made.Owner.Email!);
        await other.GetByLabel("Password", new() { Exact = true }).FillAsync(AnAccount.Password);
        await other.GetByRole(AriaRole.Button, new() { Name = "Sign in", Exact = true }).ClickAsync();
        await other.GetByRole(AriaRole.Heading, new() { Name = "You are signed in" }).WaitForAsync();
        await owner.PressAsync("Send what I typed");
        await owner.Page.GetByRole(AriaRole.Heading, new() { Name = "Apply for Accredited" }).WaitForAsync();

        var answer = await site.Host.QueryAsync(db => db.Answers.SingleAsync(a => a.CriterionCode == "J1"));
        Assert.Equal("By letter, and every month.", answer.Values["how"]);
    }

    [Fact(Skip = Chromium.WhyNone, SkipWhen = nameof(Chromium.IsAbsent), SkipType = typeof(Chromium))]
    public async Task TwoPeople_OnOneAnswer_BothKeepTheirText_AndOneIsChosen()
    {
        await using var site = await AnEmployersSite.StartAsync(listens: true);
        var path = await site.StartedAsync();
        await using var first = await SignedInAsync(site, site.Made.Owner.Email!);
        await using var second = await SignedInAsync(site, site.Made.Contributor.Email!);
        foreach (var person in new[] { first, second })
        {
            await person.GoAsync($"{path}/criteria/J1", "Union recognition");
        }

        await first.Page.Locator("textarea[name='Input.Values[how]']").FillAsync("By letter.");
        await first.Page.GetByText("Saved at").WaitForAsync();
        await second.Page.Locator("textarea[name='Input.Values[how]']").FillAsync("Every month.");
        await second.Page.GetByText("Someone else changed this").WaitForAsync();
        await second.PressAsync("Save and continue");
        await second.Page.GetByText("This answer was written twice").WaitForAsync();
        Assert.True(await second.Page.Locator(".two-texts").GetByText("By letter.").IsVisibleAsync());
        await second.CheckAsync();
        await second.PressAsync("Use the text of Con Tributor");
        await second.Page.GetByText("The text you chose is now the answer").WaitForAsync();

        Assert.Equal("Every month.", await second.Page.Locator("textarea[name='Input.Values[how]']").InputValueAsync());
    }

    private static async Task DropAsync(Person person, params string[][] files) =>
        await person.Page.Locator(".govuk-file-upload-button").EvaluateAsync(Drop, files);

    private async Task<Person> SignedInAsync(AnEmployersSite site, string email)
    {
        var person = await chromium.NewPersonAsync(email, site.Address, _flaws, width: 1280);
        await person.GoAsync("/account/sign-in", "Sign in");
        await person.FillAsync("E-mail address", email);
        await person.FillAsync("Password", AnAccount.Password);
        await person.PressAsync("Sign in");
        await person.ArriveAsync("Your employer");
        return person;
    }

    private static void WithAScanner(IServiceCollection services) => services.Replace(ServiceDescriptor.Singleton<IMalwareScanner, WordScanner>());

    /// <summary>Stands in for clamd: finds a virus in every file that holds a given word.</summary>
    private sealed class WordScanner : IMalwareScanner
    {
        public async Task<EvidenceState> ScanAsync(Stream content, CancellationToken cancellationToken)
        {
            using var reader = new StreamReader(content);
            return (await reader.ReadToEndAsync(cancellationToken)).Contains("virus", StringComparison.Ordinal) ? EvidenceState.Infected : EvidenceState.Clean;
        }
    }
}
