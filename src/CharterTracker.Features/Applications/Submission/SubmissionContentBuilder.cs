using System.Globalization;
using CharterTracker.Domain;
using CharterTracker.Domain.Applications;

namespace CharterTracker.Features.Applications;

/// <summary>What a submission freezes, as paths and values. Staff read a case from here, never from the answers as they are now.</summary>
internal static class SubmissionContentBuilder
{
    public static SubmissionContent Build(PendingSubmission pending)
    {
        var content = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in pending.Standing.On(EntryConditions.Code)?.EntryConditions ?? pending.Answers.To(EntryConditions.Code))
        {
            content[$"{SubmissionPaths.Entry}{key}"] = value;
        }
        var criteria = pending.Read.Charter.Content.CriteriaFor(pending.Read.Level);
        foreach (var (path, value) in criteria.SelectMany(c => pending.Standing.On(c.Code)?.ItemsOn(c.Code) ?? PartOn(pending, c.Code)))
        {
            content[path] = value;
        }
        foreach (var (recognition, union) in pending.Unions.InForce.Select(r => (r.Recognition, r.Union)))
        {
            var path = SubmissionPaths.Recognition(recognition.Id);
            content[$"{path}{SubmissionPaths.RecognitionUnion}"] = union;
            content[$"{path}{SubmissionPaths.RecognitionKind}"] = recognition.Kind.ToString();
            content[$"{path}{SubmissionPaths.RecognitionUnit}"] = recognition.BargainingUnit;
            content[$"{path}{SubmissionPaths.RecognitionWorkers}"] = recognition.WorkersCovered.ToString(CultureInfo.InvariantCulture);
            content[$"{path}{SubmissionPaths.RecognisedOn}"] = Day(recognition.RecognisedOn);
        }
        AddEmployer(content, pending);
        return new SubmissionContent(content.Select(c => (c.Key, (string?)c.Value)));
    }

    private static IEnumerable<(string Path, string Value)> PartOn(PendingSubmission pending, string code)
    {
        foreach (var (key, value) in pending.Answers.To(code))
        {
            yield return ($"{SubmissionPaths.AnswersTo(code)}{key}", value);
        }
        foreach (var item in pending.Evidence.Kept.Where(e => e.CriterionCode == code))
        {
            yield return (SubmissionPaths.EvidenceItem(code, item.Id), item.Sha256);
        }
        if (pending.Payrolls.ByCode.TryGetValue(code, out var check))
        {
            // Outcomes only: a payroll file itself is never kept, so its hash says which one it was.
            var path = SubmissionPaths.PayrollOf(code);
            yield return ($"{path}{SubmissionPaths.PayrollCheck}", check.Id.ToString());
            yield return ($"{path}{SubmissionPaths.PayrollOutcome}", check.Outcome.ToString());
            yield return ($"{path}{SubmissionPaths.PayrollZeroHours}", check.ZeroHours.ToString());
            yield return ($"{path}{SubmissionPaths.PayrollPeriodOn}", Day(check.PeriodOn));
            yield return ($"{path}{SubmissionPaths.PayrollSha256}", check.Sha256);
            yield return ($"{path}{SubmissionPaths.PayrollRates}", check.Rates.Version);
        }
    }

    private static void AddEmployer(Dictionary<string, string> content, PendingSubmission pending)
    {
        var employer = pending.Employer;
        content[$"{SubmissionPaths.Profile}{SubmissionPaths.ProfileName}"] = employer.Name;
        content[$"{SubmissionPaths.Profile}{SubmissionPaths.ProfileNumber}"] = employer.Number;
        content[$"{SubmissionPaths.Profile}{SubmissionPaths.ProfileWorkers}"] = employer.Workers.ToString(CultureInfo.InvariantCulture);
        content[$"{SubmissionPaths.Profile}{SubmissionPaths.ProfileSicCodes}"] = string.Join(' ', employer.SicCodes);
        content[$"{SubmissionPaths.Profile}{SubmissionPaths.ProfileSector}"] = employer.Sector ?? "";
        if (employer.Type is { } organisationType)
        {
            content[$"{SubmissionPaths.Profile}{SubmissionPaths.ProfileType}"] = organisationType.ToString();
        }
        foreach (var (register, number) in employer.Identifiers)
        {
            content[SubmissionPaths.Identifier(register)] = number;
        }
        foreach (var workplace in pending.Workplaces)
        {
            var path = SubmissionPaths.Workplace(workplace.Id);
            content[$"{path}{SubmissionPaths.WorkplaceName}"] = workplace.Name;
            content[$"{path}{SubmissionPaths.WorkplaceAuthority}"] = workplace.LocalAuthorityCode;
            if (workplace.Postcode is not null)
            {
                content[$"{path}{SubmissionPaths.WorkplacePostcode}"] = workplace.Postcode;
            }
        }
    }

    private static string Day(DateOnly day) => day.ToString(TypedDate.Format, CultureInfo.InvariantCulture);
}
