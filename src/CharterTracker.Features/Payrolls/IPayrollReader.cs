using CharterTracker.Domain.Payrolls;
using CharterTracker.Domain.Payrolls.Judging;
using CharterTracker.Domain.Payrolls.Reading;

namespace CharterTracker.Features.Payrolls;

/// <summary>Reads a payroll file once, as it arrives, and keeps nothing of it but findings.</summary>
public interface IPayrollReader
{
    Task<PayrollReading> ReadAsync(Stream file, PayrollPlan plan, CancellationToken cancellationToken);
}

/// <summary>What has to be known before a file is read, since it is read only once.</summary>
/// <param name="Workplaces">Value in the file to the region of the workplace that it stands for.</param>
/// <param name="DefaultRegion">Of files without a workplace column.</param>
/// <param name="AsksForColumns">The employer wants to say what the columns are, though we know.</param>
/// <param name="IsAboutHours">Signs of zero hours are looked for: a file without pay will do, and pay is not judged.</param>
public sealed record PayrollPlan(
    PayRule Rule,
    DateOnly PeriodOn,
    IReadOnlyDictionary<string, ColumnMapping> Mappings,
    IReadOnlyDictionary<string, WageRegion> Workplaces,
    WageRegion DefaultRegion,
    PayrollStatements Statements,
    bool AsksForColumns = false,
    bool IsAboutHours = false)
{
    public ColumnMapping? MappingFor(string signature) => Mappings.GetValueOrDefault(signature);
}

/// <summary>Column number, from 0, to what the employer says that it is.</summary>
public sealed record ColumnMapping(IReadOnlyDictionary<int, PayColumn> Columns);

/// <summary>What became of a file.</summary>
public abstract record PayrollReading
{
    public sealed record Checked(
        string Sha256, string ParserVersion, string Layout, IReadOnlyList<UsedColumn> Used, IReadOnlyList<string> Skipped, PayFindings Findings) : PayrollReading;

    /// <summary>Headings that we do not know, or that leave something open: the employer says which is which, and chooses the file again.</summary>
    /// <param name="First">The place of the first heading that is asked about; null where it is about all.</param>
    public sealed record NeedsColumns(string Signature, IReadOnlyList<PayHeading> Headings, string Question, int? First) : PayrollReading;

    /// <summary>Workplaces in the file that are not matched: the employer matches them, and chooses the file again.</summary>
    public sealed record NeedsWorkplaces(IReadOnlyList<string> Values) : PayrollReading;

    /// <summary>The headings are known, and say too little for a check.</summary>
    public sealed record CannotBeChecked(
        string Layout, string Missing, IReadOnlyList<UsedColumn> Used, IReadOnlyList<string> Skipped, string Signature, IReadOnlyList<PayHeading> Headings) : PayrollReading;

    /// <summary>Not a payroll file, too large, or holding what we must not have. Nothing of it is kept.</summary>
    public sealed record Refused(string Message) : PayrollReading;
}
