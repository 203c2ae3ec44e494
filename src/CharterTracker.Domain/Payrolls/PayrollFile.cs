namespace CharterTracker.Domain.Payrolls;

/// <summary>What is known of the file itself.</summary>
public sealed record PayrollFile(DateOnly PeriodOn, string Sha256, string ParserVersion, string Layout, PayrollColumnsRead Columns);

/// <param name="Read">Heading and what it was read as.</param>
/// <param name="Skipped">Identifying columns.</param>
public sealed record PayrollColumnsRead(IReadOnlyList<UsedColumn> Read, IReadOnlyList<string> Skipped)
{
    /// <summary>Other columns that were not read, and why; empty for checks from before 0.10.0, which did not say.</summary>
    public IReadOnlyList<UnreadColumn> Unread { get; init; } = [];

    /// <summary>Whether rows of one person were brought together by a works number; without one, each row counts for itself.</summary>
    public bool HasWorksNumbers => Read.Any(c => c.Column == PayColumn.WorksNumber);
}

/// <summary>A column that was read, by its heading, and what it was read as.</summary>
public sealed record UsedColumn(string Heading, PayColumn Column);

/// <summary>What the employer states about everybody in the file, where no column says it.</summary>
public sealed record PayrollStatements(bool EverybodyIsOldEnough, bool NobodyIsApprentice, PayFrequency? PaidEvery = null)
{
    /// <summary>How many people the employer said that it employs; null where it did not say, and for checks from before 0.10.0.</summary>
    public int? Headcount { get; init; }
}
