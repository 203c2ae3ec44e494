using CharterTracker.Domain.Payrolls.Judging;

namespace CharterTracker.Domain.Payrolls;

/// <summary>All that is kept of a payroll file's content.</summary>
/// <param name="Rows">
/// Rows to correct, those below the rate first; for the employer only, and kept until the time to appeal has passed.
/// </param>
/// <param name="ZeroHoursLines">Rows with a sign of zero hours.</param>
public sealed record PayFindings(
    PayCounts Counts, PayDistribution Distribution, IReadOnlyList<FailingRow> Rows, ZeroHoursOutcome ZeroHours, int ZeroHoursLines)
{
    /// <summary>What became of each row; the sum is the number of rows below the headings.</summary>
    public RowCounts RowCounts { get; init; } = RowCounts.Empty;

    /// <summary>The findings without pay: where signs of zero hours were asked for, nothing is said or kept of it.</summary>
    public PayFindings OfHoursAlone() => this with
    {
        Counts = new PayCounts(Counts.Lines, 0, 0, 0, 0, 0) { People = Counts.People },
        Distribution = PayDistribution.Empty,
        Rows = [],
        RowCounts = RowCounts.Empty,
    };
}

/// <summary>Numbers of people, except for <paramref name="Lines"/>, which are rows about somebody.</summary>
public sealed record PayCounts(int Lines, int MeetAnnounced, int MeetDue, int Below, int CannotTell, int OutOfScope)
{
    /// <summary>All people in the file but those who left, to be compared with the workforce; 0 for checks from before 0.10.0.</summary>
    public int People { get; init; }

    /// <summary>Rows about somebody that have no works number, so that nobody knows how many people they are.</summary>
    public int Unnumbered { get; init; }

    /// <summary>What became of each row; null for checks from before 0.10.0, and where pay was not judged.</summary>
    public RowCounts? Rows { get; init; }

    public int InScope => MeetAnnounced + MeetDue + Below + CannotTell;

    /// <summary>The result of the file, which is that of its worst person; a file with nobody in scope proves nothing.</summary>
    public PayOutcome Outcome =>
        Below > 0 ? PayOutcome.Below
        : CannotTell > 0 || InScope == 0 ? PayOutcome.CannotTell
        : MeetDue > 0 ? PayOutcome.MeetsDue
        : PayOutcome.MeetsAnnounced;
}

/// <param name="Row">Number of the row, as a spreadsheet shows it.</param>
/// <param name="Shortfall">Pence an hour.</param>
public sealed record FailingRow(int Row, PayOutcome Outcome, PayReason Reason, int? Shortfall);

/// <summary>Whether a file shows signs of zero-hours contracts.</summary>
public enum ZeroHoursOutcome
{
    SignsFound,
    NoSign,
    CannotTell,
}
