using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Decisions;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Unions;
using CharterTracker.Features.Applications;
using CharterTracker.Features.Cases;
using CharterTracker.Features.Decisions;
using CharterTracker.Features.Employers;
using CharterTracker.Features.Mail;
using CharterTracker.Features.Publications;
using CharterTracker.Features.Unions;
using Microsoft.EntityFrameworkCore;
using static CharterTracker.Features.Demonstrations.DemonstrationPerson;

namespace CharterTracker.Features.Demonstrations;

/// <summary>
/// Takes a few employers through the product, request by request as people would, so that everything in a demonstration could have
/// happened: one accredited by the strict scheme, one by the small one, and one at every stage between, so that no screen is empty.
/// </summary>
public sealed class DemonstrationCases
{
    // The employers of the demonstration send no files, so a rating of met has to say what it rests on.
    private const string SeenOnSite = "Seen on site: the policy is written down, known to staff and kept.";

    private readonly DemonstrationActors _as;
    private readonly ISiteLinks _site;

    internal DemonstrationCases(DemonstrationActors actors, ISiteLinks site) => (_as, _site) = (actors, site);

    public async Task PlayAsync(Action<string> tell, CancellationToken cancellationToken)
    {
        var strict = await CharterOfAsync(SeedDemonstrationHandler.StrictSlug, cancellationToken);
        var small = await CharterOfAsync(SeedDemonstrationHandler.SmallSlug, cancellationToken);

        var accredited = await SubmitAsync(
            Owner, Join("Mersey Light and Power Limited", "35110", "640", ("Head office", "E08000012", "L3 1HN"), ("Wirral depot", "E08000015", null)), strict, "accredited", cancellationToken);
        await AssessAsync(accredited, [FirstAssessor, SecondAssessor], cancellationToken);
        await SettleAsync(accredited, cancellationToken);
        await DecideAsync(accredited, "accredited", [UnionSeat, AuthoritySeat], cancellationToken);
        await PublishAsync(strict.SchemeId, cancellationToken);
        tell("Mersey Light and Power Limited is accredited and on the register");

        var aspiring = await SubmitAsync(
            SecondOwner, Join("Tees Rope Works CIC", "13940", "38", ("Rope works", "E06000004", "TS18 2AA")), small, "aspiring", cancellationToken);
        await AssessAsync(aspiring, [FirstAssessor], cancellationToken);
        await DecideAsync(aspiring, "aspiring", [AuthoritySeat], cancellationToken);
        await PublishAsync(small.SchemeId, cancellationToken);
        tell("Tees Rope Works CIC is on the register of the small scheme");

        await SubmitAsync(SecondOwner, Join("Calder Vale Foods Limited", "10710", "212", ("Bakery", "E08000013", "WA10 1RF")), strict, "aspiring", cancellationToken);
        tell("Calder Vale Foods Limited waits at intake");

        var allocated = await SubmitAsync(SecondOwner, Join("Speke Road Print Works Limited", "18129", "64", ("Print works", "E08000012", null)), strict, "accredited", cancellationToken);
        await AllocateAsync(allocated, [FirstAssessor, SecondAssessor], cancellationToken);
        tell("Speke Road Print Works Limited waits for its two assessors");

        var asked = await SubmitAsync(SecondOwner, Join("Sefton Sands Hotel Limited", "55100", "91", ("Hotel", "E08000014", null)), strict, "aspiring", cancellationToken);
        await AllocateAsync(asked, [FirstAssessor], cancellationToken);
        await AskAsync(asked, "Your risk assessment is older than two years. Please send the newest one, or say when it was last reviewed.", ["H1"], cancellationToken);
        tell("Sefton Sands Hotel Limited has been asked for something");

        var disputed = await SubmitAsync(Owner, Join("Halton Foundry Limited", "24510", "118", ("Foundry", "E06000006", null)), strict, "accredited", cancellationToken);
        await AssessAsync(disputed, [FirstAssessor, SecondAssessor], cancellationToken, doubtful: ["F3", "I2"]);
        tell("Halton Foundry Limited waits for moderation: its two assessors differ");

        var ready = await SubmitAsync(Owner, Join("Birkenhead Care Co-operative Limited", "87300", "245", ("Care home", "E08000015", null)), strict, "accredited", cancellationToken);
        await AssessAsync(ready, [FirstAssessor, SecondAssessor], cancellationToken);
        await SettleAsync(ready, cancellationToken);
        tell("Birkenhead Care Co-operative Limited waits for the panel");

        await DraftAsync(Owner, Join("Riverside College", "85320", "1340", ("Campus", "E08000011", "L36 9YB")), strict, "accredited", cancellationToken);
        tell("Riverside College has a draft");
    }

    private static JoinEmployerCommand Join(string name, string sicCode, string workers, params (string Name, string Authority, string? Postcode)[] workplaces) =>
        new(name, OrganisationType.Business, [], sicCode, workers, [.. workplaces.Select(w => new NewWorkplace(w.Name, w.Authority, w.Postcode))]);

    private Task<Charter> CharterOfAsync(string slug, CancellationToken cancellationToken) =>
        _as.ReadAsync(
            db => db.Charters.AsNoTracking().SingleAsync(c => c.Status == CharterStatus.Published && db.Schemes.Any(s => s.Id == c.SchemeId && s.Slug == slug), cancellationToken));

    private async Task<Guid> DraftAsync(DemonstrationPerson owner, JoinEmployerCommand join, Charter charter, string level, CancellationToken cancellationToken)
    {
        var employerId = await _as.SendAsync(owner, join, cancellationToken);
        return await _as.SendAsync(owner, new StartApplicationCommand(employerId, charter.Id, level), cancellationToken);
    }

    private async Task<Guid> SubmitAsync(DemonstrationPerson owner, JoinEmployerCommand join, Charter charter, string level, CancellationToken cancellationToken)
    {
        var id = await DraftAsync(owner, join, charter, level, cancellationToken);
        await VerifyAsync(id, cancellationToken);
        foreach (var answer in await _as.ReadAsync(db => db.Answers.AsNoTracking().Where(a => a.ApplicationId == id).ToListAsync(cancellationToken)))
        {
            var values = DemonstrationAnswers.To(charter.Content, charter.Content.Level(level), answer.CriterionCode);
            await _as.SendAsync(owner, new SaveAnswerCommand(id, answer.CriterionCode, answer.Version, values, IsFinished: true), cancellationToken);
        }
        await RecogniseAsync(owner, id, join.Name!, cancellationToken);
        var check = await _as.SendAsync(owner, new GetCheckAnswersQuery(id), cancellationToken);
        await _as.DoAsync(owner, new SubmitApplicationCommand(id, check.Version, check.Fingerprint, HasDeclared: true, Proof: null), cancellationToken);
        return id;
    }

    /// <summary>Accepts the domain of the owner's address, as a lead does who has looked at the employer's website.</summary>
    private async Task VerifyAsync(Guid applicationId, CancellationToken cancellationToken)
    {
        var employerId = await _as.ReadAsync(db =>
            db.Applications.Where(a => a.Id == applicationId).Select(a => a.EmployerId).SingleAsync(cancellationToken));
        var employer = await _as.SendAsync(Lead, new GetVerificationQuery(employerId), cancellationToken);
        await _as.DoAsync(Lead, new AcceptDomainCommand(employerId, employer.Version, employer.Domains[0]), cancellationToken);
    }

    /// <summary>Adds a recognition, and confirms it as the union's officer does: by the link in the mail.</summary>
    private async Task RecogniseAsync(DemonstrationPerson owner, Guid id, string employer, CancellationToken cancellationToken)
    {
        var unionId = await _as.ReadAsync(db => db.Unions.Where(u => u.Name == SeedDemonstrationHandler.UnionWithAnOfficer).Select(u => u.Id).SingleAsync(cancellationToken));
        var recognised = new AddRecognitionCommand(id, unionId, RecognitionKind.Voluntary, "All staff below senior management", "30", new DateOnly(2021, 4, 1));
        var recognitionId = await _as.SendAsync(owner, recognised, cancellationToken);
        await _as.DoAsync(owner, new AskForConfirmationCommand(id, recognitionId), cancellationToken);
        var page = _site.Attestation(token: "");
        var mail = await _as.ReadAsync(
            db => db.Outbox.Where(m => m.Body.Contains(page) && m.Subject.Contains(employer)).Select(m => m.Body).SingleAsync(cancellationToken));
        var token = mail[(mail.IndexOf(page, StringComparison.Ordinal) + page.Length)..].Split((char[])['\n', ' ', '\r'], 2)[0];
        await _as.DoAsync(person: null, new GiveAttestationCommand(token, AttestationAnswer.Confirm, Note: null), cancellationToken);
    }

    private async Task AllocateAsync(Guid id, DemonstrationPerson[] assessors, CancellationToken cancellationToken)
    {
        await ClearAsync(Lead, id, cancellationToken);
        await _as.DoAsync(Lead, new AcceptApplicationCommand(id, await VersionAsync(id, cancellationToken), HasConsidered: true),
            cancellationToken);
        foreach (var assessor in assessors)
        {
            await _as.DoAsync(Lead, new AllocateAssessorCommand(id, await VersionAsync(id, cancellationToken), await _as.IdOfAsync(assessor, cancellationToken)), cancellationToken);
        }
    }

    private async Task AskAsync(Guid id, string request, string[] criteria, CancellationToken cancellationToken) =>
        await _as.DoAsync(Lead, new SendClarificationCommand(id, await VersionAsync(id, cancellationToken), request, criteria, _as.Today.AddDays(14)), cancellationToken);

    /// <param name="doubtful">The criteria that the last assessor finds only partly met.</param>
    private async Task AssessAsync(Guid id, DemonstrationPerson[] assessors, CancellationToken cancellationToken, params string[] doubtful)
    {
        await AllocateAsync(id, assessors, cancellationToken);
        foreach (var assessor in assessors)
        {
            await ClearAsync(assessor, id, cancellationToken);
            foreach (var code in await CriteriaAsync(id, cancellationToken))
            {
                var doubts = assessor == assessors[^1] && doubtful.Contains(code);
                var reason = doubts ? "The policy says so, but the sample shows two months in which it was not kept." : SeenOnSite;
                await _as.SendAsync(
                    assessor,
                    new RateCriterionCommand(id, await AssessmentVersionAsync(), code, doubts ? Rating.PartlyMet : Rating.Met, reason),
                    cancellationToken);
            }
            await _as.DoAsync(assessor, new CompleteAssessmentCommand(id, await AssessmentVersionAsync()), cancellationToken);

            async Task<Guid> AssessmentVersionAsync()
            {
                var assessorId = await _as.IdOfAsync(assessor, cancellationToken);
                return await _as.ReadAsync(db => db.Assessments.Where(a => a.ApplicationId == id && a.AssessorId == assessorId).Select(a => a.Version).SingleAsync(cancellationToken));
            }
        }
    }

    private async Task SettleAsync(Guid id, CancellationToken cancellationToken)
    {
        var positions = (await CriteriaAsync(id, cancellationToken))
            .Select(code => new SettledPosition(code, Rating.Met, SeenOnSite)).ToList();
        await _as.DoAsync(Lead, new SettleModerationCommand(id, await VersionAsync(id, cancellationToken), positions), cancellationToken);
    }

    private async Task DecideAsync(Guid id, string level, DemonstrationPerson[] panel, CancellationToken cancellationToken)
    {
        var today = _as.Today;
        var term = await _as.ReadAsync(async db => (await db.Charters.AsNoTracking()
            .SingleAsync(c => db.Applications.Any(a => a.Id == id && a.CharterId == c.Id), cancellationToken)).Content.Level(level).TermMonths);
        foreach (var member in panel)
        {
            await ClearAsync(member, id, cancellationToken);
        }
        var terms = new ProposedTerms(
            DecisionOutcome.Awarded, level, "The answers were borne out by what the assessors saw, and the union confirmed recognition.", Conditions: null, today, today.AddMonths(term).AddDays(-1));
        await _as.SendAsync(panel[0], new ProposeDecisionCommand(id, await VersionAsync(id, cancellationToken), terms), cancellationToken);
        foreach (var member in panel)
        {
            var proposal = await _as.ReadAsync(db => db.Decisions.AsNoTracking().SingleAsync(d => d.ApplicationId == id, cancellationToken));
            await _as.DoAsync(member, new SignDecisionCommand(id, proposal.Version, proposal.Terms.Sha256(), Proof: null), cancellationToken);
        }
    }

    private async Task PublishAsync(Guid schemeId, CancellationToken cancellationToken)
    {
        var ready = await _as.SendAsync(FirstPublisher, new ListReadyToPublishQuery(schemeId), cancellationToken);
        var prepare = new PreparePublicationCommand(schemeId, [.. ready.Changes.Select(c => c.AccreditationId)], EmbargoUntil: null);
        var batchId = await _as.SendAsync(FirstPublisher, prepare, cancellationToken);
        var version = await _as.ReadAsync(db => db.PublicationBatches.Where(b => b.Id == batchId).Select(b => b.Version).SingleAsync(cancellationToken));
        await _as.SendAsync(SecondPublisher, new ReleasePublicationCommand(batchId, version, Proof: null), cancellationToken);
    }

    private Task<bool> ClearAsync(DemonstrationPerson person, Guid id, CancellationToken cancellationToken) =>
        _as.SendAsync(person, new DeclareConflictCommand(id, HasConflict: false, Nature: null, DeclaredUnion.None), cancellationToken);

    private Task<Guid> VersionAsync(Guid id, CancellationToken cancellationToken) =>
        _as.ReadAsync(db => db.Applications.Where(a => a.Id == id).Select(a => a.Version).SingleAsync(cancellationToken));

    private Task<List<string>> CriteriaAsync(Guid id, CancellationToken cancellationToken) =>
        _as.ReadAsync(async db =>
        {
            var application = await db.Applications.AsNoTracking().SingleAsync(a => a.Id == id, cancellationToken);
            var charter = await db.Charters.AsNoTracking().SingleAsync(c => c.Id == application.CharterId, cancellationToken);
            return charter.Content.CriteriaFor(charter.Content.Level(application.LevelCode)).Select(c => c.Code).ToList();
        });
}
