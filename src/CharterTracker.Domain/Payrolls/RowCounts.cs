namespace CharterTracker.Domain.Payrolls;

/// <summary>
/// What became of each row below the headings. Every row is in exactly one of these numbers, so that their sum is the number of rows in
/// the file.
/// </summary>
public sealed record RowCounts
{
    public static RowCounts Empty { get; } = new();

    public int MeetAnnounced { get; init; }
    public int MeetDue { get; init; }
    public int Below { get; init; }
    public IReadOnlyDictionary<PayReason, int> CannotTell { get; init; } = new Dictionary<PayReason, int>();
    public IReadOnlyDictionary<NotCounted, int> NotCounted { get; init; } = new Dictionary<NotCounted, int>();

    /// <summary>All rows: each outcome, and those that do not count.</summary>
    public int Sum => MeetAnnounced + MeetDue + Below + CannotTell.Values.Sum() + NotCounted.Values.Sum();

    /// <summary>The rows with an outcome: those about somebody who counts.</summary>
    public int Judged => Sum - NotCounted.Values.Sum();
}

/// <summary>Why a row does not count. Nothing else is ever left out.</summary>
public enum NotCounted
{
    TooYoung,
    Apprentice,

    /// <summary>Somebody who left before the pay period.</summary>
    Left,

    /// <summary>A bonus, a premium, expenses or a deduction of somebody who has pay for hours in another row.</summary>
    NoPayForHours,
    Total,

    /// <summary>A page number, a note or a heading inside the table.</summary>
    Footer,
    HeadingsAgain,
    Blank,
}

/// <summary>The words for why a row does not count.</summary>
public static class NotCountedLabels
{
    public static string Label(this NotCounted reason) => reason switch
    {
        NotCounted.TooYoung => "Too young for the rate",
        NotCounted.Apprentice => "Apprentices",
        NotCounted.Left => "Left before the pay period",
        NotCounted.NoPayForHours => "No pay for hours, such as a bonus, mileage or a deduction",
        NotCounted.Total => "Totals",
        NotCounted.Footer => "Notes and page numbers",
        NotCounted.HeadingsAgain => "Headings again",
        NotCounted.Blank => "Empty rows",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };
}
