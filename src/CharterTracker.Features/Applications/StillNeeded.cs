using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;

namespace CharterTracker.Features.Applications;

/// <summary>The live account of what a level still needs, theme by theme, in the words of the employer's task list.</summary>
internal static class StillNeeded
{
    public static IEnumerable<string> By(CaseFile file, Readiness readiness)
    {
        foreach (var part in readiness.Missing.Where(m => m.Code is null))
        {
            yield return part.Message;
        }
        if (EntryConditions.Missing(file.Level, file.AnswersTo(EntryConditions.Code), file.Today).Any())
        {
            yield return $"what {file.Level.Name} asks before you apply";
        }
        foreach (var need in readiness.Award.IsSatisfied ? [] : ByRule(file, readiness))
        {
            yield return need;
        }
        if (file.Level.Binds.Contains(Commitment.UnionRecognition) && !file.Recognitions.Any(r => r.IsConfirmed))
        {
            yield return file.Recognitions.Count == 0
                ? "a union that you recognise, and its answer (you can send the application before it comes)"
                : "the union's answer on recognition (you can send the application before it comes)";
        }
    }

    private static IEnumerable<string> ByRule(CaseFile file, Readiness readiness)
    {
        var missing = readiness.Award.Missing.ToHashSet();
        switch (file.Level.Rule)
        {
            case AnyThemesRule any:
                var themes = AskedThemes(file).ToList();
                var complete = themes.Count(t => t.Criteria.TrueForAll(c => IsFinished(readiness, c)));
                yield return $"every section finished in {any.Themes} of the {themes.Count} themes: {complete} so far";
                foreach (var (name, criteria) in themes.Where(t => t.Criteria.Exists(c => missing.Contains(c.Code))))
                {
                    yield return $"nearest: {name}, {Sections(criteria.Count(c => missing.Contains(c.Code)))} to finish";
                }
                break;
            case BenchmarkRule benchmark:
                var mandatory = benchmark.Mandatory.Select(file.Charter.Content.Criterion).Where(c => !IsFinished(readiness, c)).ToList();
                foreach (var criterion in mandatory)
                {
                    yield return $"{criterion.Name}, which {file.Level.Name} always needs";
                }
                var others = benchmark.Minimum - readiness.Finished - mandatory.Count;
                if (others > 0)
                {
                    yield return others == 1 ? "one more section of your choice" : $"{others} more sections of your choice";
                }
                break;
            default:
                foreach (var (name, criteria) in AskedThemes(file))
                {
                    var open = criteria.Where(c => missing.Contains(c.Code)).Select(c => c.Name).ToList();
                    if (open.Count > 0)
                    {
                        yield return $"{name}: {Sections(open.Count)} to finish ({string.Join(", ", open)})";
                    }
                }
                break;
        }
    }

    private static IEnumerable<(string Name, List<Criterion> Criteria)> AskedThemes(CaseFile file) =>
        file.Charter.Content.Themes.Select(t => (t.Name, t.Criteria.Where(c => file.Level.Asks(c.Code)).ToList())).Where(t => t.Item2.Count > 0);

    private static bool IsFinished(Readiness readiness, Criterion criterion) =>
        readiness.Criteria.Any(c => c.Criterion.Code == criterion.Code && c.State == ProgressState.Finished);

    private static string Sections(int count) => count == 1 ? "one section" : $"{count} sections";
}
