namespace CharterTracker.Testing.Payrolls;

/// <summary>What an hour is paid by one of the figures in a row.</summary>
/// <param name="Low">Pounds, by the figures as they stand; null where no hourly pay follows from them.</param>
/// <param name="High">
/// The most that it can be: pay that was rounded to the penny may have been half a penny more each time; null where there is no telling.
/// </param>
/// <param name="Slack">By how much a stated rate may differ, and still be what was paid: a penny for each rounding.</param>
/// <param name="IsDoubtful">
/// The paid weeks of people who work in term time are missing, so that this cannot be relied on. There are never more than those of a year.
/// </param>
public sealed record Pay(decimal? Low, decimal? High, decimal Slack = 0, bool IsDoubtful = false);

/// <summary>Works out what an hour is paid by each figure in a row.</summary>
public static class ReferencePay
{
    private const decimal HalfAPenny = 0.005m;
    private const decimal WeeksInAYear = 52;

    /// <summary>By the rate of basic work. Guaranteed allowances count, and add to it by the hours of the period.</summary>
    public static IEnumerable<Pay> ByRate(PayFile file, PayFileRow row)
    {
        var allowance = Sum(file, row, Holds.Allowance);
        foreach (var rate in Figures(file, row, Holds.HourlyRate))
        {
            var hours = Figures(file, row, Holds.PeriodHours).Select(h => (decimal?)h).FirstOrDefault();
            var weekly = Figures(file, row, Holds.WeeklyHours).Select(h => (decimal?)h).FirstOrDefault();
            yield return allowance == 0 ? new Pay(rate, rate)
                : hours is { } paid ? new Pay(rate + (allowance / paid), rate + (allowance / paid))
                : weekly is { } contracted
                    ? new Pay(rate, rate + (allowance * (PeriodsAYear(file, row) ?? WeeksInAYear) / (WeeksInAYear * contracted)))
                : new Pay(rate, null);
        }
    }

    /// <summary>By the rates of other work, which count for themselves; one of no hours was not paid.</summary>
    public static IEnumerable<Pay> ByFurtherRates(PayFile file, PayFileRow row)
    {
        foreach (var (at, column) in file.Columns.Index().Where(c => c.Item.Holds == Holds.FurtherRate))
        {
            if (row.Cells[at].Number is > 0 and { } rate && PairedHours(file, row, column) != 0)
            {
                yield return new Pay(rate, rate);
            }
        }
        foreach (var (at, column) in file.Columns.Index().Where(c => c.Item.Holds == Holds.FurtherPay))
        {
            if (row.Cells[at].Number is > 0 and { } paid && PairedHours(file, row, column) is > 0 and { } hours)
            {
                yield return new Pay(paid / hours, (paid + HalfAPenny) / hours);
            }
        }
    }

    /// <summary>Whether a further rate stands beside hours that are left blank, so that nobody knows whether it was paid.</summary>
    public static bool HasFurtherRateOfUnknownHours(PayFile file, PayFileRow row) => file.Columns.Index().Any(c =>
        c.Item.Holds == Holds.FurtherRate && row.Cells[c.Index].Number > 0
        && file.Columns.Any(h => h.Holds == Holds.FurtherHours && h.Pair == c.Item.Pair) && PairedHours(file, row, c.Item) is null);

    private static decimal? PairedHours(PayFile file, PayFileRow row, PayFileColumn rate) =>
        file.Columns.Index().Where(c => c.Item.Holds == Holds.FurtherHours && c.Item.Pair == rate.Pair)
            .Select(c => row.Cells[c.Index].Number).FirstOrDefault();

    /// <summary>By salaries and by the pay of periods.</summary>
    public static IEnumerable<Pay> BySalary(PayFile file, PayFileRow row)
    {
        var perYear = PeriodsAYear(file, row);
        foreach (var salary in Figures(file, row, Holds.AnnualPay))
        {
            foreach (var pay in OfAYear(file, row, salary, roundings: 0, perYear))
            {
                yield return pay;
            }
        }
        (Holds Holds, decimal? PerYear)[] periods = [(Holds.WeeklyPay, 52), (Holds.MonthlyPay, 12), (Holds.PeriodPay, perYear)];
        foreach (var (holds, times) in periods)
        {
            foreach (var paid in Figures(file, row, holds))
            {
                foreach (var pay in OfAPeriod(file, row, paid, times, perYear))
                {
                    yield return pay;
                }
            }
        }
    }

    private static IEnumerable<Pay> OfAPeriod(PayFile file, PayFileRow row, decimal paid, decimal? perYear, decimal? saidPerYear)
    {
        var hours = Figures(file, row, Holds.PeriodHours).ToList();
        var isForThePeriod = saidPerYear is null || saidPerYear == perYear;
        if (hours.Count > 0 && isForThePeriod)
        {
            // The hours may be those of a week, where nobody can tell how often people are paid.
            var isDoubtful = IsTermTime(file, row) || ReferenceChecker.SaysOf(file, row, Holds.Frequency).HasFlag(Says.Unclear);
            var allowance = Sum(file, row, Holds.Allowance);
            return hours.Select(h =>
                new Pay((paid + allowance) / h, (paid + HalfAPenny + allowance) / h, 2 * HalfAPenny / h, isDoubtful));
        }
        return perYear is { } times ? OfAYear(file, row, paid * times, roundings: times, saidPerYear ?? times) : [new Pay(null, null)];
    }

    /// <param name="perYear">How often an allowance is paid; null where nobody knows.</param>
    private static List<Pay> OfAYear(PayFile file, PayFileRow row, decimal yearly, decimal roundings, decimal? perYear)
    {
        var weeks = Figures(file, row, Holds.PaidWeeks).Select(w => (decimal?)w).FirstOrDefault();
        var weeklyHours = Figures(file, row, Holds.WeeklyHours).Concat(Figures(file, row, Holds.FortnightHours).Select(h => h / 2))
            .ToList();
        var isDoubtful = weeks is null && IsTermTime(file, row);
        if (weeklyHours.Count == 0)
        {
            return [new Pay(null, null)];
        }
        var allowance = Sum(file, row, Holds.Allowance);
        var least = yearly + (allowance * (perYear ?? 0));
        // Nothing is paid more often than weekly.
        var most = yearly + (HalfAPenny * roundings) + (allowance * (perYear ?? WeeksInAYear));
        return [.. weeklyHours.Select(h => (weeks ?? WeeksInAYear) * h).Select(
            hours => new Pay(least / hours, isDoubtful ? null
                : most / hours, 2 * HalfAPenny * Math.Max(roundings, 1) / hours, isDoubtful))];
    }

    public static bool IsTermTime(PayFile file, PayFileRow row) =>
        (ReferenceChecker.SaysOf(file, row, Holds.Contract) | ReferenceChecker.SaysOf(file, row, Holds.TermTime)).HasFlag(Says.TermTime)
            || file.Cells(row, Holds.WorkedWeeks).Any(c => c.Number is > 0 and < WeeksInAYear);

    private static decimal? PeriodsAYear(PayFile file, PayFileRow row)
    {
        var said = ReferenceChecker.SaysOf(file, row, Holds.Frequency);
        return said.HasFlag(Says.Unclear) ? null
            : said.HasFlag(Says.Weekly) ? 52
            : said.HasFlag(Says.Fortnightly) ? 26
            : said.HasFlag(Says.FourWeekly) ? 13
            : said.HasFlag(Says.Monthly) ? 12
            : file.Setting.Statements.PaidEvery is { } stated ? (int)stated
            : null;
    }

    /// <summary>The figures of one kind; a cell that is blank, or has a nought, gives none.</summary>
    public static IEnumerable<decimal> Figures(PayFile file, PayFileRow row, Holds holds) =>
        file.Cells(row, holds).Where(c => c.Number > 0).Select(c => c.Number!.Value);

    private static decimal Sum(PayFile file, PayFileRow row, Holds holds) => Figures(file, row, holds).Sum();
}
