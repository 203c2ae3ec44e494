using CharterTracker.Domain.Payrolls;
using CharterTracker.Domain.Payrolls.Judging;
using CharterTracker.Domain.Payrolls.Reading;

namespace CharterTracker.Features.Payrolls;

/// <summary>Reads a payroll file once, while it is uploaded, and keeps only the findings.</summary>
public interface IPayrollReader
{
    Task<PayrollReading> ReadAsync(Stream file, PayrollPlan plan, CancellationToken cancellationToken);
}

/// <summary>Everything that has to be known before a file is read, since it is read only once.</summary>
/// <param name="Workplaces">Wage regions of the employer's workplaces, by their value in the file.</param>
/// <param name="DefaultRegion">Wage region of a file that has no workplace column.</param>
/// <param name="AsksForColumns">The employer wants to say what the columns are, although we know.</param>
/// <param name="IsAboutHours">The check looks for signs of zero-hours contracts: a file without pay will do, and pay is not judged.</param>
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

/// <summary>What the employer says each column is, by column number from 0.</summary>
public sealed record ColumnMapping(IReadOnlyDictionary<int, PayColumn> Columns);

/// <summary>The result of reading a file.</summary>
public abstract record PayrollReading
{
    public sealed record Checked(
        string Sha256, string ParserVersion, string Layout, IReadOnlyList<UsedColumn> Used,
        IReadOnlyList<string> Skipped, PayFindings Findings) : PayrollReading
    {
        /// <summary>Columns that were not read, and why that changes nothing.</summary>
        public IReadOnlyList<UnreadColumn> Unread { get; init; } = [];
    }

    /// <summary>Some headings are unknown, or leave something open: the employer says which is which, and chooses the file again.</summary>
    /// <param name="Asked">Positions of the headings that are asked about; empty where the question is about all.</param>
    public sealed record NeedsColumns(string Signature, IReadOnlyList<PayHeading> Headings, string Question, IReadOnlyList<int> Asked)
        : PayrollReading
    {
        /// <summary>Workplaces in the file that are not matched, to be asked about on the same page.</summary>
        public IReadOnlyList<string> Workplaces { get; init; } = [];
    }

    /// <summary>Some workplaces in the file are not matched: the employer matches them, and chooses the file again.</summary>
    public sealed record NeedsWorkplaces(IReadOnlyList<string> Values) : PayrollReading;

    /// <summary>The headings are known, but say too little for a check.</summary>
    public sealed record CannotBeChecked(
        string Layout, string Missing, IReadOnlyList<UsedColumn> Used, IReadOnlyList<string> Skipped, string Signature, IReadOnlyList<PayHeading> Headings) : PayrollReading;

    /// <summary>The file is not a payroll file, is too large, or holds data that we must not have. Nothing of it is kept.</summary>
    public sealed record Refused(string Message) : PayrollReading;
}
