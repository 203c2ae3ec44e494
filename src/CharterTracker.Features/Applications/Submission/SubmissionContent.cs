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
    private readonly List<(string Path, string? Value)> _items = [.. items];

    /// <summary>The newest submission's items under a path, or all of them; empty before anything was sent.</summary>
    public static async Task<SubmissionContent> NewestAsync(CharterDbContext db, Guid applicationId, string path, CancellationToken cancellationToken) =>
        (await NewestSubmission.ReadAsync(db, applicationId, path, cancellationToken))?.Content ?? new SubmissionContent([]);

    public IReadOnlyDictionary<string, string> AnswersTo(string criterionCode) => ValuesUnder(SubmissionPaths.AnswersTo(criterionCode));

    public IReadOnlyDictionary<string, string> EntryConditions => ValuesUnder(SubmissionPaths.Entry);

    /// <summary>The files that the submission named.</summary>
    public IReadOnlyList<Guid> EvidenceOf(string criterionCode) => [.. ValuesUnder(SubmissionPaths.EvidenceOf(criterionCode)).Keys.Select(Guid.Parse)];

    /// <summary>The payroll check that the submission names; null where it names none.</summary>
    public Guid? PayrollOf(string criterionCode) =>
        ValuesUnder(SubmissionPaths.PayrollOf(criterionCode)).TryGetValue(SubmissionPaths.PayrollCheck, out var id) ? Guid.Parse(id) : null;

    /// <summary>All that the submission holds of one criterion, as it was written.</summary>
    public IEnumerable<(string Path, string Value)> ItemsOn(string criterionCode)
    {
        string[] paths =
        [
            SubmissionPaths.AnswersTo(criterionCode),
            SubmissionPaths.EvidenceOf(criterionCode),
            SubmissionPaths.PayrollOf(criterionCode),
        ];
        return _items.Where(i => i.Value is not null && paths.Any(p => i.Path.StartsWith(p, StringComparison.Ordinal))).Select(i => (i.Path, i.Value!));
    }

    /// <summary>Everything, to be frozen.</summary>
    public IReadOnlyDictionary<string, string> ToDictionary() => ValuesUnder(SubmissionPaths.Everything);

    public int Workers => int.Parse(
        ValuesUnder(SubmissionPaths.Profile).GetValueOrDefault(SubmissionPaths.ProfileWorkers, "0"), CultureInfo.InvariantCulture);

    /// <summary>What the organisation is, but for its people and places.</summary>
    public IEnumerable<SummaryRow> Organisation
    {
        get
        {
            var profile = ValuesUnder(SubmissionPaths.Profile);
            yield return new SummaryRow("Name", profile.GetValueOrDefault(SubmissionPaths.ProfileName));
            yield return new SummaryRow("Number with us", profile.GetValueOrDefault(SubmissionPaths.ProfileNumber));
            foreach (var (register, number) in ValuesUnder(SubmissionPaths.Identifiers).OrderBy(i => i.Key, StringComparer.Ordinal))
            {
                yield return new SummaryRow(OrganisationRegisters.NameOf(register), number);
            }
            yield return new SummaryRow(
                "SIC codes", profile.GetValueOrDefault(SubmissionPaths.ProfileSicCodes) is { Length: > 0 } codes ? codes : null);
            yield return new SummaryRow("Sector", SicCodes.SectionName(profile.GetValueOrDefault(SubmissionPaths.ProfileSector)));
        }
    }

    public string EmployerNumber => ValuesUnder(SubmissionPaths.Profile).GetValueOrDefault(SubmissionPaths.ProfileNumber, "");

    /// <summary>The facts about the employer that can become public; null where nothing was sent, or its name was erased.</summary>
    public OrganisationFacts? OrganisationFacts
    {
        get
        {
            var profile = ValuesUnder(SubmissionPaths.Profile);
            return profile.TryGetValue(SubmissionPaths.ProfileName, out var name)
                ? Domain.Employers.OrganisationFacts.Create(
                    name,
                    ValuesUnder(SubmissionPaths.Identifiers).Select(i => new OrganisationIdentifier(i.Key, i.Value)),
                    Enum.TryParse<OrganisationType>(profile.GetValueOrDefault(SubmissionPaths.ProfileType), out var type) ? type : null,
                    profile.GetValueOrDefault(SubmissionPaths.ProfileSector) is { Length: > 0 } sector ? sector : null,
                    Workers,
                    Workplaces.Select(w => w.LocalAuthorityCode))
                : null;
        }
    }

    public IEnumerable<SubmittedRecognition> Recognitions =>
        ValuesUnder(SubmissionPaths.Recognitions)
            .GroupBy(r => r.Key.Split('/')[0], r => (Name: r.Key.Split('/')[1], r.Value))
            .Select(g => (Id: g.Key, Facts: g.ToDictionary(f => f.Name, f => f.Value)))
            .Select(r => new SubmittedRecognition(
                Guid.Parse(r.Id),
                r.Facts.GetValueOrDefault(SubmissionPaths.RecognitionUnion, ""),
                new RecognitionDetails(
                    Enum.Parse<RecognitionKind>(r.Facts[SubmissionPaths.RecognitionKind]),
                    r.Facts.GetValueOrDefault(SubmissionPaths.RecognitionUnit, ""),
                    int.Parse(r.Facts[SubmissionPaths.RecognitionWorkers], CultureInfo.InvariantCulture),
                    TypedDate.Parse(r.Facts[SubmissionPaths.RecognisedOn])!.Value)))
            .OrderBy(r => r.Union, StringComparer.Ordinal);

    public IReadOnlyList<SubmittedWorkplace> Workplaces =>
    [
        .. ValuesUnder(SubmissionPaths.Workplaces)
            .GroupBy(w => w.Key.Split('/')[0], w => (Name: w.Key.Split('/')[1], w.Value))
            .Select(g => g.ToDictionary(f => f.Name, f => f.Value))
            .Select(w => new SubmittedWorkplace(
                w.GetValueOrDefault(SubmissionPaths.WorkplaceName, ""),
                w.GetValueOrDefault(SubmissionPaths.WorkplaceAuthority, ""),
                w.GetValueOrDefault(SubmissionPaths.WorkplacePostcode)))
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
