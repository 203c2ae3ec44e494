using CharterTracker.Data;
using CharterTracker.Domain.Charters;

namespace CharterTracker.Features.Applications;

/// <summary>A frozen submission as staff read it: by the paths that <see cref="FrozenContent"/> wrote. What was erased is absent.</summary>
internal sealed class FrozenAnswers(IEnumerable<(string Path, string? Value)> items)
{
    public const string EvidenceRoot = "evidence/";

    private readonly List<(string Path, string? Value)> _items = [.. items];

    /// <summary>The newest submission's items under a path, or all of them; empty before anything was sent.</summary>
    public static async Task<FrozenAnswers> NewestAsync(CharterDbContext db, Guid applicationId, string path, CancellationToken cancellationToken) =>
        (await NewestSubmission.ReadAsync(db, applicationId, path, otherPath: null, cancellationToken))?.Content ?? new FrozenAnswers([]);

    /// <summary>The paths of one criterion: its answers, its evidence and its payroll check.</summary>
    public static string AnswersPath(string criterionCode) => $"answers/{criterionCode}/";

    public static string EvidencePath(string criterionCode) => $"{EvidenceRoot}{criterionCode}/";

    public static string PayrollPath(string criterionCode) => $"payroll/{criterionCode}/";

    public IReadOnlyDictionary<string, string> To(string criterionCode) => Under(AnswersPath(criterionCode));

    public IReadOnlyDictionary<string, string> EntryConditions => Under("entry/");

    /// <summary>The files that the submission named.</summary>
    public IReadOnlyList<Guid> EvidenceOf(string criterionCode) => [.. Under(EvidencePath(criterionCode)).Keys.Select(Guid.Parse)];

    /// <summary>The payroll check that the submission names; null where it names none.</summary>
    public Guid? PayrollOf(string criterionCode) => Under(PayrollPath(criterionCode)).TryGetValue("check", out var id) ? Guid.Parse(id) : null;

    /// <summary>All that the submission holds of one criterion, as it was written.</summary>
    public IEnumerable<(string Path, string Value)> PartOn(string criterionCode)
    {
        string[] paths = [AnswersPath(criterionCode), EvidencePath(criterionCode), PayrollPath(criterionCode)];
        return _items.Where(i => i.Value is not null && paths.Any(p => i.Path.StartsWith(p, StringComparison.Ordinal))).Select(i => (i.Path, i.Value!));
    }

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
