using CharterTracker.Data.Identity;
using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.EvidenceItems;
using CharterTracker.Domain.Payrolls;
using CharterTracker.Domain.Payrolls.Judging;
using CharterTracker.Domain.Schemes;
using CharterTracker.Domain.Unions;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Web;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Pages;

/// <summary>A submitted application with answers, a file, a payroll check and a union's answer, for tests of the staff's pages.</summary>
internal sealed class AStaffSite : IAsyncDisposable
{
    private readonly AnEmployersCase _made;
    private int _more;

    private AStaffSite(CharterWebHost host, AnEmployersCase made) => (Host, _made) = (host, made);

    public CharterWebHost Host { get; }

    public Guid Id { get; private set; }

    public Guid SchemeId => _made.Scheme.Id;

    public string Path => $"/assess/{Id}";

    public static async Task<AStaffSite> StartAsync(string authority = "E08000012", bool isComplete = true, PayFindings? payroll = null)
    {
        var host = await CharterWebHost.StartAsync();
        var now = host.Clock.GetUtcNow();
        var made = AnEmployersCase.MadeAt(now);
        var site = new AStaffSite(host, made);
        await host.SaveAsync([.. made.Everything]);

        var owner = new Actor(made.Owner.Id, made.Employer.RolesOf(made.Owner.Id));
        var union = Union.List("Bakers' Union");
        union.ConfirmIndependence(now);
        var officer = union.RegisterOfficer("Olu Officer", "Regional officer", "olu@union.test", now);
        var recognition = Recognition.Record(made.Employer.Id, union.Id, new RecognitionDetails(RecognitionKind.Voluntary, "Bakers", 30, new DateOnly(2020, 1, 1)), owner, now);
        var application = site.Application("MFW-100001", made.Employer, owner);
        var file = EvidenceItem.Receive(
            application, Guid.NewGuid(), "F1", "policy", new StoredFile("Pay policy.pdf", "application/pdf", 1000, new string('a', 64), "key", "wrapped"), expiresOn: null, owner, now);
        file.RecordScan(EvidenceState.Clean);
        var contract = EvidenceItem.Receive(
            application, Guid.NewGuid(), "F2", "contract", new StoredFile("Contract.pdf", "application/pdf",
                1000, new string('c', 64), "key-2", "wrapped"), expiresOn: null, owner, now);
        contract.RecordScan(EvidenceState.Clean);
        var check = Payroll(application, payroll ?? FortyTwoPaidEnough, owner, now);
        var content = Content(authority, isComplete);
        content[$"evidence/F1/{file.Id}"] = file.Sha256;
        content["payroll/F1/check"] = check.Id.ToString();
        content[$"evidence/F2/{contract.Id}"] = contract.Sha256;
        content["payroll/F2/check"] = check.Id.ToString();
        var submission = Submission.Freeze(application, 1, "True", content, owner, now);
        application.Submit(owner, now);
        var (attestation, _) = Attestation.Ask(application.Id, recognition, officer, now);
        attestation.RecordAnswer(AttestationAnswer.Qualify, "Only the bakery, not the shop", now);
        await host.SaveAsync(union, recognition, application, LiveApplicationSlot.For(application),
            file, contract, check, submission, attestation);
        site.Id = application.Id;
        return site;
    }

    /// <summary>Adds another employer's submitted application to the same scheme.</summary>
    public async Task AddAsync(string name)
    {
        var now = Host.Clock.GetUtcNow().AddMinutes(-++_more);
        var employer = Employer.Join(EmployerNumber.Allot(), new EmployerProfile(name, ["10710"], "C", 42), _made.Owner.Id, now);
        employer.MarkVerified(now);
        var owner = new Actor(_made.Owner.Id, employer.RolesOf(_made.Owner.Id));
        var application = Application($"MFW-2{_more:00000}", employer, owner);
        var submission = Submission.Freeze(application, 1, "True", Content("E08000012", isComplete: true, name), owner, now);
        application.Submit(owner, now);
        await Host.SaveAsync(employer, application, LiveApplicationSlot.For(application), submission);
    }

    public Task<(Visitor Visitor, UserAccount User)> StaffAsync(StaffRole role) => Host.StaffAsync(role, SchemeId);

    /// <summary>Signs in somebody who has declared on the page that they have no conflict.</summary>
    public async Task<(Visitor Visitor, UserAccount User)> ClearedAsync(StaffRole role)
    {
        var staff = await StaffAsync(role);
        await DeclareAsync(staff.Visitor);
        return staff;
    }

    public async Task DeclareAsync(Visitor visitor)
    {
        Host.Clock.Advance(TimeSpan.FromMinutes(1));
        await visitor.SubmitAsync(await visitor.GetAsync($"{Path}/conflict"), ("Input.HasConflict", "false"), ("Input.Union", "none"));
    }

    /// <summary>Brings the case into assessment with both assessors, through the pages.</summary>
    public async Task<(Visitor Lead, Visitor Ann, Visitor Bob)> InAssessmentAsync()
    {
        var (lead, _) = await ClearedAsync(StaffRole.LeadAssessor);
        var (ann, annsAccount) = await ClearedAsync(StaffRole.Assessor);
        var (bob, bobsAccount) = await ClearedAsync(StaffRole.Assessor);
        var intake = await lead.GetAsync($"{Path}/intake");
        await lead.SubmitAsync(intake, FormOf(intake, "Accept"));
        foreach (var id in new[] { annsAccount.Id, bobsAccount.Id })
        {
            await AllocateAsync(lead, id);
        }
        return (lead, ann, bob);
    }

    public async Task<VisitedPage> AllocateAsync(Visitor lead, Guid assessorId)
    {
        var page = await lead.GetAsync($"{Path}/allocate");
        return await lead.SubmitAsync(page, page.Document.Forms.Single(f => f.Elements.Any(e => e.GetAttribute("value") == assessorId.ToString())));
    }

    public async Task<VisitedPage> RateAsync(Visitor assessor, string code, string rating, string? reason = null)
    {
        var page = await assessor.GetAsync($"{Path}/review/{code}");
        return await assessor.SubmitAsync(page, FormOf(page, "Rate"), ("Input.Rating", rating), ("Input.Reason", reason ?? ""));
    }

    public async Task<VisitedPage> AssessAsync(Visitor assessor)
    {
        foreach (var code in ASmallCharter.Content.Criteria.Select(c => c.Code))
        {
            await RateAsync(assessor, code, nameof(Rating.Met));
        }
        var page = await assessor.GetAsync($"{Path}/review");
        return await assessor.SubmitAsync(page, FormOf(page, "HandIn"));
    }

    public static AngleSharp.Html.Dom.IHtmlFormElement FormOf(VisitedPage page, string handler) =>
        page.Document.Forms.Single(f => f.GetAttribute("action")?.Contains($"handler={handler}", StringComparison.Ordinal) == true);

    public Task<Application> ApplicationAsync() => Host.QueryAsync(db => db.Applications.SingleAsync(a => a.Id == Id));

    /// <summary>Moves the stored application on, as another part of the product would.</summary>
    public Task MoveAsync(Action<Application> move) => Host.QueryAsync(async db =>
    {
        move(await db.Applications.SingleAsync(a => a.Id == Id));
        return await db.SaveChangesAsync();
    });

    public ValueTask DisposeAsync() => Host.DisposeAsync();

    private Application Application(string reference, Employer employer, Actor owner) => Domain.Applications.Application.Start(
        reference, employer.Id, SchemeId, _made.Published.Id, "accredited", LevelTrack.TwoAssessors, owner, Host.Clock.GetUtcNow());

    private static Dictionary<string, string> Content(string authority, bool isComplete, string name = "Calder Vale Foods Limited")
    {
        var content = new Dictionary<string, string>
        {
            ["profile/name"] = name,
            ["profile/sector"] = "C",
            ["profile/workers"] = "42",
            ["workplaces/one/name"] = "Bakery",
            ["workplaces/one/local-authority"] = authority,
        };
        foreach (var code in ASmallCharter.Content.Criteria.Select(c => c.Code).Where(c => isComplete || c != "J2"))
        {
            foreach (var (question, answer) in ASmallCharter.AnswersTo(code))
            {
                content[$"answers/{code}/{question}"] = answer;
            }
        }
        return content;
    }

    private static PayFindings FortyTwoPaidEnough => new(
        new PayCounts(42, 42, 0, 0, 0, 0),
        new PayDistribution([new PayBand(WageRegion.Uk, true, 1300, 1305, 30), new PayBand(WageRegion.Uk, true, 1500, 1505, 12)], 0),
        [],
        ZeroHoursOutcome.NoSign,
        0);

    private static PayrollCheck Payroll(Application application, PayFindings findings, Actor owner, DateTimeOffset now) => PayrollCheck.Record(
        application,
        "F1",
        new PayrollFile(new DateOnly(2026, 10, 30), new string('b', 64), "1", "Plain",
            new PayrollColumnsRead([new UsedColumn("Payroll number", PayColumn.WorksNumber)], [])),
        new PayrollStatements(EverybodyIsOldEnough: true, NobodyIsApprentice: true),
        new PayRates(new RatePair(1260, 1385), Announced: null, AnnouncedDueBy: null, "1"),
        findings,
        owner,
        now);
}
