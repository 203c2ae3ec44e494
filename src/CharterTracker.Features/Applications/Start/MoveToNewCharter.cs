using CharterTracker.Data;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Applications;

/// <summary>Moves a draft to the version that replaced its charter. Answers are carried over wherever the criterion still exists.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record MoveToNewCharterCommand(Guid ApplicationId, Guid Version, string? LevelCode) : ICommand<Result>, ICaseRequest;

internal sealed class MoveToNewCharterValidator : AbstractValidator<MoveToNewCharterCommand>
{
    public MoveToNewCharterValidator() => RuleFor(c => c.LevelCode).NotEmpty().WithMessage("Choose a level");
}

internal sealed class MoveToNewCharterHandler(CharterDbContext db, CaseAccess cases)
    : IRequestHandler<MoveToNewCharterCommand, Result>
{
    public async Task<Result> Handle(MoveToNewCharterCommand request, CancellationToken cancellationToken)
    {
        var opened = await cases.OpenAsync(request, request.Version, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var (application, actor, now) = opened.Value;
        var newer = await NewerCharters.FindAsync(db, application, cancellationToken);
        if (newer is null)
        {
            return new Failure.NotFound();
        }
        if (newer.Content.Levels.FirstOrDefault(l => l.Code == request.LevelCode) is not { } level)
        {
            return new Failure.Invalid([new FieldError(nameof(request.LevelCode), "Choose a level")]);
        }
        var older = await db.Charters.AsNoTracking().SingleAsync(c => c.Id == application.CharterId, cancellationToken);
        var answers = await db.Answers.Where(a => a.ApplicationId == application.Id).ToDictionaryAsync(a => a.CriterionCode, cancellationToken);

        application.MoveToCharter(newer.Id, level.Code, level.Track, actor);
        foreach (var code in AnswerSheet.CodesOf(newer.Content, level).Where(code => !answers.ContainsKey(code)))
        {
            db.Answers.Add(Answer.Create(application, code, now));
        }
        var competingAnswers = await db.CompetingAnswers.Where(r => r.ApplicationId == application.Id).ToListAsync(cancellationToken);
        foreach (var answer in Reread(newer.Content, older.Content, answers))
        {
            // Only what the new version asks is kept in the answer, and its author marks it as finished again.
            answer.Write(application, Kept(newer.Content, level, answer.CriterionCode, answer.Values), isFinished: false, actor, now);
            foreach (var competing in competingAnswers.Where(r => r.AnswerId == answer.Id))
            {
                competing.Keep(Kept(newer.Content, level, competing.CriterionCode, competing.Values));
            }
        }
        return Result.Success;
    }

    private static IEnumerable<Answer> Reread(CharterContent newer, CharterContent older, Dictionary<string, Answer> answers) =>
        newer.DifferencesFrom(older)
            .Where(d => d.Kind == DifferenceKind.Changed)
            .Select(d => d.Code)
            .Append(EntryConditions.Code)
            .Where(code => answers.TryGetValue(code, out var answer) && answer.Values.Count > 0)
            .Select(code => answers[code]);

    private static IReadOnlyDictionary<string, string> Kept(CharterContent newer, Level level, string code, IReadOnlyDictionary<string, string> values) =>
        code == EntryConditions.Code ? EntryConditions.Normalise(level, values) : AnswerForm.Normalise(newer.Criterion(code), values);
}
