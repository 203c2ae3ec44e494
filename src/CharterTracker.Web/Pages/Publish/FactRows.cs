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
    /// <summary>Whether rows in which both are the same are left out.</summary>
    public bool OnlyDifferences { get; init; }

    /// <summary>
    /// All that the register says, row by row, and where the two differ. It is exactly what two publishers agree to. What few have is left
    /// out where neither has it.
    /// </summary>
    public IEnumerable<FactRow> Rows()
    {
        var beside = LabelledValues(Other ?? Facts).ToList();
        return LabelledValues(Facts)
            .Select((row, i) => (row.Label, row.Value, Beside: beside[i].Value))
            .Where(row => row.Value is not null || row.Beside is not null)
            .Select(row => new FactRow(row.Label, row.Value ?? "None", row.Beside != row.Value))
            .Where(row => row.Differs || !OnlyDifferences);
    }

    private static IEnumerable<(string Label, string? Value)> LabelledValues(RegisterFacts facts)
    {
        yield return ("Name", facts.EmployerName);
        yield return ("Earlier names", TextOf(facts.EarlierNames.Select(n => n.Name)));
        yield return ("Number with us", facts.EmployerNumber);
        yield return ("Identifiers", facts.Identifiers.Count == 0 ? "None" : string.Join("; ", facts.Identifiers));
        yield return ("Type", facts.Type?.Label() ?? "Not known");
        yield return ("Earlier numbers with us", TextOf(facts.EarlierNumbers));
        yield return ("Sector", RegisterLabels.SectorName(facts.Sector) ?? "Not known");
        yield return ("Size", facts.Size.Label());
        yield return ("Workers", facts.Workers.ToString("N0", CultureInfo.InvariantCulture));
        yield return ("Places", facts.Places.Count == 0 ? "None" : string.Join(", ", facts.Places.Select(p => p.Name)));
        yield return ("Level", facts.LevelName);
        yield return ("Charter",
            $"{facts.SchemeName}, {facts.AuthorityName}{(facts.CharterNumber is { } number ? $", version {number}" : "")}");
        yield return ("Judged", facts.IsEvidenced ? "Assessed on evidence" : "The employer’s own declaration");
        yield return ("Valid", $"{Formats.Day(facts.ValidFrom)} to {Formats.Day(facts.ValidUntil)}");
        yield return ("Standing", facts.StatusSince is { } since ? $"{facts.Status.Label()}, {Formats.Day(since)}" : facts.Status.Label());
        yield return ("Public note", facts.StatusNote);
        yield return ("Replaced by", facts.SuccessorNumber is { } successor ? CertificateNumber.Print(successor) : null);
        yield return ("Suspended before",
            TextOf(facts.Suspensions.Select(s => $"{Formats.Day(s.From)} to {Formats.Day(s.Until.AddDays(-1))}")));
        yield return ("Union recognised", RegisterLabels.Shown(facts.RecognisesUnion));
        yield return ("No zero-hours contracts", RegisterLabels.Shown(facts.HasNoZeroHours));
        yield return ("Pays the real Living Wage", RegisterLabels.Shown(facts.PaysLivingWage));
        yield return ("Criteria met", facts.CriteriaMet.Count == 0 ? "None listed" : string.Join("; ", facts.CriteriaMet.Select(c => c.Name)));
        yield return ("Certificate", facts.CertificateNumber.Length == 0 ? "Given out at release" : CertificateNumber.Print(facts.CertificateNumber));
    }

    private static string? TextOf(IEnumerable<string> values) => string.Join("; ", values) is { Length: > 0 } text ? text : null;
}

public sealed record FactRow(string Label, string Value, bool Differs);
