using CharterTracker.Data;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Directories;
using CharterTracker.Features.Cases;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Applications;

/// <summary>An application's tasks by theme, and what its level still needs.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record GetTaskListQuery(Guid ApplicationId) : IQuery<Result<TaskList>>;

/// <param name="Asked">What a return or a clarification says; null where there is none.</param>
/// <param name="IsOutsideArea">No workplace lies in the scheme's area: a warning, not a refusal.</param>
/// <param name="GraceEndsOn">The charter was replaced; the draft can be sent until that day.</param>
public sealed record TaskList(
    ApplicationHeading Heading,
    Guid Version,
    bool CanSign,
    string? Asked,
    IReadOnlyList<TaskTheme> Themes,
    int Finished,
    int Total,
    IReadOnlyList<string> StillNeeds,
    IReadOnlyList<UnionTask> Unions,
    bool AsksEntryConditions,
    bool EntryConditionsAreMet,
    bool CanBeSent,
    bool IsOutsideArea,
    DateOnly? GraceEndsOn,
    DateTimeOffset? LastSavedAt);

public sealed record TaskTheme(string Name, IReadOnlyList<CriterionTask> Tasks);

/// <param name="HasPayrollCheck">A payroll file can be checked for it.</param>
public sealed record CriterionTask(string Code, string Name, ProgressState State, bool CanWrite, int Files, bool HasPayrollCheck);

public sealed record UnionTask(string Union, DateTimeOffset? AskedAt, DateTimeOffset? AnsweredAt, bool IsConfirmed);

internal sealed class GetTaskListHandler(CharterDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<GetTaskListQuery, Result<TaskList>>
{
    public async Task<Result<TaskList>> Handle(GetTaskListQuery request, CancellationToken cancellationToken)
    {
        var application = await db.Applications.AsNoTracking().OwnedBy(db, user).SingleOrDefaultAsync(a => a.Id == request.ApplicationId, cancellationToken);
        if (application is null)
        {
            return Result<TaskList>.Failed(new Failure.NotFound());
        }
        var file = await CaseFile.ReadAsync(db, application, clock.GetUtcNow(), isTracked: false, cancellationToken);
        var readiness = file.Readiness;
        var states = readiness.Criteria.ToDictionary(c => c.Criterion.Code, c => c.State);
        var files = file.Evidence.CountBy(e => e.CriterionCode).ToDictionary();
        return new TaskList(
            ApplicationHeading.Of(file),
            application.Version,
            file.CanSign(user),
            application.Status is ApplicationStatus.Draft or ApplicationStatus.Clarification ? application.ReturnReasons : null,
            [
                .. file.Charter.Content.Themes
                    .Select(t => new TaskTheme(t.Name,
                    [
                        .. t.Criteria.Where(c => file.Level.Asks(c.Code)).Select(c => new CriterionTask(
                            c.Code,
                            c.Name,
                            states[c.Code],
                            file.CanWrite(c.Code),
                            files.GetValueOrDefault(c.Code),
                            c.Check is CheckKind.LivingWagePayroll or CheckKind.ZeroHoursSigns)),
                    ]))
                    .Where(t => t.Tasks.Count > 0),
            ],
            readiness.Finished,
            readiness.Criteria.Count,
            [.. StillNeeds(file, readiness)],
            [.. file.Recognitions.Select(r => new UnionTask(r.Union, r.AskedAt, r.AnsweredAt, r.IsConfirmed))],
            EntryConditions.AreAsked(file.Level),
            !EntryConditions.Missing(file.Level, file.AnswersTo(EntryConditions.Code), file.Today).Any(),
            readiness.CanBeSent,
            file.Employer.Workplaces.All(w => LocalAuthorities.Find(w.LocalAuthorityCode)?.CombinedAuthorityCode != file.Scheme.AreaCode),
            file.CharterGraceEndsOn,
            file.Answers.Values.Where(a => a.Values.Count > 0).Max(a => (DateTimeOffset?)a.SavedAt));
    }

    private static IEnumerable<string> StillNeeds(CaseFile file, Readiness readiness)
    {
        if (!readiness.Award.IsSatisfied)
        {
            yield return file.Level.Rule switch
            {
                AnyThemesRule any => $"every section finished in {any.Themes} of the {file.Charter.Content.Themes.Count} themes",
                BenchmarkRule benchmark when readiness.Award.Missing.Count == 0 => $"{benchmark.Minimum - readiness.Finished} more sections finished",
                _ => $"{Sections(readiness.Award.Missing.Count)} to finish: {string.Join(", ", readiness.Award.Missing.Select(c => file.Charter.Content.Criterion(c).Name))}",
            };
        }
        if (file.Level.Binds.Contains(Commitment.UnionRecognition) && !file.Recognitions.Any(r => r.IsConfirmed))
        {
            yield return file.Recognitions.Count == 0
                ? "a union that you recognise, and its answer (you can send the application before it comes)"
                : "the union's answer on recognition (you can send the application before it comes)";
        }
    }

    private static string Sections(int count) => count == 1 ? "one section" : $"{count} sections";
}
