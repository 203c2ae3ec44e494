namespace CharterTracker.Domain.Payrolls.Reading;

/// <summary>
/// One way to word a heading. Each group must have one of its words in the heading, and no other words may be in it but those allowed: an
/// unknown word may turn a rate into anything.
/// </summary>
internal sealed class HeadingRule
{
    private readonly string[][] _groups;
    private readonly HashSet<string> _allowed;
    private readonly HashSet<string> _never;
    private readonly bool _allowsAll;

    /// <param name="groups">Groups of words, separated by spaces, with bars between the words of a group.</param>
    /// <param name="allowed">Words that may stand beside them; a star for any.</param>
    /// <param name="never">Words that may not, where any other may.</param>
    public HeadingRule(HeadingMeaning meaning, string groups, string allowed = "", string never = "")
    {
        Meaning = meaning;
        _groups = [.. groups.Split(' ').Select(g => g.Split('|'))];
        _allowsAll = allowed == "*";
        _allowed = [.. _groups.SelectMany(g => g), .. allowed.Split(' '), .. HeadingVocabulary.Fillers];
        _never = [.. never.Split(' ', StringSplitOptions.RemoveEmptyEntries)];
    }

    public HeadingMeaning Meaning { get; }

    /// <summary>All words that the rule knows.</summary>
    public IEnumerable<string> Words => _allowed.Concat(_never);

    public bool Fits(IReadOnlyList<string> words) =>
        Array.TrueForAll(_groups, group => words.Any(group.Contains))
        && (_allowsAll ? !words.Any(_never.Contains) : words.All(_allowed.Contains));
}

/// <summary>What a heading says of its column.</summary>
/// <param name="Column">What the column is read as; none where it is not read, or asked about.</param>
/// <param name="Unread">Why it does not matter that the column is not read.</param>
/// <param name="Doubt">What has to be asked.</param>
internal sealed record HeadingMeaning(PayColumn Column = PayColumn.None, UnreadReason? Unread = null, HeadingDoubt? Doubt = null)
{
    /// <summary>The column is a rate whose heading does not say for what.</summary>
    public bool IsBare { get; init; }

    /// <summary>The column is only about hours at another rate, if one with that rate is there too.</summary>
    public bool NeedsARate { get; init; }

    public static implicit operator HeadingMeaning(PayColumn column) => new(column);

    public static implicit operator HeadingMeaning(UnreadReason unread) => new(Unread: unread);

    public static implicit operator HeadingMeaning(HeadingDoubt doubt) => new(Doubt: doubt);
}

/// <summary>What only the employer can say of a column.</summary>
public enum HeadingDoubt
{
    /// <summary>A rate that may be one for hours, or a premium on top, or one for a shift.</summary>
    RateOrPremium,

    /// <summary>Allowances count where they are guaranteed.</summary>
    Allowance,

    /// <summary>Weeks that may be those worked, or those paid.</summary>
    Weeks,
}
