using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Applications;

/// <summary>Saves one answer. Where the version is stale nothing is overwritten: both texts are kept, to choose from.</summary>
/// <param name="Version">Version of the answer, as the page showed it.</param>
/// <param name="IsAutosave">
/// Keeps what is typed so far, whatever it looks like. It never finishes a section, and a finished one stays so while nothing is missing.
/// </param>
[Requires(Permission.ActForEmployer)]
public sealed record SaveAnswerCommand(
    Guid ApplicationId, string CriterionCode, Guid Version, IReadOnlyDictionary<string, string> Values, bool IsFinished, bool IsAutosave = false)
    : ICommand<Result<SavedAnswer>>, ICaseRequest;

/// <summary>The outcome of a save.</summary>
public sealed class SavedAnswer(Answer answer, DateTimeOffset at, bool isCompeting, bool isReopened = false)
{
    /// <summary>
    /// The version that the next save has to name. It is set while the command is saved, so it is read from the answer itself.
    /// </summary>
    public Guid Version => answer.Version;

    public DateTimeOffset At { get; } = at;

    /// <summary>
    /// Whether the answer was changed meanwhile, by a colleague or in another window, so that this text was kept as the competing one.
    /// </summary>
    public bool IsCompeting { get; } = isCompeting;

    /// <summary>Whether the section was finished and, with what is typed now, no longer is.</summary>
    public bool IsReopened { get; } = isReopened;
}

internal sealed class SaveAnswerHandler(CharterDbContext db, CaseAccess cases)
    : IRequestHandler<SaveAnswerCommand, Result<SavedAnswer>>
{
    public async Task<Result<SavedAnswer>> Handle(SaveAnswerCommand request, CancellationToken cancellationToken)
    {
        var opened = await cases.OpenAsync(request, version: null, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var (application, actor, now) = opened.Value;
        var answer = await db.Answers.SingleOrDefaultAsync(
            a => a.ApplicationId == request.ApplicationId && a.CriterionCode == request.CriterionCode, cancellationToken);
        if (answer is null || await SheetAsync(application, request.CriterionCode, cancellationToken) is not { } sheet)
        {
            return new Failure.NotFound();
        }
        var values = sheet.Normalise(request.Values);
        var problems = sheet.Problems(values, request, LondonDays.From(now)).ToList();
        if (problems.Count > 0)
        {
            return new Failure.Invalid([.. problems.Select(p => new FieldError($"{nameof(request.Values)}[{p.Key}]", p.Message))]);
        }

        if (answer.Version != request.Version && !answer.HasSameValues(values))
        {
            return await KeepCompetingAsync(opened.Value, answer, values, cancellationToken);
        }
        var wasFinished = answer.IsFinished;
        var isFinished = request.IsAutosave ? wasFinished && !sheet.Unfinished(values, LondonDays.From(now)).Any() : request.IsFinished;
        if (!answer.HasSameValues(values) || wasFinished != isFinished)
        {
            answer.Write(application, values, isFinished, actor, now);
        }
        return new SavedAnswer(answer, answer.SavedAt, isCompeting: false, isReopened: wasFinished && !isFinished);
    }

    private async Task<Result<SavedAnswer>> KeepCompetingAsync(
        OpenCase open, Answer answer, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken)
    {
        var (application, actor, now) = open;
        var competing = await db.CompetingAnswers.SingleOrDefaultAsync(r => r.AnswerId == answer.Id && r.WrittenBy == actor.UserId, cancellationToken)
            ?? db.CompetingAnswers.Add(CompetingAnswer.Create(answer, actor, now)).Entity;
        competing.Write(application, values, actor, now);
        return new SavedAnswer(answer, now, isCompeting: true);
    }

    private async Task<Sheet?> SheetAsync(Application application, string code, CancellationToken cancellationToken)
    {
        var charter = await db.Charters.AsNoTracking().SingleAsync(c => c.Id == application.CharterId, cancellationToken);
        var level = charter.Content.Level(application.LevelCode);
        var criterion = charter.Content.CriteriaFor(level).FirstOrDefault(c => c.Code == code);
        if (criterion is null && code != EntryConditions.Code)
        {
            return null;
        }
        var workforce = await db.Employers.Where(e => e.Id == application.EmployerId).Select(e => e.Workers).SingleAsync(cancellationToken);
        return new Sheet(level, criterion, workforce);
    }

    /// <summary>What an answer is about: a criterion, or the entry conditions of the level.</summary>
    private sealed record Sheet(Level Level, Criterion? Criterion, int Workforce)
    {
        public IReadOnlyDictionary<string, string> Normalise(IReadOnlyDictionary<string, string> values) =>
            Criterion is null ? EntryConditions.Normalise(Level, values) : AnswerForm.Normalise(Criterion, values);

        public IEnumerable<AnswerProblem> Problems(IReadOnlyDictionary<string, string> values, SaveAnswerCommand request, DateOnly today)
        {
            if (request.IsAutosave)
            {
                return AnswerForm.TooLong(values);
            }
            return request.IsFinished
                ? Unfinished(values, today) : Criterion is null ? AnswerForm.TooLong(values) : AnswerForm.Malformed(Criterion, values);
        }

        /// <summary>What keeps the section from being finished.</summary>
        public IEnumerable<AnswerProblem> Unfinished(IReadOnlyDictionary<string, string> values, DateOnly today) => Criterion is null
            ? AnswerForm.TooLong(values).Concat(EntryConditions.Missing(Level, values, today)).DistinctBy(p => p.Key)
            : AnswerForm.Problems(Criterion, values, Workforce, today);
    }
}
