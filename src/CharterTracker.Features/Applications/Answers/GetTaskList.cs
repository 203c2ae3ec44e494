using CharterTracker.Data;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.EvidenceItems;
using CharterTracker.Domain.Unions;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;

namespace CharterTracker.Features.Applications;

/// <summary>An application's tasks by theme, and what its level still needs.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record GetTaskListQuery(Guid ApplicationId) : IQuery<Result<TaskList>>, ICaseRequest;

/// <param name="Asked">What a return or a clarification says; null where there is none.</param>
/// <param name="IsOutsideArea">No workplace lies in the scheme's area: a warning, not a refusal.</param>
/// <param name="GraceEndsOn">The charter was replaced; the draft can be sent until that day.</param>
/// <param name="AsksEntry">The level has entry conditions.</param>
/// <param name="Entry">How far the entry conditions are; null where they stand as they were sent.</param>
public sealed record TaskList(
    ApplicationHeading Heading,
    Guid Version,
    bool CanSign,
    bool CanChangeCharter,
    string? Asked,
    IReadOnlyList<TaskTheme> Themes,
    int Finished,
    int Total,
    IReadOnlyList<RuleNeed> StillNeeds,
    bool BindsRecognition,
    IReadOnlyList<UnionTask> Unions,
    bool AsksEntry,
    ProgressState? Entry,
    bool CanBeSent,
    bool IsOutsideArea,
    DateOnly? GraceEndsOn,
    DateTimeOffset? LastSavedAt);

public sealed record TaskTheme(string Name, IReadOnlyList<CriterionTask> Tasks);

/// <param name="State">Null where it stands as it was sent.</param>
/// <param name="IsAsked">Part of the clarification that is open now.</param>
/// <param name="Files">How many files there are.</param>
/// <param name="RefusedFiles">How many of them the virus check refused.</param>
/// <param name="TooOldFiles">How many of the others the charter accepts no more.</param>
/// <param name="TakesEvidence">The charter names kinds of evidence for it.</param>
/// <param name="Payroll">Null where no payroll file can be checked for it.</param>
public sealed record CriterionTask(
    string Code, string Name, ProgressState? State, bool CanWrite, bool IsAsked, int Files, int RefusedFiles, int TooOldFiles, bool TakesEvidence, PayrollLine? Payroll);

/// <param name="State">Of the newest link to the union; null while it was not asked.</param>
/// <param name="Answer">The union's newest answer; null while there is none.</param>
public sealed record UnionTask(string Union, AttestationState? State, DateTimeOffset? AskedAt, AttestationAnswer? Answer, DateTimeOffset? AnsweredAt, bool IsConfirmed, bool IsOpenDisagreement);

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
        var application = opened.Value.Application;
        var file = await CaseFile.ReadAsync(db, application, clock.GetUtcNow(), isTracked: false, cancellationToken);
        var readiness = file.Readiness;
        var states = readiness.Criteria.ToDictionary(c => c.Criterion.Code, c => c.State);
        return new TaskList(
            ApplicationHeading.From(file),
            application.Version,
            file.CanSign(user),
            application.Status == ApplicationStatus.Draft && file.Charter.RetiredAt is not null,
            application.Status is ApplicationStatus.Draft or ApplicationStatus.Clarification ? application.ReturnReasons : null,
            [
                .. file.Charter.Content.Themes
                    .Select(t => new TaskTheme(t.Name, [.. t.Criteria.Where(c => file.Level.Asks(c.Code)).Select(c => TaskOf(file, c, states[c.Code]))]))
                    .Where(t => t.Tasks.Count > 0),
            ],
            readiness.Finished,
            readiness.Criteria.Count,
            [.. RemainingNeeds.List(file, readiness)],
            file.Level.Binds.Contains(Commitment.UnionRecognition),
            [.. file.Recognitions.Select(r => new UnionTask(r.Union, r.State, r.AskedAt, r.Newest?.Answer, r.Newest?.AnsweredAt, r.IsConfirmed, r.IsOpenDisagreement))],
            EntryConditions.AreAsked(file.Level),
            EntryState(file),
            file.Missing.Count == 0,
            !file.Employer.Workplaces.Any(w => file.Scheme.Covers(w.LocalAuthorityCode)),
            file.CharterGraceEndsOn,
            file.Answers.Values.Where(a => a.Values.Count > 0).Max(a => (DateTimeOffset?)a.SavedAt));
    }

    private CriterionTask TaskOf(CaseFile file, Criterion criterion, ProgressState state)
    {
        var files = file.EvidenceOf(criterion).ToList();
        return new CriterionTask(
            criterion.Code,
            criterion.Name,
            file.SubmittedContentOn(criterion.Code) is null ? state : null,
            file.CanWrite(criterion.Code, user),
            file.Application.IsAsked(criterion.Code),
            files.Count,
            files.Count(f => f.State.IsRefused()),
            files.Count(f => f.IsExpired && !f.State.IsRefused()),
            criterion.Evidence.Count > 0,
            file.PayrollOf(criterion));
    }

    private static ProgressState? EntryState(CaseFile file)
    {
        if (file.SubmittedContentOn(EntryConditions.Code) is not null)
        {
            return null;
        }
        var given = file.AnswersTo(EntryConditions.Code);
        return file.Disputed.Contains(EntryConditions.Code) ? ProgressState.HasProblem
            : !EntryConditions.Missing(file.Level, given, file.Today).Any() ? ProgressState.Finished
            : given.Count == 0 ? ProgressState.NotStarted
            : ProgressState.InProgress;
    }
}
