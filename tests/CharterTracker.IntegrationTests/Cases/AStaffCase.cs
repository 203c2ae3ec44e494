using CharterTracker.Data.Identity;
using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Assessments;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Decisions;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Payrolls;
using CharterTracker.Domain.Payrolls.Judging;
using CharterTracker.Domain.Schemes;
using CharterTracker.Domain.Unions;
using CharterTracker.Features.Applications;
using CharterTracker.Features.Cases;
using CharterTracker.Features.Decisions;
using CharterTracker.Features.Pipeline;
using CharterTracker.Testing;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Cases;

/// <summary>A submitted application and the staff of its scheme, moved along by the product's own commands.</summary>
internal sealed class AStaffCase : IAsyncDisposable
{
    private static readonly Population Everybody = new(18, Apprentices: false, Interns: false, ContractorRule.None);

    private static readonly CharterContent Content = new(
        "Fair Work Charter",
        "A charter made up for tests",
        "Four criteria.",
        [new Theme("fair", "Fair", "Pay and voice.",
        [
            new Criterion("F1", "Pay", "Everybody is paid the rate.", "", Everybody, [], [], [], Commitment.LivingWage),
            new Criterion("F2", "Interns", "Interns are paid.", "", Everybody, [], [], [], MayBeNotApplicable: true),
            new Criterion("F3", "Union recognition", "A union is recognised.", "", Everybody, [], [], [], Commitment.UnionRecognition),
            new Criterion(
                "F4", "Checked pay", "The payroll shows it.", "", Everybody, [],
                [new EvidenceKind("policy", "Pay policy")], [], Check: CheckKind.LivingWagePayroll),
        ])],
        [
            new Level("pledge", "Pledge", "Declared.", 12, Renews: false, LevelTrack.Declared, new AllOfRule(["F1"]), [], [], ["F1"]),
            new Level("one", "Accredited", "One assessor.", 24, Renews: true, LevelTrack.OneAssessor, new AllOfRule([]), [], [], ["F1", "F2"]),
            new Level("two", "Leading", "Two assessors.", 24, Renews: true, LevelTrack.TwoAssessors,
                new AllOfRule([]), [], [Commitment.UnionRecognition], ["F1", "F2", "F3"]),
            new Level("checked", "Checked", "One assessor, and a payroll.", 24, Renews: true,
                LevelTrack.OneAssessor, new AllOfRule([]), [], [], ["F4"]),
        ]);

    private readonly Scheme _scheme = Scheme.Create(
        "mersey", "Mersey Fair Work", "Mersey Combined Authority", "MFW", "E47000004", "#0b6e4f", "charter@mersey.test", PanelQuorum.OfTwo, isSmall: false);

    private readonly Union _union = Union.List("Bakers' Union");
    private readonly UserAccount _owner = Person("owner@calder.test");
    private readonly UserAccount _lead = Person("lead@mersey.test");
    private readonly UserAccount _assessor = Person("ann@mersey.test");
    private readonly UserAccount _otherAssessor = Person("bob@mersey.test");
    private readonly UserAccount _union1 = Person("panel1@mersey.test");
    private readonly UserAccount _authority = Person("panel2@mersey.test");

    private PayrollCheck[] _checks = [];

    private AStaffCase(TestSystem system) => Charter = system;

    public TestSystem Charter { get; }
    public Guid Id { get; private set; }
    public Employer Employer { get; private set; } = null!;
    public Recognition Recognition { get; private set; } = null!;
    public UserAccount AssessorRow => _assessor;
    public Guid UnionId => _union.Id;
    public FakeUser Owner => FakeUser.Person(_owner.Id);
    public FakeUser Lead => FakeUser.Staff(StaffRole.LeadAssessor, _scheme.Id, _lead.Id);
    public FakeUser Assessor => FakeUser.Staff(StaffRole.Assessor, _scheme.Id, _assessor.Id);
    public FakeUser OtherAssessor => FakeUser.Staff(StaffRole.Assessor, _scheme.Id, _otherAssessor.Id);
    public FakeUser Administrator { get; private set; } = null!;
    public FakeUser UnionMember => FakeUser.Staff(StaffRole.PanelMember, _scheme.Id, _union1.Id, PanelSeat.Union);
    public FakeUser AuthorityMember => FakeUser.Staff(StaffRole.PanelMember, _scheme.Id, _authority.Id);

    /// <param name="pay">What the payroll check of F4 found; null where no file was checked.</param>
    public static async Task<AStaffCase> SubmittedAsync(
        DatabaseKind kind, string level = "two", bool confirmed = true, bool isVerified = true, PayCounts? pay = null)
    {
        var made = new AStaffCase(await TestSystem.StartAsync(kind));
        var now = made.Charter.Clock.GetUtcNow();
        var published = Domain.Charters.Charter.Draft(made._scheme.Id, 1, Content, importedBy: null, now);
        published.Publish(new Actor(Guid.NewGuid(), [ActorRole.Administrator]), now);
        var employer = Employer.Join("E0000001", new EmployerProfile("Calder Vale Foods Limited", ["10710"], "C", 42), made._owner.Id, now);
        if (isVerified)
        {
            employer.MarkVerified(now);
        }
        var owner = new Actor(made._owner.Id, employer.RolesOf(made._owner.Id));
        made._union.ConfirmIndependence(now);
        var officer = made._union.RegisterOfficer("Olu Officer", "Regional officer", "olu@union.test", now);
        var recognition = Recognition.Record(employer.Id, made._union.Id, new RecognitionDetails(RecognitionKind.Voluntary, "Bakers", 30, new DateOnly(2020, 1, 1)), owner, now);
        var application = Application.Start("MFW-1", employer.Id, made._scheme.Id, published.Id, level, Content.Level(level).Track, owner, now);
        var sent = Sent();
        if (pay is not null)
        {
            var check = Payroll(application, pay, owner, now);
            sent["payroll/F4/check"] = check.Id.ToString();
            made._checks = [check];
        }
        var submission = Submission.Freeze(application, 1, "True", sent, owner, now);
        application.Submit(owner, now);
        var (attestation, _) = Attestation.Ask(application.Id, recognition, officer, now);
        if (confirmed)
        {
            attestation.RecordAnswer(AttestationAnswer.Confirm, note: null, now);
        }
        await made.Charter.SaveAsync(
            made._owner, made._lead, made._assessor, made._otherAssessor, made._union1, made._authority,
            made._scheme, published, made._union, employer, recognition, application, LiveApplicationSlot.For(application), submission, attestation,
            Grant.FromConsole(made._assessor.Id, StaffRole.Assessor, made._scheme.Id, seat: null, now),
            Grant.FromConsole(made._otherAssessor.Id, StaffRole.Assessor, made._scheme.Id, seat: null, now));
        await made.Charter.SaveAsync([.. made._checks]);
        (made.Id, made.Employer, made.Recognition) = (application.Id, employer, recognition);
        made.Administrator = FakeUser.Staff(StaffRole.Administrator, made._scheme.Id);
        foreach (var staff in new[] { made.Lead, made.Assessor, made.OtherAssessor, made.UnionMember, made.AuthorityMember })
        {
            await made.DeclareAsync(staff);
        }
        return made;
    }

    public static async Task<AStaffCase> InAssessmentAsync(DatabaseKind kind, string level = "two",
        bool confirmed = true, PayCounts? pay = null)
    {
        var made = await SubmittedAsync(kind, level, confirmed, pay: pay);
        await made.DoneAsync(made.Lead, new AcceptApplicationCommand(made.Id, await made.VersionAsync(), HasConsidered: true));
        await made.AllocateAsync(made.Assessor);
        if (level == "two")
        {
            await made.AllocateAsync(made.OtherAssessor);
        }
        return made;
    }

    public static async Task<AStaffCase> InModerationAsync(DatabaseKind kind)
    {
        var made = await InAssessmentAsync(kind);
        await made.AssessAsync(made.Assessor, Rating.Met);
        await made.AssessAsync(made.OtherAssessor, Rating.Met);
        return made;
    }

    public static async Task<AStaffCase> ReadyAsync(DatabaseKind kind)
    {
        var made = await InModerationAsync(kind);
        await made.DoneAsync(made.Lead, await made.SettlementAsync());
        return made;
    }

    public Task<Result<bool>> DeclareAsync(FakeUser staff, bool hasConflict = false)
    {
        // Two declarations at one moment could not be told apart.
        Charter.Clock.Advance(TimeSpan.FromMinutes(1));
        return Charter.As(staff)
            .SendAsync(new DeclareConflictCommand(Id, hasConflict, hasConflict ? "My brother works there" : null, DeclaredUnion.None));
    }

    /// <summary>Has a lead or an administrator lift the conflict of somebody that stands.</summary>
    public async Task<Result> LiftAsync(FakeUser by, FakeUser whose)
    {
        Charter.Clock.Advance(TimeSpan.FromMinutes(1));
        var declaration = await Charter.QueryAsync(db => db.ConflictDeclarations
            .SingleAsync(c => c.ApplicationId == Id && c.UserId == whose.Id && c.HasConflict && c.LiftedAt == null));
        return await Charter.As(by).SendAsync(new LiftConflictCommand(Id, declaration.Id, "The brother has left"));
    }

    public async Task AllocateAsync(FakeUser assessor) =>
        await DoneAsync(Lead, new AllocateAssessorCommand(Id, await VersionAsync(), assessor.Id));

    /// <summary>
    /// Has the lead ask the employer about the criteria, and the deadline pass without a reply, which begins the next round.
    /// </summary>
    public async Task LetClarificationLapseAsync(params string[] criteria)
    {
        var dueOn = DateOnly.FromDateTime(Charter.Clock.GetUtcNow().UtcDateTime).AddDays(1);
        await DoneAsync(Lead, new SendClarificationCommand(Id, await VersionAsync(), "Which rate?", criteria, dueOn));
        Charter.Clock.Advance(TimeSpan.FromDays(3));
        await DoneAsync(FakeUser.TheConsole, new PassClarificationDeadlineCommand(Id));
    }

    /// <summary>Adds another assessor of the scheme, who has declared no conflict.</summary>
    public async Task<FakeUser> AnotherAssessorAsync()
    {
        var person = Person("cat@mersey.test");
        await Charter.SaveAsync(person, Grant.FromConsole(person.Id, StaffRole.Assessor, _scheme.Id, seat: null, Charter.Clock.GetUtcNow()));
        var assessor = FakeUser.Staff(StaffRole.Assessor, _scheme.Id, person.Id);
        await DeclareAsync(assessor);
        return assessor;
    }

    /// <summary>Adds another lead of the scheme, who has declared no conflict.</summary>
    public async Task<FakeUser> AnotherLeadAsync()
    {
        var person = Person("second-lead@mersey.test");
        await Charter.SaveAsync(person);
        var lead = FakeUser.Staff(StaffRole.LeadAssessor, _scheme.Id, person.Id);
        await GrantAsync(lead);
        await DeclareAsync(lead);
        return lead;
    }

    /// <summary>Stores the grants of somebody whom others find by them.</summary>
    public async Task GrantAsync(FakeUser staff)
    {
        foreach (var grant in staff.Grants)
        {
            await Charter.SaveAsync(Grant.FromConsole(staff.Id!.Value, grant.Role, grant.SchemeId, grant.Seat, Charter.Clock.GetUtcNow()));
        }
    }

    public async Task AssessAsync(FakeUser assessor, Rating pay)
    {
        await DoneAsync(assessor, await RatingOfAsync(assessor, "F1", pay));
        await DoneAsync(assessor, await RatingOfAsync(assessor, "F2", Rating.NotApplicable));
        if ((await ApplicationAsync()).LevelCode == "two")
        {
            await DoneAsync(assessor, await RatingOfAsync(assessor, "F3", Rating.Met));
        }
        await DoneAsync(assessor, await CompletionOfAsync(assessor));
    }

    public async Task<RateCriterionCommand> RatingOfAsync(FakeUser assessor, string code, Rating rating) =>
        new(Id, (await AssessmentOfAsync(assessor)).Version, code, rating, rating == Rating.Met ? null : "Seen in the file");

    public async Task<CompleteAssessmentCommand> CompletionOfAsync(FakeUser assessor) => new(Id, (await AssessmentOfAsync(assessor)).Version);

    public async Task<SettleModerationCommand> SettlementAsync() =>
        new(Id, await VersionAsync(), [
            new SettledPosition("F1", Rating.Met, Reason: null),
            new SettledPosition("F2", Rating.NotApplicable, Reason: null),
            new SettledPosition("F3", Rating.Met, Reason: null),
        ]);

    public async Task<ProposeDecisionCommand> ProposalAsync(string level = "two") =>
        new(Id, await VersionAsync(), Award(level));

    public async Task<SignDecisionCommand> SignatureAsync()
    {
        var proposal = await Charter.QueryAsync(db => db.Decisions.SingleAsync(d => d.MadeAt == null));
        return new SignDecisionCommand(Id, proposal.Version, proposal.Terms.Sha256(), FakeStepUp.RightProof);
    }

    public static ProposedTerms Award(string level, string reasons = "The evidence shows it.") =>
        new(
        DecisionOutcome.Awarded, level, reasons, Conditions: null, new DateOnly(2026, 12, 1), new DateOnly(2026, 11, 30).AddMonths(Content.Level(level).TermMonths));

    public async Task<TResult> SendAsync<TResult>(FakeUser who, ICommand<TResult> command)
        where TResult : IResult<TResult> => await Charter.As(who).SendAsync(command);

    /// <summary>Sends a command that has to succeed for the test to make sense.</summary>
    public async Task DoneAsync<TResult>(FakeUser who, ICommand<TResult> command)
        where TResult : IResult<TResult> => Assert.Null((await SendAsync(who, command)).Failure);

    public async Task<string> RefusedAsync<TResult>(FakeUser who, ICommand<TResult> command)
        where TResult : IResult<TResult> => Assert.IsType<Failure.Conflict>((await SendAsync(who, command)).Failure).Message;

    public async Task NotFoundAsync<TResult>(FakeUser who, ICommand<TResult> command)
        where TResult : IResult<TResult> => Assert.IsType<Failure.NotFound>((await SendAsync(who, command)).Failure);

    public Task<Application> ApplicationAsync() => Charter.QueryAsync(db => db.Applications.SingleAsync(a => a.Id == Id));

    public async Task<Guid> VersionAsync() => (await ApplicationAsync()).Version;

    public async Task<ApplicationStatus> StatusAsync() => (await ApplicationAsync()).Status;

    public Task<Assessment> AssessmentOfAsync(FakeUser assessor) =>
        Charter.QueryAsync(db => db.Assessments.OrderByDescending(a => a.AllocatedAt).FirstAsync(a => a.AssessorId == assessor.Id));

    public Task<List<CasePart>> PartsOfAsync(FakeUser staff) =>
        Charter.QueryAsync(db => db.CaseParticipations.Where(p => p.UserId == staff.Id).Select(p => p.Part).ToListAsync());

    /// <summary>Changes a stored row as another part of the product would.</summary>
    public Task ChangeAsync<T>(Action<T> change)
        where T : class => Charter.QueryAsync(async db =>
        {
            change(await db.Set<T>().SingleAsync());
            return await db.SaveChangesAsync();
        });

    public ValueTask DisposeAsync() => Charter.DisposeAsync();

    /// <summary>The content of a submission that is complete and in the scheme's area.</summary>
    private static Dictionary<string, string> Sent() => new()
    {
        ["answers/F1/paid"] = "yes",
        ["answers/F2/interns"] = "none",
        ["answers/F3/recognised"] = "yes",
        ["answers/F4/paid"] = "yes",
        ["profile/name"] = "Calder Vale Foods Limited",
        ["profile/number"] = "E0000001",
        ["profile/sector"] = "C",
        ["profile/workers"] = "42",
        ["workplaces/bakery/name"] = "Bakery",
        ["workplaces/bakery/local-authority"] = "E08000012",
    };

    private static PayrollCheck Payroll(Application application, PayCounts counts, Actor owner, DateTimeOffset now) => PayrollCheck.Record(
        application,
        "F4",
        new PayrollFile(new DateOnly(2026, 10, 30), new string('b', 64), "1", "Plain", new PayrollColumnsRead([], [])),
        new PayrollStatements(EverybodyIsOldEnough: true, NobodyIsApprentice: true),
        new PayRates(new RatePair(1260, 1385), Announced: null, AnnouncedDueBy: null, "1"),
        new PayFindings(counts, PayDistribution.Empty, [], ZeroHoursOutcome.NoSign, 0),
        owner,
        now);

    private static UserAccount Person(string email) => new()
    {
        Id = Guid.NewGuid(),
        UserName = email,
        NormalizedUserName = email.ToUpperInvariant(),
        Email = email,
        NormalizedEmail = email.ToUpperInvariant(),
        EmailConfirmed = true,
        FullName = email,
        SecurityStamp = Guid.NewGuid().ToString(),
    };
}
