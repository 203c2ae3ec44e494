using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Demonstrations;
using CharterTracker.Testing.Builders;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.BrowserTests;

/// <summary>
/// An employer that takes another name after the panel decided is stopped at the publication desk until a reason is given.
/// </summary>
[Collection(typeof(DemonstrationSite))]
public class RenamedEmployerJourneyTests(DemonstrationSite site)
{
    private const string Awarded = "Hartlepool Harbour Repairs Limited";
    private const string Renamed = "Hartlepool Borough Council";

    [Fact(Skip = Chromium.WhyNone, SkipWhen = nameof(Chromium.IsAbsent), SkipType = typeof(Chromium))]
    public async Task AnEmployer_RenamedAfterTheAward_IsNotPublishedWithoutAReason()
    {
        var scheme = await AwardAndRenameAsync();
        await using var first = await site.SignInAsync(DemonstrationPerson.FirstPublisher,
            $"/publish/prepare?scheme={scheme}", "Prepare a batch");
        var line = first.Page.Locator("tr", new() { HasText = Renamed }).Filter(new() { HasText = Awarded }).First;
        await line.GetByText("As the panel decided").WaitForAsync();
        Assert.Contains(Renamed, await line.Locator("mark")
            .AllInnerTextsAsync().ContinueWith(t => string.Join(' ', t.Result)), StringComparison.Ordinal);

        await line.Locator("[name='Input.AccreditationIds']").CheckAsync();
        await first.PressAsync("Prepare");
        await first.ArriveAsync("Prepare a batch");
        var refusal = $"Say why {Renamed} has another name or number than the panel decided on";
        await first.Page.Locator(".govuk-error-summary").GetByText(refusal).WaitForAsync();
        await first.CheckAsync();
        await line.GetByLabel("Why is the name or number another one?")
            .FillAsync("The council took the business over. We have seen the deed.");
        await first.PressAsync("Prepare");
        await first.ArriveAsync("A publication");
        var batch = new Uri(first.Page.Url).AbsolutePath;

        await using var second = await site.SignInAsync(DemonstrationPerson.SecondPublisher, batch, "A publication");
        await second.Page.GetByText("The council took the business over. We have seen the deed.").WaitForAsync();
        await second.Page.GetByText("As the panel decided").WaitForAsync();
        await second.Page.Locator("[name='Input.Proof']").FillAsync(await site.NextCodeAsync(DemonstrationPerson.SecondPublisher));
        await second.PressAsync("Release");
        await second.ArriveAsync("A publication");
        await second.CheckAsync();
        site.AssertFlawless();
    }

    private async Task<Guid> AwardAndRenameAsync() => await site.Host.QueryAsync(async db =>
    {
        var charter = await db.Charters.FirstAsync(c =>
            c.Status == CharterStatus.Published && db.Schemes.Any(s => s.Id == c.SchemeId && s.Slug == "tees-valley"));
        var (owner, employer) = AScheme.Join(Awarded, workers: 47, authority: "E06000001", sector: "C");
        db.AddRange(owner, employer);
        await db.SaveChangesAsync();
        var now = site.Host.Clock.GetUtcNow();
        var acting = new Actor(owner.Id, [ActorRole.EmployerContributor, ActorRole.EmployerSignatory]);
        var application = Application.Start("TVC-RENAMED", employer.Id, charter.SchemeId, charter.Id,
            "aspiring", LevelTrack.Declared, acting, now, null);
        var (decision, award) = AnAward.On(
            application, OrganisationFacts.Of(employer), acting, LondonDays.From(now), LondonDays.From(now)
                .AddMonths(6), new Actor(Guid.NewGuid(), [ActorRole.PanelMember]), now);
        db.AddRange(application, decision, award);
        employer.UpdateDetails(new EmployerProfile(Renamed, employer.SicCodes, "O", 520, OrganisationType.PublicBody), owner.Id, now);
        employer.MarkVerified(now);
        await db.SaveChangesAsync();
        return charter.SchemeId;
    });
}
