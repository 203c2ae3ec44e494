using System.Globalization;
using CharterTracker.Domain;
using CharterTracker.Domain.Applications;

namespace CharterTracker.Features.Applications;

/// <summary>What a submission freezes, as paths and values. Staff read a case from here, never from the answers as they are now.</summary>
internal static class SubmissionContentBuilder
{
    public static SubmissionContent Build(CaseFile file)
    {
        var content = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in file.SubmittedContentOn(EntryConditions.Code)?.EntryConditions ?? file.AnswersTo(EntryConditions.Code))
        {
            content[$"entry/{key}"] = value;
        }
        foreach (var (path, value) in file.Charter.Content.CriteriaFor(file.Level).SelectMany(c => file.SubmittedContentOn(c.Code)?.ItemsOn(c.Code) ?? PartOn(file, c.Code)))
        {
            content[path] = value;
        }
        foreach (var (recognition, union) in file.Recognitions.Select(r => (r.Recognition, r.Union)))
        {
            var path = $"recognitions/{recognition.Id}";
            content[$"{path}/union"] = union;
            content[$"{path}/kind"] = recognition.Kind.ToString();
            content[$"{path}/bargaining-unit"] = recognition.BargainingUnit;
            content[$"{path}/workers"] = recognition.WorkersCovered.ToString(CultureInfo.InvariantCulture);
            content[$"{path}/recognised-on"] = Day(recognition.RecognisedOn);
        }
        AddEmployer(content, file);
        return new SubmissionContent(content.Select(c => (c.Key, (string?)c.Value)));
    }

    private static IEnumerable<(string Path, string Value)> PartOn(CaseFile file, string code)
    {
        foreach (var (key, value) in file.AnswersTo(code))
        {
            yield return ($"{SubmissionContent.AnswersPath(code)}{key}", value);
        }
        foreach (var item in file.Evidence.Where(e => e.CriterionCode == code))
        {
            yield return ($"{SubmissionContent.EvidencePath(code)}{item.Id}", item.Sha256);
        }
        if (file.Payrolls.TryGetValue(code, out var check))
        {
            // Outcomes only: a payroll file itself is never kept, so its hash says which one it was.
            var path = SubmissionContent.PayrollPath(code);
            yield return ($"{path}check", check.Id.ToString());
            yield return ($"{path}outcome", check.Outcome.ToString());
            yield return ($"{path}zero-hours", check.ZeroHours.ToString());
            yield return ($"{path}period-on", Day(check.PeriodOn));
            yield return ($"{path}sha256", check.Sha256);
            yield return ($"{path}rates-version", check.Rates.Version);
        }
    }

    private static void AddEmployer(Dictionary<string, string> content, CaseFile file)
    {
        var employer = file.Employer;
        content["profile/name"] = employer.Name;
        content["profile/number"] = employer.Number;
        content["profile/workers"] = employer.Workers.ToString(CultureInfo.InvariantCulture);
        content["profile/sic-codes"] = string.Join(' ', employer.SicCodes);
        content["profile/sector"] = employer.Sector ?? "";
        foreach (var identifier in employer.Identifiers)
        {
            content[SubmissionContent.IdentifierPath(identifier.Register)] = identifier.Value;
        }
        foreach (var workplace in employer.Workplaces)
        {
            content[$"workplaces/{workplace.Id}/name"] = workplace.Name;
            content[$"workplaces/{workplace.Id}/local-authority"] = workplace.LocalAuthorityCode;
            if (workplace.Postcode is not null)
            {
                content[$"workplaces/{workplace.Id}/postcode"] = workplace.Postcode;
            }
        }
    }

    private static string Day(DateOnly day) => day.ToString(TypedDate.Format, CultureInfo.InvariantCulture);
}
