using CharterTracker.Domain.Charters;

namespace CharterTracker.Features.Applications;

/// <summary>A frozen submission as staff read it: by the paths that <see cref="FrozenContent"/> wrote. What was erased is absent.</summary>
internal sealed class FrozenAnswers(IEnumerable<(string Path, string? Value)> items)
{
    private readonly List<(string Path, string? Value)> _items = [.. items];

    /// <summary>The paths of one criterion: its answers and its evidence.</summary>
    public static string AnswersPath(string criterionCode) => $"answers/{criterionCode}/";

    public static string EvidencePath(string criterionCode) => $"evidence/{criterionCode}/";

    public IReadOnlyDictionary<string, string> To(string criterionCode) => Under(AnswersPath(criterionCode));

    public IReadOnlyDictionary<string, string> EntryConditions => Under("entry/");

    /// <summary>The files that the submission named.</summary>
    public IReadOnlyList<Guid> EvidenceOf(string criterionCode) => [.. Under(EvidencePath(criterionCode)).Keys.Select(Guid.Parse)];

    /// <summary>Name and local authority of each workplace.</summary>
    public IReadOnlyList<(string Name, string LocalAuthorityCode)> Workplaces =>
    [
        .. Under("workplaces/")
            .GroupBy(w => w.Key.Split('/')[0])
            .Select(g => (Name: g.FirstOrDefault(w => w.Key.EndsWith("/name", StringComparison.Ordinal)).Value ?? "", Code: g.FirstOrDefault(w => w.Key.EndsWith("/local-authority", StringComparison.Ordinal)).Value ?? ""))
            .OrderBy(w => w.Name, StringComparer.Ordinal),
    ];

    /// <summary>Question by question, with the credential that stands in for them first where one was given.</summary>
    public IEnumerable<SummaryRow> Of(Criterion criterion) => AnswerRows.Of(criterion, To(criterion.Code));

    private Dictionary<string, string> Under(string path) =>
        _items.Where(i => i.Value is not null && i.Path.StartsWith(path, StringComparison.Ordinal)).ToDictionary(i => i.Path[path.Length..], i => i.Value!);
}
