using System.Globalization;
using CharterTracker.Domain;
using CharterTracker.Domain.Accreditations;
using CharterTracker.Domain.Register;
using CharterTracker.Features.Wording;
using CharterTracker.Web.Pages.Register;

namespace CharterTracker.Web.Pages.Publish;

/// <param name="Other">The facts to compare with; null where there is nothing to compare.</param>
public sealed record ComparedFacts(RegisterFacts Facts, RegisterFacts? Other)
{
    /// <summary>All that the register says, row by row, and where the two differ. It is exactly what two publishers agree to.</summary>
    public IEnumerable<FactRow> Rows()
    {
        var beside = Other is null ? null : LabelledValues(Other).ToList();
        return LabelledValues(Facts).Select((row, i) => new FactRow(row.Label, row.Value, beside is not null && beside[i].Value != row.Value));
    }

    private static IEnumerable<(string Label, string Value)> LabelledValues(RegisterFacts facts)
    {
        yield return ("Name", facts.EmployerName);
        yield return ("Number with us", facts.EmployerNumber);
        yield return ("Company number", facts.CompanyNumber ?? "None");
        yield return ("Sector", RegisterLabels.SectorName(facts.Sector) ?? "Not known");
        yield return ("Size", facts.Size.Label());
        yield return ("Workers", facts.Workers.ToString("N0", CultureInfo.InvariantCulture));
        yield return ("Places", facts.Places.Count == 0 ? "None" : string.Join(", ", facts.Places));
        yield return ("Level", facts.LevelName);
        yield return ("Charter", $"{facts.SchemeName}, {facts.AuthorityName}");
        yield return ("Judged", facts.IsEvidenced ? "Assessed on evidence" : "The employer’s own declaration");
        yield return ("Valid", $"{Formats.Day(facts.ValidFrom)} to {Formats.Day(facts.ValidUntil)}");
        yield return ("Standing", facts.StatusSince is { } since ? $"{facts.Status.Label()}, {Formats.Day(since)}" : facts.Status.Label());
        yield return ("Union recognised", YesOrNotShown(facts.RecognisesUnion));
        yield return ("No zero-hours contracts", YesOrNotShown(facts.HasNoZeroHours));
        yield return ("Pays the real Living Wage", YesOrNotShown(facts.PaysLivingWage));
        yield return ("Criteria met", facts.CriteriaMet.Count == 0 ? "None listed" : string.Join("; ", facts.CriteriaMet.Select(c => c.Name)));
        yield return ("Certificate", facts.CertificateNumber.Length == 0 ? "Given out at release" : CertificateNumber.Print(facts.CertificateNumber));
    }

    private static string YesOrNotShown(bool isShown) => isShown ? "Yes" : "Not shown";
}

public sealed record FactRow(string Label, string Value, bool Differs);
