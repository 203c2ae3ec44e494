using System.Globalization;
using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Directories;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Unions;

namespace CharterTracker.Features.Applications;

/// <summary>A submission as its readers see it: by the paths that <see cref="SubmissionContentBuilder"/> wrote. What was erased is absent.</summary>
internal sealed class SubmissionContent(IEnumerable<(string Path, string? Value)> items)
{
    public const string EvidenceRoot = "evidence/";

    private readonly List<(string Path, string? Value)> _items = [.. items];

    /// <summary>The newest submission's items under a path, or all of them; empty before anything was sent.</summary>
    public static async Task<SubmissionContent> NewestAsync(CharterDbContext db, Guid applicationId, string path, CancellationToken cancellationToken) =>
        (await NewestSubmission.ReadAsync(db, applicationId, path, otherPath: null, cancellationToken))?.Content ?? new SubmissionContent([]);

    /// <summary>The paths of one criterion: its answers, its evidence and its payroll check.</summary>
    public static string AnswersPath(string criterionCode) => $"answers/{criterionCode}/";

    public static string EvidencePath(string criterionCode) => $"{EvidenceRoot}{criterionCode}/";

    public static string PayrollPath(string criterionCode) => $"payroll/{criterionCode}/";

    public static string IdentifierPath(string register) => $"profile/identifiers/{register}";

    public IReadOnlyDictionary<string, string> AnswersTo(string criterionCode) => ValuesUnder(AnswersPath(criterionCode));

    public IReadOnlyDictionary<string, string> EntryConditions => ValuesUnder("entry/");

    /// <summary>The files that the submission named.</summary>
    public IReadOnlyList<Guid> EvidenceOf(string criterionCode) => [.. ValuesUnder(EvidencePath(criterionCode)).Keys.Select(Guid.Parse)];

    /// <summary>The payroll check that the submission names; null where it names none.</summary>
    public Guid? PayrollOf(string criterionCode) => ValuesUnder(PayrollPath(criterionCode)).TryGetValue("check", out var id) ? Guid.Parse(id) : null;

    /// <summary>All that the submission holds of one criterion, as it was written.</summary>
    public IEnumerable<(string Path, string Value)> ItemsOn(string criterionCode)
    {
        string[] paths = [AnswersPath(criterionCode), EvidencePath(criterionCode), PayrollPath(criterionCode)];
        return _items.Where(i => i.Value is not null && paths.Any(p => i.Path.StartsWith(p, StringComparison.Ordinal))).Select(i => (i.Path, i.Value!));
    }

    /// <summary>Everything, to be frozen.</summary>
    public IReadOnlyDictionary<string, string> ToDictionary() => ValuesUnder("");

    public int Workers => int.Parse(ValuesUnder("profile/").GetValueOrDefault("workers", "0"), CultureInfo.InvariantCulture);

    /// <summary>What the organisation is, but for its people and places.</summary>
    public IEnumerable<SummaryRow> Organisation
    {
        get
        {
            var profile = ValuesUnder("profile/");
            yield return new SummaryRow("Name", profile.GetValueOrDefault("name"));
            yield return new SummaryRow("Number with us", profile.GetValueOrDefault("number"));
            foreach (var (register, number) in ValuesUnder("profile/identifiers/").OrderBy(i => i.Key, StringComparer.Ordinal))
            {
                yield return new SummaryRow(OrganisationRegisters.NameOf(register), number);
            }
            yield return new SummaryRow("SIC codes", profile.GetValueOrDefault("sic-codes") is { Length: > 0 } codes ? codes : null);
            yield return new SummaryRow("Sector", SicCodes.SectionName(profile.GetValueOrDefault("sector")));
        }
    }

    public IEnumerable<SubmittedRecognition> Recognitions =>
        ValuesUnder("recognitions/")
            .GroupBy(r => r.Key.Split('/')[0], r => (Name: r.Key.Split('/')[1], r.Value))
            .Select(g => (Id: g.Key, Facts: g.ToDictionary(f => f.Name, f => f.Value)))
            .Select(r => new SubmittedRecognition(
                Guid.Parse(r.Id),
                r.Facts.GetValueOrDefault("union", ""),
                new RecognitionDetails(
                    Enum.Parse<RecognitionKind>(r.Facts["kind"]),
                    r.Facts.GetValueOrDefault("bargaining-unit", ""),
                    int.Parse(r.Facts["workers"], CultureInfo.InvariantCulture),
                    TypedDate.Parse(r.Facts["recognised-on"])!.Value)))
            .OrderBy(r => r.Union, StringComparer.Ordinal);

    public IReadOnlyList<SubmittedWorkplace> Workplaces =>
    [
        .. ValuesUnder("workplaces/")
            .GroupBy(w => w.Key.Split('/')[0], w => (Name: w.Key.Split('/')[1], w.Value))
            .Select(g => g.ToDictionary(f => f.Name, f => f.Value))
            .Select(w => new SubmittedWorkplace(w.GetValueOrDefault("name", ""), w.GetValueOrDefault("local-authority", ""), w.GetValueOrDefault("postcode")))
            .OrderBy(w => w.Name, StringComparer.Ordinal),
    ];

    /// <summary>Question by question, with the credential that stands in for them first where one was given.</summary>
    public IEnumerable<SummaryRow> RowsOf(Criterion criterion) => AnswerRows.From(criterion, AnswersTo(criterion.Code));

    private Dictionary<string, string> ValuesUnder(string path) =>
        _items.Where(i => i.Value is not null && i.Path.StartsWith(path, StringComparison.Ordinal)).ToDictionary(i => i.Path[path.Length..], i => i.Value!);
}

/// <summary>A recognition as a submission holds it.</summary>
internal sealed record SubmittedRecognition(Guid Id, string Union, RecognitionDetails Details);

/// <summary>A workplace as a submission holds it.</summary>
internal sealed record SubmittedWorkplace(string Name, string LocalAuthorityCode, string? Postcode);
