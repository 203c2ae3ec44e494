using System.Net;
using AngleSharp.Html.Dom;
using CharterTracker.Domain.Directories;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Schemes;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Web;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Pages;

/// <summary>Tests all of joining: finding the organisation, adding it, its team, and requests to join.</summary>
public class JoinPagesTests
{
    [Fact]
    public async Task Join_FromTheList_FillsTheForm_AndThePostcodeOnlySuggests()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var company = DirectoryCompany.List(
            new DirectoryFacts(
                CompanyNumber.WholeRegister, "00111849", "AINTREE BAKERS LIMITED", CompanyNumber.Register, "00111849", "L1 8JQ", ["10710"], Size: null, ListedOn: null,
                "LIVERPOOL", "Active - Proposal to Strike off"),
            site.Host.Clock.GetUtcNow());
        await site.Host.SaveAsync(
            [company, .. company.Terms().Select(term => DirectoryTerm.Create(term, company)), .. SearchTerms.Spelled(company.Name, company.Place).SelectMany(DirectorySpelling.CreateAll)]);
        var visitor = site.Stranger;

        var found = await visitor.SubmitAsync(await visitor.GetAsync("/employer/join"), ("q", "aintre bakers"));
        Assert.Contains("Number 00111849 · LIVERPOOL · L1 8JQ", found.Text, StringComparison.Ordinal);
        Assert.Contains("Active - Proposal to Strike off", found.Text, StringComparison.Ordinal);
        var form = await visitor.GetAsync(found.Document.QuerySelector(".results a")!.GetAttribute("href")!);
        Assert.Contains("Liverpool (the postcode suggests it)", form.Text, StringComparison.Ordinal);
        var refused = await visitor.SubmitAsync(form, ("Input.Workers", "12"));
        var home = await visitor.SubmitAsync(
            refused, ("Input.Sort", "Business"), ("Input.Workplaces[0].Name", "Bakery"), ("Input.Workplaces[0].LocalAuthorityCode", "E08000014"));

        Assert.Equal(
            ["Choose what sort of organisation it is", "Enter a name for the workplace, for example Head office", "Choose the local authority that the workplace is in"],
            refused.Errors);
        Assert.Contains("AINTREE BAKERS LIMITED", home.Text, StringComparison.Ordinal);
        Assert.Equal("E08000014", await site.Host.QueryAsync(db => db.Employers.Where(e => e.Name == "AINTREE BAKERS LIMITED").SelectMany(e => e.Workplaces).Select(w => w.LocalAuthorityCode).SingleAsync()));
    }

    [Fact]
    public async Task Find_WithNothingFound_LeadsToEnteringItByHand()
    {
        await using var site = await AnEmployersSite.StartAsync();

        var nothing = await site.Stranger.GetAsync("/employer/join?q=qqqqqq");
        var empty = await site.Stranger.GetAsync("/employer/join?q=");

        Assert.Contains("Nothing in our list matches", nothing.Text, StringComparison.Ordinal);
        Assert.NotNull(nothing.Document.QuerySelector("main a.govuk-button[href='/employer/join/enter']"));
        Assert.Equal(["Enter a name, a company number or a postcode"], empty.Errors);
    }

    [Fact]
    public async Task Enter_AddsAndRemovesLines_AndKeepsWhatWasTyped()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var visitor = site.Stranger;

        async Task<VisitedPage> PressAsync(VisitedPage page, string handler, params (string, string?)[] fields)
        {
            var form = page.FormWith(["Input.Name"]);
            form.SetAttribute("action", $"/employer/join/enter?handler={handler}");
            return await visitor.SubmitAsync(page, form, fields);
        }

        var page = await PressAsync(await visitor.GetAsync("/employer/join/enter"), "AddNumber", ("Input.Name", "Aintree Bakers"));
        page = await PressAsync(page, "AddWorkplace", ("Input.Workplaces[0].Name", "Bakery"), ("Input.Workplaces[0].Postcode", "l1 8jq"));
        page = await PressAsync(page, "RemoveWorkplace&at=1");
        var refused = await visitor.SubmitAsync(
            page, ("Input.Sort", "Charity"), ("Input.Workers", "9"), ("Input.Workplaces[0].LocalAuthorityCode", "E08000012"),
            ("Input.Identifiers[0].Register", "GB-CHC"), ("Input.Identifiers[0].Number", "12"),
            ("Input.Identifiers[1].Register", "GB-COH"), ("Input.Identifiers[1].Number", "1234567"));
        var taken = await visitor.SubmitAsync(refused, ("Input.Identifiers[0].Number", "1123456"));

        Assert.Equal(["Enter a charity number of six or seven digits, for example 1123456"], refused.Errors);
        Assert.StartsWith("An organisation with this number has been added already", Assert.Single(taken.Errors), StringComparison.Ordinal);
        Assert.DoesNotContain("Olive", taken.Text, StringComparison.Ordinal);
        Assert.Equal($"/employer/join/claim?employer={site.Made.Employer.Number}",
            taken.Document.QuerySelector("main .result a")!.GetAttribute("href"));
        Assert.Empty(taken.Document.QuerySelectorAll("[name='Input.IsAnother']"));
    }

    [Fact]
    public async Task Join_WhenTheOrganisationIsHere_LeadsToAskingToJoinIt()
    {
        await using var site = await AnEmployersSite.StartAsync();

        var found = await site.Stranger.SubmitAsync(await site.Stranger.GetAsync("/employer/join"), ("q", "calder vale food"));
        var ask = await site.Stranger.GetAsync(found.Document.QuerySelector("main .result a")!.GetAttribute("href")!);
        var refused = await site.Stranger.SubmitAsync(ask, ("Input.Message", ""));
        await site.Stranger.SubmitAsync(refused, ("Input.Message", "Head of people since May"));
        var team = await site.Owner.GetAsync(await site.Host.LinkInMailToAsync(site.Made.Owner.Email!));

        Assert.Contains("Here already", found.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing in our list matches", found.Text, StringComparison.Ordinal);
        Assert.Equal("Ask to join the team of Calder Vale Foods Limited", refused.Document.QuerySelector("h1")!.TextContent);
        Assert.Equal(["Say what your role there is, so that your colleagues know who you are"], refused.Errors);
        Assert.Contains("Head of people since May", team.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await site.Stranger.StatusOfAsync("/employer/join/claim?employer=00000000"));
    }

    [Fact]
    public async Task Enter_WithNearlyTheNameOfAnEmployerHere_AsksFirst_AndKeepsWhatWasTyped()
    {
        await using var site = await AnEmployersSite.StartAsync();

        var asked = await site.Stranger.SubmitAsync(
            await site.Stranger.GetAsync("/employer/join/enter"),
            ("Input.Name", "Calder Vale Food Ltd"), ("Input.Sort", "Business"), ("Input.Workers", "9"),
            ("Input.Workplaces[0].Name", "Depot"), ("Input.Workplaces[0].LocalAuthorityCode", "E08000012"));
        var joined = await site.Stranger.SubmitAsync(asked, ("Input.IsAnother", "true"));

        Assert.Equal(["An organisation with nearly this name is here already. Ask to join it, or tick this if yours is another one"],
            asked.Errors);
        Assert.Contains("Calder Vale Foods Limited", asked.Text, StringComparison.Ordinal);
        Assert.Equal("Depot", asked.Document.QuerySelector("[name='Input.Workplaces[0].Name']")!.GetAttribute("value"));
        Assert.Contains("Calder Vale Food Ltd has joined", joined.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Details_TakingNearlyTheNameOfAnother_AsksFirst_AndEndsTheVerification()
    {
        await using var site = await AnEmployersSite.StartAsync();
        await site.Host.SaveAsync(Employer.Join(
            EmployerNumber.Allot(), new EmployerProfile("Aintree Bakers", ["10710"], "C", 9), site.Made.Owner.Id, site.Host.Clock.GetUtcNow()));
        var path = $"/employer/details/{site.Made.Employer.Id}";

        var asked = await site.Owner.SubmitAsync(await site.Owner.GetAsync(path), ("Input.Name", "Aintree Baker Ltd"), ("Input.Sort", "Business"));
        var saved = await site.Owner.SubmitAsync(asked, ("Input.IsAnother", "true"));

        Assert.Equal(
            ["Another organisation here has nearly this name. Tick this if yours is not the same, or write to the charter's team"], asked.Errors);
        Assert.Contains("These organisations have nearly this name: Aintree Bakers", asked.Text, StringComparison.Ordinal);
        Assert.Equal("Aintree Baker Ltd", asked.Document.QuerySelector("[name='Input.Name']")!.GetAttribute("value"));
        Assert.Empty(saved.Errors);
        Assert.Contains("Not verified", saved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Details_AddsAWorkplace_SaysWhatIsWrong_AndIsNotFoundForStrangers()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = $"/employer/details/{site.Made.Employer.Id}";
        var page = await site.Owner.GetAsync(path);

        VisitedPage Aim(VisitedPage at, string field, string handler)
        {
            at.FormWith([field]).SetAttribute("action", $"{path}?handler={handler}");
            return at;
        }

        var suggested = await site.Owner.SubmitAsync(Aim(page, "Input.Workplace.Name", "Suggest"), ("Input.Workplace.Postcode", "ch41 1aa"));
        Assert.Contains("Wirral (the postcode suggests it)", suggested.Text, StringComparison.Ordinal);
        Assert.Contains("CH41 1AA is probably in Wirral, now the first in the list", suggested.Text, StringComparison.Ordinal);
        var unknown = await site.Owner.SubmitAsync(Aim(suggested, "Input.Workplace.Name", "Suggest"), ("Input.Workplace.Postcode", "zz1 1zz"));
        Assert.Contains("We do not know the postcode ZZ1 1ZZ", unknown.Text, StringComparison.Ordinal);
        var refused = await site.Owner.SubmitAsync(Aim(suggested, "Input.Workplace.Name", "AddWorkplace"), ("Input.Workplace.Postcode", "nowhere"));
        Assert.Equal(3, refused.Errors.Count);
        var added = await site.Owner.SubmitAsync(
            Aim(refused, "Input.Workplace.Name", "AddWorkplace"), ("Input.Workplace.Name", "Depot"), ("Input.Workplace.Postcode", ""), ("Input.Workplace.LocalAuthorityCode", "E08000015"));
        var numbered = await site.Owner.SubmitAsync(Aim(added, "Input.Identifier.Number", "AddNumber"), ("Input.Identifier.Register", "GB-EDU"), ("Input.Identifier.Number", "12"));
        var saved = await site.Owner.SubmitAsync(numbered, ("Input.SicCode", "85310"), ("Input.Sort", "Charity"));

        Assert.Contains("Depot Wirral", added.Text, StringComparison.Ordinal);
        Assert.Equal(["Enter the six digits of the unique reference number, for example 104567"], numbered.Errors);
        Assert.Empty(saved.Errors);
        Assert.Equal(OrganisationType.Charity, await site.Host.QueryAsync(db => db.Employers.Select(e => e.Type).SingleAsync()));
        Assert.Equal(HttpStatusCode.NotFound, await site.Stranger.StatusOfAsync(path));
        Assert.Equal(HttpStatusCode.NotFound, await site.Stranger.StatusOfAsync($"/employer/eligibility/{site.Made.Employer.Id}"));
        Assert.Contains("You can apply", (await site.Owner.GetAsync($"/employer/eligibility/{site.Made.Employer.Id}")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Details_OffersToUndoARemoval_AndPutsBackWhatWasThere()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = $"/employer/details/{site.Made.Employer.Id}";
        var page = await site.Owner.GetAsync(path);
        page.FormWith(["Input.Workplace.Name"]).SetAttribute("action", $"{path}?handler=AddWorkplace");
        page = await site.Owner.SubmitAsync(
            page, ("Input.Workplace.Name", "Depot"), ("Input.Workplace.Postcode", "CH41 1AA"), ("Input.Workplace.LocalAuthorityCode", "E08000015"));

        var places = page.Document.QuerySelectorAll("form:has(input[name='workplace'])").Cast<IHtmlFormElement>();
        var depot = places.Single(f => f.TextContent.Contains("Depot", StringComparison.Ordinal));
        depot.SetAttribute("action", $"{path}?handler=RemoveWorkplace");
        var removed = await site.Owner.SubmitAsync(page, depot);
        var back = await site.Owner.SubmitAsync(removed, (IHtmlFormElement)removed.Document.QuerySelector(".govuk-notification-banner form")!);
        var later = await site.Owner.GetAsync(path);

        Assert.Contains("Depot is removed", removed.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("CH41 1AA", removed.Document.QuerySelector("main .results")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Depot Wirral · CH41 1AA", back.Text, StringComparison.Ordinal);
        Assert.Null(later.Document.QuerySelector(".govuk-notification-banner"));
    }

    [Fact]
    public async Task Claim_ThroughPageAndMail_IsAnsweredByAnOwner()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var ask = await site.Stranger.GetAsync("/employer/join/claim?register=GB-COH&number=01234567");

        var refused = await site.Stranger.SubmitAsync(ask, ("Input.Message", ""));
        var asked = await site.Stranger.SubmitAsync(refused, ("Input.Message", "Head of people since May"));
        var elsewhere = await site.Stranger.SubmitAsync(await site.Stranger.GetAsync("/employer/join/claim"), ("Input.Register", "GB-COH"), ("Input.Number", "00000099"), ("Input.Message", "Me"));
        var team = await site.Owner.GetAsync(await site.Host.LinkInMailToAsync(site.Made.Owner.Email!));
        var form = team.FormWith(["Answer.Role"]);
        form.SetAttribute("action", $"{team.Path}?handler=LetIn");
        var withoutRole = await site.Owner.SubmitAsync(team, form);
        form = withoutRole.FormWith(["Answer.Role"]);
        form.SetAttribute("action", $"{team.Path}?handler=LetIn");
        var letIn = await site.Owner.SubmitAsync(withoutRole, form, ("Answer.Role", nameof(MembershipRole.Contributor)));

        Assert.Equal(["Say what your role there is, so that your colleagues know who you are"], refused.Errors);
        Assert.Equal(asked.Text, elsewhere.Text);
        Assert.Contains("Head of people since May", team.Text, StringComparison.Ordinal);
        Assert.Equal(["Choose what they do in the team before you let them in"], withoutRole.Errors);
        Assert.Contains("They are in the team now", letIn.Text, StringComparison.Ordinal);
        Assert.Contains("Calder Vale Foods", (await site.Stranger.GetAsync("/employer")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Claim_LeftUnanswered_IsDecidedByAnAdministrator()
    {
        await using var site = await AnEmployersSite.StartAsync();
        await site.Stranger.SubmitAsync(await site.Stranger.GetAsync("/employer/join/claim?register=GB-COH&number=01234567"), ("Input.Message", "Head of people since May"));
        site.Host.Clock.Advance(TimeSpan.FromDays(7));
        var (admin, adminUser) = await site.Host.StaffAsync(StaffRole.Administrator, schemeId: null);

        var list = await admin.GetAsync("/admin/claims");
        var claim = await admin.GetAsync(list.Document.QuerySelector("main .card a")!.GetAttribute("href")!);
        var refused = await admin.SubmitAsync(claim, ("Input.Proof", "000000"));
        var decided = await admin.SubmitAsync(refused, ("Input.LetIn", "true"), ("Input.Reasons", "Rang the switchboard"), ("Input.Proof", await site.Host.NextCodeAsync(adminUser.Id)));

        Assert.Contains("Olive Owner", claim.Text, StringComparison.Ordinal);
        Assert.Equal(["Choose whether to let them in", "Say how you checked, for example who you rang"], refused.Errors);
        Assert.Contains("Nothing is waiting", decided.Text, StringComparison.Ordinal);
        Assert.Equal(2, await site.Host.QueryAsync(db => db.Employers.SelectMany(e => e.Members).CountAsync(m => m.Role == MembershipRole.Owner)));
    }

    [Fact]
    public async Task Claim_RefusedByAnOwner_IsTakenToTheAdministrators_ThroughTheMail()
    {
        await using var site = await AnEmployersSite.StartAsync();
        await site.Stranger.SubmitAsync(await site.Stranger.GetAsync("/employer/join/claim?register=GB-COH&number=01234567"), ("Input.Message", "Head of people since May"));
        var waiting = await site.Stranger.GetAsync("/employer");
        var team = await site.Owner.GetAsync(await site.Host.LinkInMailToAsync(site.Made.Owner.Email!));
        var form = team.FormWith(["Answer.Role"]);
        form.SetAttribute("action", $"{team.Path}?handler=Refuse");
        await site.Owner.SubmitAsync(team, form);
        var path = await site.Host.LinkInMailAsync("/employer/join/claim/");

        var home = await site.Stranger.GetAsync("/employer");
        var ask = await site.Stranger.GetAsync(path);
        var unexplained = await site.Stranger.SubmitAsync(ask, ("Input.Message", ""));
        var asked = await site.Stranger.SubmitAsync(unexplained, ("Input.Message", "Ring the head office and ask for me"));
        var after = await site.Stranger.GetAsync(path);
        var stale = await site.Stranger.SubmitAsync(ask, ("Input.Message", "And again"));
        var (admin, adminUser) = await site.Host.StaffAsync(StaffRole.Administrator, schemeId: null);
        var list = await admin.GetAsync("/admin/claims");
        var claim = await admin.GetAsync(list.Document.QuerySelector("main .card a")!.GetAttribute("href")!);
        var decided = await admin.SubmitAsync(claim, ("Input.LetIn", "true"), ("Input.Reasons", "Rang the head office"), ("Input.Proof", await site.Host.NextCodeAsync(adminUser.Id)));

        // Saying that a request waits for an owner would tell that the organisation is here.
        Assert.DoesNotContain("Head of people", waiting.Text, StringComparison.Ordinal);
        Assert.Equal(path, home.Document.QuerySelector("main a[href^='/employer/join/claim/']")!.GetAttribute("href"));
        Assert.Equal("Head of people since May", ask.Document.QuerySelector("textarea")!.TextContent.Trim());
        Assert.DoesNotContain("Calder", ask.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Say what your role there is, and who the administrators can ask"], unexplained.Errors);
        Assert.Contains("With the administrators", asked.Text, StringComparison.Ordinal);
        Assert.Empty(after.Document.QuerySelectorAll("textarea"));
        Assert.NotEmpty(stale.Errors);
        Assert.Equal(HttpStatusCode.NotFound, await site.Owner.StatusOfAsync(path));
        Assert.Contains("Refused by an owner", list.Text, StringComparison.Ordinal);
        Assert.Contains("Olive Owner, on 24 November 2026", claim.Text, StringComparison.Ordinal);
        Assert.Contains("Ring the head office and ask for me", claim.Text, StringComparison.Ordinal);
        Assert.Contains("Nothing is waiting", decided.Text, StringComparison.Ordinal);
        Assert.Contains("Calder Vale Foods", (await site.Stranger.GetAsync("/employer")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Team_SendsALink_TakesItBack_AndDropsAMember()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = $"/employer/team/{site.Made.Employer.Id}";

        var refused = await site.Owner.SubmitAsync(await site.Owner.GetAsync(path), ("Input.Email", "nobody"));
        var sent = await site.Owner.SubmitAsync(refused, ("Input.Email", "erin@employer.example"), ("Input.Role", nameof(MembershipRole.Signatory)));
        var link = await site.Host.LinkInMailToAsync("erin@employer.example");
        var joined = await site.Stranger.SubmitAsync(await site.Stranger.GetAsync(link), ("token", link.Split("token=")[1]));
        var again = await site.Stranger.StatusOfAsync(link);

        Assert.Equal(["Enter an e-mail address, for example name@example.com", "Choose what your colleague does in the team"], refused.Errors);
        Assert.Contains("erin@employer.example, signatory", sent.Text, StringComparison.Ordinal);
        Assert.Contains("You are in the team now", joined.Text, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, again);
    }

    [Fact]
    public async Task Searching_TooOften_IsSlowedDown_ByAccount_AndThePageItselfIsNot()
    {
        await using var site = await AnEmployersSite.StartAsync();
        for (var n = 0; n < 100; n++)
        {
            Assert.Equal(HttpStatusCode.OK, await site.Stranger.StatusOfAsync($"/employer/join?q={n}"));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, await site.Stranger.StatusOfAsync("/employer/join?q=calder"));
        Assert.Equal(HttpStatusCode.OK, await site.Stranger.StatusOfAsync("/employer/join"));
        Assert.Equal(HttpStatusCode.OK, await site.Owner.StatusOfAsync("/employer/join?q=calder"));
    }

    [Fact]
    public async Task Joining_TooOften_IsSlowedDown()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var page = await site.Stranger.GetAsync("/employer/join/claim");
        var last = page;
        var form = page.FormWith(["Input.Message"]);
        for (var n = 0; n < 31; n++)
        {
            // The name of a handler that the page does not have runs its only handler.
            form.Action = n % 2 == 0 ? "/employer/join/claim" : "/employer/join/claim?handler=AddWorkplace";
            last = await site.Stranger.SubmitAsync(page, form, ("Input.Message", ""));
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last.Status);
        Assert.Equal(HttpStatusCode.OK, await site.Stranger.StatusOfAsync("/employer/join/claim"));
        Assert.Equal(HttpStatusCode.OK, (await site.Owner.SubmitAsync(await site.Owner.GetAsync("/employer/join/claim"), ("Input.Message", ""))).Status);
    }
}
