namespace CharterTracker.Domain.Payrolls.Reading;

/// <summary>
/// Finds what known headings leave open and only the employer can say: hours of a week or of the period, and a salary that may be the one
/// for full time.
/// </summary>
public static class UnclearHeadings
{
    /// <summary>What to ask the employer; null where nothing that matters is open.</summary>
    /// <param name="columns">What each heading is read as.</param>
    /// <param name="paidEvery">What the employer stated of everybody.</param>
    /// <param name="isAboutHours">Pay is not judged, so nothing is asked about it.</param>
    public static UnclearColumns? Find(IReadOnlyList<PayHeading> headings, IReadOnlyList<PayColumn> columns, PayFrequency? paidEvery, bool isAboutHours)
    {
        var dividesByHours = columns.Any(c => c.IsPayOverTime()) && !AreHoursOfAWeek(columns, paidEvery);
        var equivalent = isAboutHours ? null : headings.FirstOrDefault(h => h.IsFullTimeEquivalent);
        bool AreOpenHours(int at) => dividesByHours && columns[at] == PayColumn.UnclearHours;
        bool IsOpenPay(int at) => equivalent is not null && columns[at].IsPayOverTime() && columns[at] != PayColumn.Allowances && !headings[at].IsActual;
        bool IsInDoubt(int at) => !isAboutHours && headings[at].Doubt is not null && columns[at] == PayColumn.None;

        var places = Enumerable.Range(0, columns.Count).ToList();
        var questions = places.Where(AreOpenHours).Take(1)
            .Select(at => $"whether \"{headings[at].Text}\" is the contracted hours a week or the hours paid in the period")
            .Concat(places.Where(IsOpenPay).Take(1)
                .Select(at => $"whether \"{headings[at].Text}\" is what people are actually paid, as there is a column \"{equivalent!.Text}\""))
            .Concat(places.Where(IsInDoubt).Select(at => headings[at].Doubt!.Value.Question(headings[at].Text)));
        var open = places.Where(at => AreOpenHours(at) || IsOpenPay(at) || IsInDoubt(at)).ToList();
        return open.Count == 0 ? null : new UnclearColumns([.. questions], open);
    }

    private static string Question(this HeadingDoubt doubt, string heading) => doubt switch
    {
        HeadingDoubt.RateOrPremium =>
            $"whether \"{heading}\" is pay for whole hours, a premium on top of them, or pay for a day or a shift",
        HeadingDoubt.Allowance => $"whether \"{heading}\" is guaranteed (then it counts) or an extra",
        HeadingDoubt.Weeks => $"whether \"{heading}\" is the paid weeks a year, with paid holidays",
        _ => throw new ArgumentOutOfRangeException(nameof(doubt), doubt, null),
    };

    /// <summary>Whether any hours are those of a week, because the file has no pay but weekly pay.</summary>
    public static bool AreHoursOfAWeek(IReadOnlyCollection<PayColumn> columns, PayFrequency? paidEvery) =>
        columns.Contains(PayColumn.WeeklyPay)
        && paidEvery is null or PayFrequency.Weekly
        && !columns.Any(c =>
            c is PayColumn.Frequency or PayColumn.PeriodHours || c.IsPromised() || (c.IsPayOverTime() && c != PayColumn.WeeklyPay));
}

/// <param name="Questions">What to say, as the end of a sentence.</param>
/// <param name="Open">The places of the columns that are asked about.</param>
public sealed record UnclearColumns(IReadOnlyList<string> Questions, IReadOnlyList<int> Open);
