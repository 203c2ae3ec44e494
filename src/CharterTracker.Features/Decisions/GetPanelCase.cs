using CharterTracker.Data;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Assessments;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Decisions;
using CharterTracker.Domain.Directories;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Schemes;
using CharterTracker.Domain.Unions;
using CharterTracker.Features.Access;
using CharterTracker.Features.Applications;
using CharterTracker.Features.Cases;
using CharterTracker.Features.Pipeline;
using CharterTracker.Features.Unions;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Decisions;

/// <summary>A case as the panel decides on it: who, what for, what was found, what may be awarded, and what is proposed.</summary>
[Requires(Permission.Decide)]
public sealed record GetPanelCaseQuery(Guid ApplicationId) : IQuery<Result<PanelCase>>, ICaseRequest;

public sealed record PanelCase
{
    public required CaseHeading Heading { get; init; }
    public required PanelEmployer Employer { get; init; }
    public required int CharterNumber { get; init; }
    public required LevelTrack Track { get; init; }
    public required DateTimeOffset? SubmittedAt { get; init; }

    /// <summary>The levels that may be awarded, from the lowest up; the last is the one applied for.</summary>
    public required IReadOnlyList<LevelOutlook> Levels { get; init; }

    /// <summary>False while a round is open, and where an assessor has left: there is nothing to decide on.</summary>
    public required bool HasPositions { get; init; }

    public required IReadOnlyList<PanelCriterion> Criteria { get; init; }
    public required ConfirmationStatus Recognition { get; init; }

    /// <summary>
    /// Concerns about the employer that were received since the last decision on it in the scheme; what they say is not shown.
    /// </summary>
    public required int OpenConcerns { get; init; }

    /// <summary>Questions of assessors that were never sent to the employer.</summary>
    public required IReadOnlyList<OpenQuestion> OpenQuestions { get; init; }

    public required AttestationsOfCase Unions { get; init; }

    /// <summary>What everybody declared about their interests in the case, the newest first.</summary>
    public required IReadOnlyList<DeclarationLine> Declarations { get; init; }

    public required PanelProposal? Proposal { get; init; }

    /// <summary>Earlier decisions, newest first.</summary>
    public required IReadOnlyList<MadeDecision> Decisions { get; init; }

    /// <summary>Why this member cannot decide it now; null where they can.</summary>
    public required string? NotDecidableReason { get; init; }

    public bool IsDecidable => NotDecidableReason is null;

    /// <summary>The highest level that can be awarded now; null where none can.</summary>
    public LevelOutlook? Highest => Levels.LastOrDefault(l => l.CanBeAwarded);
}

public sealed record PanelEmployer(
    string Name, string Number, OrganisationType? Type, string? Sector, int Workers, IReadOnlyList<string> Places,
    IReadOnlyList<string> Identifiers);

/// <param name="StillNeeded">Plain sentences, the unions' part among them; none where the level can be awarded.</param>
/// <param name="Commitments">Those of the three commitments that an employer's public page would show.</param>
public sealed record LevelOutlook(
    string Code, string Name, int TermMonths, bool CanBeAwarded, int Met, int Asked, IReadOnlyList<string> StillNeeded, IReadOnlyList<Commitment> Commitments);

public sealed record PanelCriterion
{
    public required string Code { get; init; }
    public required string Name { get; init; }
    public required string Requirement { get; init; }

    /// <summary>The position that counts; null where there is none yet.</summary>
    public required CasePosition? Position { get; init; }

    /// <summary>Each assessor's view, where one position was settled from two.</summary>
    public required IReadOnlyList<CasePosition> Views { get; init; }

    /// <summary>What was rated or settled in earlier rounds, the newest first.</summary>
    public required IReadOnlyList<CasePosition> Earlier { get; init; }

    /// <summary>How many files the newest submission holds.</summary>
    public required int Files { get; init; }

    /// <summary>What the payroll check showed; null where no file was checked.</summary>
    public required string? PayrollCheck { get; init; }

    /// <summary>What the product found that stands against met.</summary>
    public required IReadOnlyList<ContraryFinding> Against { get; init; }

    /// <summary>It counts as met though something stands against that.</summary>
    public bool IsMetAgainstCheck => Position?.Rating == Rating.Met && Against.Count > 0;
}

public sealed record PanelProposal
{
    public required Guid Id { get; init; }
    public required Guid Version { get; init; }
    public required DecisionTerms Terms { get; init; }
    public required string? Level { get; init; }

    /// <summary>SHA-256 of the text, over which a signature is made.</summary>
    public required string Sha256 { get; init; }

    public required string? ProposedBy { get; init; }
    public required DateTimeOffset ProposedAt { get; init; }
    public required IReadOnlyList<PanelSignature> Signatures { get; init; }
    public required int Quorum { get; init; }

    /// <summary>What the quorum lacks, in words.</summary>
    public required string StillNeeded { get; init; }

    public required bool IsSignedByMe { get; init; }
    public required PanelSeat? MySeat { get; init; }

    /// <summary>Whether this member's signature would complete the quorum.</summary>
    public required bool MySignatureDecides { get; init; }

    /// <summary>What the quorum would lack after this member's signature; empty where it decides.</summary>
    public required string NeededAfterMine { get; init; }
}

public sealed record PanelSignature(string? Name, PanelSeat Seat, DateTimeOffset SignedAt);

/// <param name="IsOnAppeal">Whether it was made by the members who heard the appeal against an earlier one.</param>
public sealed record MadeDecision(
    Guid Id, DecisionTerms Terms, string? Level, DateTimeOffset MadeAt, bool IsOnAppeal, string RateTableVersion, IReadOnlyList<PanelSignature> Signatures);

internal sealed class GetPanelCaseHandler(
    CharterDbContext db, ICurrentUser user, CaseAccess cases, CasePositions positions, CaseFindingsReader reader, TimeProvider clock)
    : IRequestHandler<GetPanelCaseQuery, Result<PanelCase>>
{
    public async Task<Result<PanelCase>> Handle(GetPanelCaseQuery request, CancellationToken cancellationToken)
    {
        var opened = await cases.ReadAsync(request, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var (application, charter, scheme) = (opened.Value.Application, opened.Value.Charter.Content, opened.Value.Scheme);
        var found = await positions.FindAsync(application, charter, cancellationToken);
        var unions = await AttestationReading.ReadAsync(db, application, clock.GetUtcNow(), cancellationToken);
        var status = unions.ConfirmationStatus;
        var sent = await SubmissionContent.NewestAsync(db, application.Id, SubmissionPaths.Everything, cancellationToken);
        var findings = await reader.ReadAsync(application, charter.CriteriaFor(charter.Level(application.LevelCode)),
            sent, status, cancellationToken);
        var ratings = (found.Positions ?? []).ToDictionary(p => p.CriterionCode, p => p.Rating);
        var (proposal, made) = await DecisionsAsync(application, charter, scheme.Quorum, cancellationToken);
        return new PanelCase
        {
            Heading = opened.Value.Heading,
            Employer = await EmployerAsync(application, sent, cancellationToken),
            CharterNumber = opened.Value.Charter.Number,
            Track = application.Track,
            SubmittedAt = application.SubmittedAt,
            Levels = [.. charter.LevelsUpTo(charter.Level(application.LevelCode))
                .Select(l => OutlookOf(l, charter, ratings, found.Positions is not null, status))],
            HasPositions = found.Positions is not null,
            Criteria = CriteriaOf(application, charter, found, sent, findings),
            Recognition = status,
            OpenConcerns = findings.OpenConcerns,
            OpenQuestions = findings.Questions,
            Unions = unions,
            Declarations = await db.DeclarationsAsync(application.Id, cancellationToken),
            Proposal = proposal,
            Decisions = made,
            NotDecidableReason = NotDecidableReason(application, findings.ReaderJudged),
        };
    }

    private static LevelOutlook OutlookOf(
        Level level, CharterContent charter, Dictionary<string, Rating> ratings, bool hasPositions, ConfirmationStatus recognition)
    {
        var result = level.Evaluate(charter, ratings);
        var refusal = ConfirmationStatuses.RefusalToAward(level, recognition);
        return new LevelOutlook(
            level.Code,
            level.Name,
            level.TermMonths,
            hasPositions && result.IsReached && refusal is null,
            result.Met.Count,
            charter.CriteriaFor(level).Count,
            [.. result.StillNeeded, .. refusal is null ? Array.Empty<string>() : [refusal]],
            result.CommitmentsMet);
    }

    /// <summary>The employer as it was when it sent the application, which is what a decision pins.</summary>
    private async Task<PanelEmployer> EmployerAsync(Application application, SubmissionContent sent, CancellationToken cancellationToken)
    {
        var facts = sent.OrganisationFacts
            ?? await SubmittedOrganisation.ReadAsItIsAsync(db, application.EmployerId, cancellationToken);
        return new PanelEmployer(
            facts.Name,
            sent.EmployerNumber,
            facts.Type,
            SicCodes.SectionName(facts.Sector),
            facts.Workers,
            [.. facts.Places.Select(LocalAuthorities.Name).Distinct().Order(StringComparer.Ordinal)],
            [.. facts.Identifiers.Select(i => i.ToString())]);
    }

    private static IReadOnlyList<PanelCriterion> CriteriaOf(
        Application application, CharterContent charter, FoundPositions found, SubmissionContent sent, CaseFindings findings)
    {
        var positions = (found.Positions ?? []).ToDictionary(p => p.CriterionCode);
        return
        [
            .. charter.CriteriaFor(charter.Level(application.LevelCode)).Select(criterion => new PanelCriterion
            {
                Code = criterion.Code,
                Name = criterion.Name,
                Requirement = criterion.Requirement,
                Position = positions.GetValueOrDefault(criterion.Code),
                Views = [.. found.Views[criterion.Code]],
                Earlier = [.. found.Earlier[criterion.Code]],
                Files = sent.EvidenceOf(criterion.Code).Count,
                PayrollCheck = findings.CheckOf(criterion.Code),
                Against = findings.Against(criterion.Code),
            }),
        ];
    }

    private async Task<(PanelProposal? Proposal, IReadOnlyList<MadeDecision> Made)> DecisionsAsync(
        Application application, CharterContent charter, PanelQuorum quorum, CancellationToken cancellationToken)
    {
        var read = await db.Decisions.AsNoTracking().AsSingleQuery()
            .Where(d => d.ApplicationId == application.Id)
            .Select(d => new
            {
                Decision = d,
                Proposer = db.Users.Where(u => u.Id == d.ProposedBy).Select(u => u.FullName).FirstOrDefault(),
                Signers = d.Signatures
                    .Select(s => new { s.UserId, Name = db.Users.Where(u => u.Id == s.UserId).Select(u => u.FullName).FirstOrDefault() })
                    .ToList(),
            })
            .ToListAsync(cancellationToken);
        if (read.Count == 0)
        {
            return (null, []);
        }
        var decisions = read.ConvertAll(r => r.Decision);
        var names = read.SelectMany(r =>
            r.Signers.Select(s => (s.UserId, s.Name)).Append((UserId: r.Decision.ProposedBy, Name: r.Proposer)))
            .DistinctBy(p => p.UserId)
            .ToDictionary(p => p.UserId, p => p.Name);
        var appeals = decisions.Exists(d => d.AppealId is not null)
            ? await db.Appeals.AsNoTracking()
                .Where(a => a.ApplicationId == application.Id && a.Status == AppealStatus.Upheld)
                .ToDictionaryAsync(a => a.Id, cancellationToken)
            : new Dictionary<Guid, Appeal>();
        // The members who heard an appeal signed the appeal, not the decision that follows from it.
        var hearing = appeals.Values.SelectMany(a => a.Signatures).Select(s => s.UserId).Except(names.Keys).ToList();
        if (hearing.Count > 0)
        {
            await foreach (var member in db.Users.Where(u => hearing.Contains(u.Id))
                .Select(u => new { u.Id, u.FullName }).AsAsyncEnumerable().WithCancellation(cancellationToken))
            {
                names[member.Id] = member.FullName;
            }
        }
        var proposal = decisions.Find(d => d.MadeAt is null);
        var made = decisions.Where(d => d.MadeAt is not null).OrderByDescending(d => d.MadeAt).Select(d => new MadeDecision(
            d.Id, d.Terms, LevelName(d), d.MadeAt!.Value, d.AppealId is not null, d.RateTableVersion, SignaturesOf(d)));
        return (proposal is null ? null : ProposalOf(proposal), [.. made]);

        string? LevelName(Decision decision) => decision.LevelCode is { } code ? charter.Level(code).Name : null;

        IReadOnlyCollection<DecisionSignature> SignedUnder(Decision decision) =>
            decision.AppealId is { } appeal ? appeals[appeal].Signatures : decision.Signatures;

        IReadOnlyList<PanelSignature> SignaturesOf(Decision decision) =>
            [.. SignedUnder(decision).OrderBy(s => s.SignedAt).Select(s => new PanelSignature(names.GetValueOrDefault(s.UserId), s.Seat, s.SignedAt))];

        PanelProposal ProposalOf(Decision open)
        {
            var seats = open.Signatures.Select(s => s.Seat).ToList();
            var mine = user.PanelSeatIn(application.SchemeId);
            List<PanelSeat> withMine = mine is null ? seats : [.. seats, mine.Value];
            return new PanelProposal
            {
                Id = open.Id,
                Version = open.Version,
                Terms = open.Terms,
                Level = LevelName(open),
                Sha256 = open.Terms.Sha256(),
                ProposedBy = names.GetValueOrDefault(open.ProposedBy),
                ProposedAt = open.ProposedAt,
                Signatures = SignaturesOf(open),
                Quorum = quorum.Total,
                StillNeeded = quorum.StillNeeded(seats),
                IsSignedByMe = open.Signatures.Any(s => s.UserId == user.Id),
                MySeat = mine,
                MySignatureDecides = quorum.IsMetBy(withMine),
                NeededAfterMine = quorum.StillNeeded(withMine),
            };
        }
    }

    private static string? NotDecidableReason(Application application, bool tookPart) =>
        application.Status != ApplicationStatus.ReadyForDecision
            ? $"This application is {application.Status.InSentence()}, so there is nothing to decide now"
        : tookPart ? "You assessed or moderated this application, so you cannot take part in deciding it"
        : null;
}
