using System.Globalization;
using CharterTracker.Domain;
using CharterTracker.Domain.Applications;

namespace CharterTracker.Features.Applications;

/// <summary>What a submission freezes, as paths and values. Staff read a case from here, never from the answers as they are now.</summary>
internal static class FrozenContent
{
    public static IReadOnlyDictionary<string, string> Of(CaseFile file)
    {
        var content = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (code, answer) in file.Answers.Where(a => a.Key == EntryConditions.Code || file.Level.Asks(a.Key)))
        {
            foreach (var (key, value) in answer.Values)
            {
                content[code == EntryConditions.Code ? $"entry/{key}" : $"answers/{code}/{key}"] = value;
            }
        }
        foreach (var item in file.Evidence)
        {
            content[$"evidence/{item.CriterionCode}/{item.Id}"] = item.Sha256;
        }
        foreach (var (code, check) in file.Payrolls)
        {
            // Outcomes only: a payroll file itself is never kept, so its hash says which one it was.
            content[$"payroll/{code}/outcome"] = check.Outcome.ToString();
            content[$"payroll/{code}/zero-hours"] = check.ZeroHours.ToString();
            content[$"payroll/{code}/period-on"] = Day(check.PeriodOn);
            content[$"payroll/{code}/sha256"] = check.Sha256;
            content[$"payroll/{code}/rates-version"] = check.Rates.Version;
        }
        foreach (var (recognition, union, _, _, _) in file.Recognitions)
        {
            var path = $"recognitions/{recognition.Id}";
            content[$"{path}/union"] = union;
            content[$"{path}/kind"] = recognition.Kind.ToString();
            content[$"{path}/bargaining-unit"] = recognition.BargainingUnit;
            content[$"{path}/workers"] = recognition.WorkersCovered.ToString(CultureInfo.InvariantCulture);
            content[$"{path}/recognised-on"] = Day(recognition.RecognisedOn);
        }
        AddEmployer(content, file);
        return content;
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
            content[$"profile/identifiers/{identifier.Register}"] = identifier.Value;
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
