using CharterTracker.Domain.Charters;

namespace CharterTracker.Domain.Applications;

/// <summary>How far an application is: what is finished, and what its level still needs before it can be sent.</summary>
/// <param name="RemainingNeeds">What the award rule still needs to be finished, in plain words.</param>
/// <param name="Missing">Everything that still has to be done before sending.</param>
public sealed record Readiness(IReadOnlyList<CriterionProgress> Criteria, IReadOnlyList<RuleNeed> RemainingNeeds, IReadOnlyList<MissingPart> Missing)
{
    public int Finished => Criteria.Count(c => c.State == ProgressState.Finished);

    /// <param name="answers">
    /// The answers by criterion code; the level's entry conditions are under <see cref="EntryConditions.Code"/>.
    /// </param>
    /// <param name="disputed">Codes of criteria that have two competing texts, one of which has to be chosen.</param>
    /// <param name="levelsHeld">Codes of the scheme's levels that the employer holds and that are in force.</param>
    public static Readiness Compute(
        CharterContent charter,
        Level level,
        IReadOnlyDictionary<string, Answer> answers,
        IReadOnlySet<string> disputed,
        IReadOnlySet<string> levelsHeld,
        int workforce,
        DateOnly today)
    {
        var criteria = charter.CriteriaFor(level)
            .Select(c => CriterionProgress.Of(c, answers.GetValueOrDefault(c.Code), disputed.Contains(c.Code), workforce, today))
            .ToList();
        var finished = criteria.Where(c => c.State == ProgressState.Finished).Select(c => c.Criterion.Code).ToHashSet();
        var award = level.Rule.Evaluate(level, charter, finished);
        return new Readiness(criteria, level.RemainingNeeds(charter, finished), [.. MissingFrom(level, criteria, award, answers, disputed, levelsHeld, charter, today)]);
    }

    private static IEnumerable<MissingPart> MissingFrom(
        Level level,
        List<CriterionProgress> criteria,
        RuleResult award,
        IReadOnlyDictionary<string, Answer> answers,
        IReadOnlySet<string> disputed,
        IReadOnlySet<string> levelsHeld,
        CharterContent charter,
        DateOnly today)
    {
        foreach (var gate in level.Gates.OfType<LevelHeldGate>().Where(g => !charter.IsHeld(g, levelsHeld)))
        {
            yield return new MissingPart(null, $"{level.Name} is for employers that hold {charter.Level(gate.LevelCode).Name} already. Apply for that first");
        }
        if (disputed.Contains(EntryConditions.Code))
        {
            yield return MissingPart.Choice(EntryConditions.Code, EntryConditions.Name);
        }
        var entry = answers.GetValueOrDefault(EntryConditions.Code)?.Values ?? new Dictionary<string, string>();
        foreach (var problem in EntryConditions.Missing(level, entry, today))
        {
            yield return new MissingPart(EntryConditions.Code, problem.Message);
        }

        // A criterion that the award does not need may stay untouched; once begun, it has to be finished or cleared.
        var needed = award.IsSatisfied ? [] : NeededBy(level.Rule, award, criteria);
        foreach (var progress in criteria.Where(c => c.State != ProgressState.Finished
            && (needed.Contains(c.Criterion.Code) || level.AlwaysNeeds(c.Criterion) || c.State != ProgressState.NotStarted)))
        {
            yield return progress.ToDo();
        }
    }

    private static HashSet<string> NeededBy(AwardRule rule, RuleResult award, List<CriterionProgress> criteria) =>
        rule is BenchmarkRule && award.Missing.Count == 0 ? [.. criteria.Select(c => c.Criterion.Code)] : [.. award.Missing];
}

/// <summary>How far one criterion is.</summary>
public sealed record CriterionProgress(Criterion Criterion, ProgressState State, IReadOnlyList<AnswerProblem> Problems)
{
    public bool IsDisputed { get; init; }

    /// <param name="isDisputed">Two texts wait to be chosen from.</param>
    public static CriterionProgress Of(Criterion criterion, Answer? answer, bool isDisputed, int workforce, DateOnly today)
    {
        var values = answer?.Values ?? new Dictionary<string, string>();
        if (values.Count == 0 && !isDisputed)
        {
            return new CriterionProgress(criterion, ProgressState.NotStarted, [.. AnswerForm.Missing(criterion, values, today)]);
        }
        List<AnswerProblem> problems = [.. AnswerForm.Problems(criterion, values, workforce, today)];
        var isFinished = answer?.IsFinished == true;
        var state = isDisputed || (isFinished && problems.Count > 0)
            ? ProgressState.HasProblem
            : isFinished ? ProgressState.Finished : ProgressState.InProgress;
        return new CriterionProgress(criterion, state, problems) { IsDisputed = isDisputed };
    }

    /// <summary>What its section still needs, where it is not finished.</summary>
    public MissingPart ToDo() => IsDisputed ? MissingPart.Choice(Criterion.Code, Criterion.Name) : new MissingPart(
        Criterion.Code,
        Problems.Count switch
        {
            0 => $"{Criterion.Name}: say that you have finished this section",
            1 => $"{Criterion.Name}: {Problems[0].Message}",
            var count => $"{Criterion.Name}: {count} questions to answer",
        });
}

/// <summary>How far the answer to one criterion is.</summary>
public enum ProgressState
{
    NotStarted,
    InProgress,
    Finished,
    HasProblem,
}

/// <summary>One thing that has to be done before an application can be sent.</summary>
/// <param name="Code">The criterion to open; null where no page can change it.</param>
public sealed record MissingPart(string? Code, string Message)
{
    /// <summary>Two people wrote the section, and one of the texts has to be chosen.</summary>
    public static MissingPart Choice(string code, string name) => new(code, $"{name}: choose between the two texts");
}
