using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.EvidenceItems;
using CharterTracker.Domain.Unions;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Applications;

/// <summary>An application's tasks by theme, and what its level still needs.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record GetTaskListQuery(Guid ApplicationId) : IQuery<Result<TaskList>>, ICaseRequest;

public sealed record TaskList
{
    public required ApplicationHeading Heading { get; init; }
    public required Guid Version { get; init; }
    public required bool CanSign { get; init; }
    public required bool CanChangeCharter { get; init; }

    /// <summary>What a return or a clarification says; null where there is none.</summary>
    public required string? Asked { get; init; }

    public required IReadOnlyList<TaskTheme> Themes { get; init; }
    public required int Finished { get; init; }
    public required int Total { get; init; }
    public required IReadOnlyList<RuleNeed> StillNeeds { get; init; }
    public required bool BindsRecognition { get; init; }
    public required IReadOnlyList<UnionTask> Unions { get; init; }

    /// <summary>Whether the level has entry conditions.</summary>
    public required bool AsksEntry { get; init; }

    /// <summary>How far the entry conditions are; null where the sent ones still count.</summary>
    public required ProgressState? Entry { get; init; }

    public required bool CanBeSent { get; init; }

    /// <summary>Whether no workplace lies in the scheme's area: a warning, not a refusal.</summary>
    public required bool IsOutsideArea { get; init; }

    /// <summary>The last day on which the draft can be sent, where its charter was replaced; null otherwise.</summary>
    public required DateOnly? GraceEndsOn { get; init; }

    public required DateTimeOffset? LastSavedAt { get; init; }
}

public sealed record TaskTheme(string Name, IReadOnlyList<CriterionTask> Tasks);

public sealed record CriterionTask
{
    public required string Code { get; init; }
    public required string Name { get; init; }

    /// <summary>How far the answer is; null where the sent one still counts.</summary>
    public required ProgressState? State { get; init; }

    public required bool CanWrite { get; init; }

    /// <summary>Whether it is part of the clarification that is open now.</summary>
    public required bool IsAsked { get; init; }

    /// <summary>How many files there are.</summary>
    public required int Files { get; init; }

    /// <summary>How many of them the virus check refused.</summary>
    public required int RefusedFiles { get; init; }

    /// <summary>How many of the others are too old for the charter.</summary>
    public required int TooOldFiles { get; init; }

    /// <summary>Whether the charter names kinds of evidence for it.</summary>
    public required bool TakesEvidence { get; init; }

    /// <summary>Null where no payroll file can be checked for it.</summary>
    public required PayrollLine? Payroll { get; init; }
}

/// <param name="State">State of the newest link to the union; null while it was not asked.</param>
/// <param name="Answer">The union's newest answer; null while there is none.</param>
public sealed record UnionTask(
    string Union,
    AttestationState? State,
    DateTimeOffset? AskedAt,
    AttestationAnswer? Answer,
    DateTimeOffset? AnsweredAt,
    bool IsConfirmed,
    bool IsOpenDisagreement)
{
    internal static UnionTask From(RecognitionOfUnion recognition) => new(
        recognition.Union,
        recognition.State,
        recognition.AskedAt,
        recognition.Newest?.Answer,
        recognition.Newest?.AnsweredAt,
        recognition.IsConfirmed,
        recognition.IsOpenDisagreement);
}

internal sealed class GetTaskListHandler(CharterDbContext db, CaseAccess cases, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<GetTaskListQuery, Result<TaskList>>
{
    public async Task<Result<TaskList>> Handle(GetTaskListQuery request, CancellationToken cancellationToken)
    {
        var opened = await cases.ReadAsync(request, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var read = opened.Value;
        var (application, now) = (read.Application, clock.GetUtcNow());
        var today = LondonDays.From(now);
        var employer = await ApplicantEmployer.ReadAsync(db, application, user, today, cancellationToken);
        var authorities = await db.Employers.Where(e => e.Id == application.EmployerId)
            .SelectMany(e => e.Workplaces)
            .Select(w => w.LocalAuthorityCode)
            .Distinct()
            .ToListAsync(cancellationToken);
        var answers = await WrittenAnswers.ReadAsync(db, application.Id, isTracked: false, cancellationToken);
        var standing = await StandingSubmission.ReadAsync(db, application, cancellationToken);
        var evidence = await GivenEvidence.ReadAsync(db, application.Id, criterionCode: null, standing, today, cancellationToken);
        var payrolls = await CheckedPayrolls.ReadAsync(db, application, standing, cancellationToken);
        var unions = await RecognisedUnions.ReadAsync(db, application, now, cancellationToken);

        var completeness = new Completeness(read, employer, answers, today);
        var readiness = completeness.Readiness;
        var states = readiness.Criteria.ToDictionary(c => c.Criterion.Code, c => c.State);
        return new TaskList
        {
            Heading = ApplicationHeading.From(read, employer.IsNotified),
            Version = application.Version,
            CanSign = employer.CanSign,
            CanChangeCharter = application.Status == ApplicationStatus.Draft && read.Charter.RetiredAt is not null,
            Asked = application.Status is ApplicationStatus.Draft or ApplicationStatus.Clarification ? application.ReturnReasons : null,
            Themes =
            [
                .. read.Charter.Content.Themes
                    .Select(t => new TaskTheme(t.Name, [.. t.Criteria.Where(c => read.Level.Asks(c.Code)).Select(TaskOf)]))
                    .Where(t => t.Tasks.Count > 0),
            ],
            Finished = readiness.Finished,
            Total = readiness.Criteria.Count,
            StillNeeds = [.. RemainingNeeds.List(read.Level, readiness, answers, unions, today)],
            BindsRecognition = read.Level.Binds.Contains(Commitment.UnionRecognition),
            Unions = [.. unions.InForce.Select(UnionTask.From)],
            AsksEntry = EntryConditions.AreAsked(read.Level),
            Entry = EntryState(read.Level, answers, standing, today),
            CanBeSent = completeness.Missing.Count == 0,
            IsOutsideArea = !authorities.Any(read.Scheme.Covers),
            GraceEndsOn = completeness.CharterGraceEndsOn,
            LastSavedAt = answers.ByCode.Values.Where(a => a.Values.Count > 0).Max(a => (DateTimeOffset?)a.SavedAt),
        };

        CriterionTask TaskOf(Criterion criterion)
        {
            var files = evidence.Of(criterion).ToList();
            return new CriterionTask
            {
                Code = criterion.Code,
                Name = criterion.Name,
                State = standing.On(criterion.Code) is null ? states[criterion.Code] : null,
                CanWrite = application.MayWrite(criterion.Code, employer.Reader),
                IsAsked = application.IsAsked(criterion.Code),
                Files = files.Count,
                RefusedFiles = files.Count(f => f.State.IsRefused()),
                TooOldFiles = files.Count(f => f.IsExpired && !f.State.IsRefused()),
                TakesEvidence = criterion.EvidenceTaken.Any(),
                Payroll = payrolls.Of(criterion),
            };
        }
    }

    private static ProgressState? EntryState(Level level, WrittenAnswers answers, StandingSubmission standing, DateOnly today)
    {
        if (standing.On(EntryConditions.Code) is not null)
        {
            return null;
        }
        var given = answers.To(EntryConditions.Code);
        return answers.Disputed.Contains(EntryConditions.Code) ? ProgressState.HasProblem
            : !EntryConditions.Missing(level, given, today).Any() ? ProgressState.Finished
            : given.Count == 0 ? ProgressState.NotStarted
            : ProgressState.InProgress;
    }
}
