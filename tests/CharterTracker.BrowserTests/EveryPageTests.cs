using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Demonstrations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace CharterTracker.BrowserTests;

/// <summary>The pages that no journey visits, each with something on it, and forms that were sent empty.</summary>
[Collection(typeof(DemonstrationSite))]
public class EveryPageTests(DemonstrationSite site)
{
    [Fact(Skip = Chromium.WhyNone, SkipWhen = nameof(Chromium.IsAbsent), SkipType = typeof(Chromium))]
    public async Task Pages_ForThePublic_AreFlawless()
    {
        await using var reader = await site.NewPersonAsync("public");
        var number = await AccreditedAsync();

        await VisitAsync(
            reader,
            "/register", "/register?asOf=2020-01-01", "/register?q=nobody+at+all", "/check", "/check/AAAAAAAAAAA", $"/concerns/new?employer={number}",
            "/accessibility", "/privacy", "/cookies", "/account/forgotten-password");
        await SendEmptyAsync(reader, "/account/register", "Create account");
        await SendEmptyAsync(reader, "/account/sign-in", "Sign in");
        await SendEmptyAsync(reader, $"/concerns/new?employer={number}", "Send");

        site.AssertFlawless();
    }

    [Fact(Skip = Chromium.WhyNone, SkipWhen = nameof(Chromium.IsAbsent), SkipType = typeof(Chromium))]
    public async Task Pages_ForEmployers_AreFlawless()
    {
        var draft = await ApplicationAsync("Riverside College");
        var employer = await EmployerAsync("Riverside College");
        var decided = await ApplicationAsync("Mersey Light and Power Limited");
        var asked = await ApplicationAsync("Sefton Sands Hotel Limited");
        var refused = await RefusedClaimAsync("Sefton Sands Hotel Limited");
        var recognition = await site.Host.QueryAsync(db => db.Attestations.Where(a => a.ApplicationId == asked).Select(a => a.RecognitionId).FirstAsync());

        await using var owner = await site.SignInAsync(DemonstrationPerson.Owner, "/employer", "Your employer");
        await VisitAsync(
            owner,
            $"/employer/team/{employer}", $"/employer/details/{employer}", $"/employer/workforce/{employer}", $"/employer/eligibility/{employer}", $"/employer/apply?employer={employer}",
            "/employer/join?q=mersey", "/employer/join?q=zzzz", "/employer/join/claim",
            $"/employer/join/claim?employer={await AccreditedAsync()}", $"/employer/join/claim/{refused}",
            "/employer", $"/employer/applications/{draft}/print", $"/employer/applications/{draft}/recognitions",
            $"/employer/applications/{draft}/payroll/F1", $"/employer/applications/{draft}", $"/employer/applications/{draft}/withdraw",
            $"/employer/applications/{draft}/check", $"/employer/applications/{draft}/criteria/F2", $"/employer/applications/{decided}/decision", $"/employer/applications/{decided}/letter", $"/employer/applications/{decided}/recognitions", "/account", "/account/password");
        await SendEmptyAsync(owner, "/employer/join/enter", "Join");
        await SendEmptyAsync(owner, "/employer/join/claim", "Send the request");
        await SendEmptyAsync(owner, $"/employer/applications/{draft}/payroll/F1", "Check the file");
        await SendEmptyAsync(owner, $"/employer/applications/{draft}/recognitions", "Add this union");

        await using var other = await site.SignInAsync(DemonstrationPerson.SecondOwner, $"/employer/applications/{asked}", "Apply for Aspiring");
        await VisitAsync(other, $"/employer/applications/{asked}/criteria/H1", $"/employer/applications/{asked}/reply", $"/employer/applications/{asked}/recognitions");
        await SendEmptyAsync(other, $"/employer/applications/{asked}/recognitions/{recognition}/correct", "Correct it and ask the union again");

        site.AssertFlawless();
    }

    [Fact(Skip = Chromium.WhyNone, SkipWhen = nameof(Chromium.IsAbsent), SkipType = typeof(Chromium))]
    public async Task Pages_ForThoseWhoJudge_AreFlawless()
    {
        var disputed = await ApplicationAsync("Halton Foundry Limited");
        var ready = await ApplicationAsync("Birkenhead Care Co-operative Limited");
        var allocated = await ApplicationAsync("Speke Road Print Works Limited");

        await using var lead = await site.SignInAsync(DemonstrationPerson.Lead, "/assess", "Cases");
        await VisitAsync(lead, $"/assess/{disputed}", $"/assess/{disputed}/moderate", $"/assess/{disputed}/clarify", $"/assess/{disputed}/disagreements", $"/assess/{disputed}/disputes", $"/assess/{disputed}/answers", $"/assess/{allocated}/allocate", "/assess/concerns");
        await SendEmptyAsync(lead, $"/assess/{disputed}/clarify", "Send to the employer");
        var unverified = await EmployerAsync("Riverside College");
        await VisitAsync(lead, "/verify", "/verify?all=true", $"/verify/{unverified}", $"/verify/{await LetterAsync(unverified)}/letter");
        await SendEmptyAsync(lead, $"/verify/{unverified}", "Record the check");
        await TellOfAConcernAsync();
        await lead.GoAsync("/assess/concerns", "Concerns");
        await lead.LeaveByAsync(lead.Page.Locator("tbody a").First);
        await lead.CheckAsync();

        await using var member = await site.SignInAsync(DemonstrationPerson.UnionSeat, $"/assess/{ready}/conflict", "Do you have a conflict of interest?");
        await member.ChooseAsync("No, I have none");
        await member.SelectAsync("Which union do you work for?", "No union");
        await member.PressAsync("Continue");
        await member.ArriveAsync("Birkenhead Care Co-operative Limited");
        await VisitAsync(member, $"/panel/{ready}", $"/panel/{ready}/defer", $"/assess/{ready}/answers");
        await SendEmptyAsync(member, $"/panel/{ready}/propose", "Propose");

        site.AssertFlawless();
    }

    [Fact(Skip = Chromium.WhyNone, SkipWhen = nameof(Chromium.IsAbsent), SkipType = typeof(Chromium))]
    public async Task Pages_ForAdministrators_AreFlawless()
    {
        var somebody = await site.Host.QueryAsync(db => db.Users.Where(u => u.Email == DemonstrationPerson.FirstAssessor.Email).Select(u => u.Id).SingleAsync());
        var charter = await site.Host.QueryAsync(db => db.Charters.Select(c => c.Id).FirstAsync());
        var union = await site.Host.QueryAsync(db => db.Unions.Where(u => u.Name == "UNISON").Select(u => u.Id).SingleAsync());
        var rate = await site.Host.QueryAsync(db => db.WageRates.Select(r => r.Id).FirstAsync());
        var claim = await ClaimedAsync("Riverside College");
        var refused = await RefusedClaimAsync("Speke Road Print Works Limited", isBroughtToStaff: true);

        await using var administrator = await site.SignInAsync(DemonstrationPerson.FirstAdministrator, "/admin", "Admin");
        await VisitAsync(
            administrator,
            "/admin/users", $"/admin/users/{somebody}", $"/admin/users/{somebody}/role", $"/admin/users/{somebody}/access", $"/admin/users/{somebody}/reset", "/admin/grants",
            "/admin/claims", $"/admin/claims/{claim}", $"/admin/claims/{refused}", "/admin/charters", "/admin/charters/packs/greater-manchester", $"/admin/charters/{charter}", "/admin/unions", $"/admin/unions/{union}", "/admin/rates", $"/admin/rates/{rate}", "/admin/mail");
        await SendEmptyAsync(administrator, "/admin/invite", "Send the invitation");
        await SendEmptyAsync(administrator, "/admin/rates/new", "Add the rate");

        site.AssertFlawless();
    }

    /// <summary>A letter to an employer, as a lead has made it, and the employer's id.</summary>
    private async Task<Guid> LetterAsync(Guid employerId)
    {
        var employer = await site.Host.QueryAsync(db => db.Employers.SingleAsync(e => e.Id == employerId));
        var lead = await site.Host.QueryAsync(db =>
            db.Users.Where(u => u.Email == DemonstrationPerson.Lead.Email).Select(u => u.Id).SingleAsync());
        var address = new RegisteredAddress("RIVERSIDE COLLEGE", "1 Campus Road", "LIVERPOOL", "L36 9YB");
        await site.Host.SaveAsync(
            EmployerLetter.Print(employer, address, new Actor(lead, [ActorRole.LeadAssessor]), site.Host.Clock.GetUtcNow()));
        return employerId;
    }

    private async Task TellOfAConcernAsync()
    {
        var number = await AccreditedAsync();
        await using var reader = await site.NewPersonAsync("concerned");
        await reader.GoAsync($"/concerns/new?employer={number}", "Tell us about an employer");
        await reader.FillAsync("What happened?", "Since March the night shift has no contract with hours in it.");
        await reader.PressAsync("Send");
        await reader.ArriveAsync("We have it");
    }

    /// <summary>A request to join that no owner answered in time, so that it waits for an administrator.</summary>
    private async Task<Guid> ClaimedAsync(string employer)
    {
        var person = await site.Host.QueryAsync(db => db.Users.Where(u => u.Email == DemonstrationPerson.SecondOwner.Email).Select(u => u.Id).SingleAsync());
        var joinRequest = JoinRequest.Create(await EmployerAsync(employer), person, "I run the college's payroll.", site.Host.Clock.GetUtcNow().AddDays(-JoinRequest.DaysForOwners));
        await site.Host.SaveAsync(joinRequest);
        return joinRequest.Id;
    }

    private async Task<Guid> RefusedClaimAsync(string name, bool isBroughtToStaff = false)
    {
        var person = await site.Host.QueryAsync(db => db.Users.Where(u => u.Email == DemonstrationPerson.Owner.Email).Select(u => u.Id).SingleAsync());
        var employer = await site.Host.QueryAsync(db => db.Employers.SingleAsync(e => e.Name == name));
        var now = site.Host.Clock.GetUtcNow();
        var joinRequest = JoinRequest.Create(employer.Id, person, "I am the head of people. Ring the office and ask for me.", now.AddDays(-2));
        joinRequest.AnswerAsOwner(employer, role: null, employer.Members.First(m => m.Role == MembershipRole.Owner).UserId, now.AddDays(-1));
        if (isBroughtToStaff)
        {
            joinRequest.AskStaff(joinRequest.Message, now);
        }
        await site.Host.SaveAsync(joinRequest);
        return joinRequest.Id;
    }

    private static async Task VisitAsync(Person person, params string[] paths)
    {
        foreach (var path in paths)
        {
            var answer = await person.Page.GotoAsync(path);
            Assert.True(answer!.Ok, $"{path}: {answer.Status}");
            await person.CheckAsync();
        }
    }

    /// <summary>Sends a form empty: the page comes back with an error summary, and with the same errors at the fields.</summary>
    private static async Task SendEmptyAsync(Person person, string path, string button)
    {
        await person.Page.GotoAsync(path);
        await person.PressAsync(button);
        await person.Page.GetByRole(AriaRole.Alert).GetByText("There is a problem").WaitForAsync();
        await person.CheckAsync();
    }

    private Task<string> AccreditedAsync() => site.Host.QueryAsync(db => db.RegisterRows.Select(r => r.EmployerNumber).Order().FirstAsync());

    private Task<Guid> EmployerAsync(string name) => site.Host.QueryAsync(db => db.Employers.Where(e => e.Name == name).Select(e => e.Id).SingleAsync());

    private async Task<Guid> ApplicationAsync(string employer)
    {
        var id = await EmployerAsync(employer);
        return await site.Host.QueryAsync(db => db.Applications.Where(a => a.EmployerId == id && a.Status != ApplicationStatus.Withdrawn).Select(a => a.Id).SingleAsync());
    }
}
