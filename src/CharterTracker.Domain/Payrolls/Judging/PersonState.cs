namespace CharterTracker.Domain.Payrolls.Judging;

/// <summary>All that is remembered of a person while a file is read, in fifteen bits: outcome, group, pay band.</summary>
internal readonly record struct PersonState(ushort Bits)
{
    /// <summary>The number of groups: three regions, each with scope known or not.</summary>
    public const int Groups = 6;

    private const int NoBand = 511;

    public PayOutcome Outcome => (PayOutcome)(Bits & 7);

    public int Group => (Bits >> 3) & 7;

    /// <summary>The pay band; null where the pay of any line is unknown.</summary>
    public int? Band => Bits >> 6 == NoBand ? null : Bits >> 6;

    public static PersonState From(in LineVerdict verdict) => From(
        verdict.Outcome,
        verdict.Region,
        // If rounding could move a person into the next band, do not report them below its lower bound.
        verdict.IsScopeKnown && (verdict.Pence is not { } whole || PayDistribution.IndexOf(whole) == PayDistribution.IndexOf(verdict.PenceIfRounded)),
        verdict.Pence is { } pence ? PayDistribution.IndexOf(pence) : NoBand);

    public static (WageRegion Region, bool IsScopeKnown) GroupOf(int group) => ((WageRegion)(group >> 1), (group & 1) == 1);

    /// <summary>
    /// The person with one more line: the worse outcome and the lower pay. Lines in two regions leave the region unknown, which asks for
    /// the higher rate, so that what is stored never looks better than the worst line.
    /// </summary>
    public PersonState With(PersonState line)
    {
        if (line.Outcome == PayOutcome.Outside)
        {
            return this;
        }
        if (Outcome == PayOutcome.Outside)
        {
            return line;
        }
        var (region, isScopeKnown) = GroupOf(Group);
        var (lineRegion, isLineScopeKnown) = GroupOf(line.Group);
        return From(
            (PayOutcome)Math.Max((int)Outcome, (int)line.Outcome),
            region == lineRegion ? region : WageRegion.Unknown,
            isScopeKnown && isLineScopeKnown,
            Band is { } band && line.Band is { } other ? Math.Min(band, other) : NoBand);
    }

    private static PersonState From(PayOutcome outcome, WageRegion region, bool isScopeKnown, int band) =>
        new((ushort)((int)outcome | (((int)region << 1) | (isScopeKnown ? 1 : 0)) << 3 | band << 6));
}
