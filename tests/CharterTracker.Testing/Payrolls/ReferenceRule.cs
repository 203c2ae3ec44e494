using CharterTracker.Domain.Payrolls;

namespace CharterTracker.Testing.Payrolls;

/// <summary>Holds the pay of a row that counts against the rates of the pay date.</summary>
internal static class ReferenceRule
{
    private static readonly Holds[] PaidSums =
    [
        Holds.HourlyRate, Holds.FurtherRate, Holds.AnnualPay, Holds.WeeklyPay, Holds.MonthlyPay, Holds.PeriodPay, Holds.FurtherPay,
    ];

    private static readonly Holds[] HoursAndTheRest =
    [
        Holds.Allowance, Holds.WeeklyHours, Holds.PeriodHours, Holds.FortnightHours, Holds.FurtherHours, Holds.PaidWeeks,
    ];

    public static RowTruth Judge(PayFile file, PayFileRow row)
    {
        var paidFor = ReferenceChecker.SaysOf(file, row, Holds.Element) | ReferenceChecker.SaysOf(file, row, Holds.Basis);
        if (paidFor.HasFlag(Says.Days) || paidFor.HasFlag(Says.Shift))
        {
            // What a night is paid says nothing of an hour, and may be left out.
            return new RowTruth(Claim.CannotTell, paidFor.HasFlag(Says.Shift) ? Claim.DoesNotCount : null);
        }
        if (row.Cells.Count(c => c is not { Number: null, Date: null, Says: Says.Nothing } || c.Text.Any(char.IsLetterOrDigit)) < 2)
        {
            // One word, or nothing but dashes, is somebody of whom nothing is said, or nobody.
            return Found(file, row) is { Right: Claim.CannotTell, Also: null } ? new RowTruth(Claim.CannotTell, Claim.DoesNotCount)
                : Found(file, row);
        }
        var found = Found(file, row);
        if (IsUnclear(file, row, PaidSums))
        {
            return new RowTruth(Claim.CannotTell, found.Allows(Claim.Below) ? Claim.Below : null);
        }
        // What can be told without the hours is no falsehood.
        if (IsUnclear(file, row, HoursAndTheRest))
        {
            return new RowTruth(Claim.CannotTell, found.Right);
        }
        return found.Right == Claim.Below && IsDoubtful(file, row) ? new RowTruth(Claim.CannotTell, Claim.Below) : found;
    }

    /// <summary>
    /// Whether the person may have left, or may be an apprentice, by a cell that nobody can read; or the rate is so low that it is hardly
    /// one.
    /// </summary>
    private static bool IsDoubtful(PayFile file, PayFileRow row) =>
        IsUnclear(file, row, [Holds.LeaveDate, Holds.Apprentice, Holds.DateOfBirth, Holds.Age])
            || ReferencePay.Figures(file, row, Holds.HourlyRate).Any(rate => rate * 200 < file.Setting.Rates.Due.Uk);

    /// <summary>Whether a figure is none, or is below nought.</summary>
    private static bool IsUnclear(PayFile file, PayFileRow row, Holds[] columns) =>
        columns.SelectMany(h => file.Cells(row, h)).Any(c => c.Says.HasFlag(Says.Unclear) || c.Number < 0);

    /// <summary>
    /// The result by the region of the workplace. Where no workplace is named, that of the only region in which the employer works may be
    /// told too.
    /// </summary>
    private static RowTruth Found(PayFile file, PayFileRow row)
    {
        var region = ReferenceRates.RegionOf(file, row);
        var found = Compare(file, row, region);
        var isOpen = region == WageRegion.Unknown && file.Setting.Region != WageRegion.Unknown && found.Also is null;
        return isOpen ? new RowTruth(found.Right, Compare(file, row, file.Setting.Region).Right) : found;
    }

    private static RowTruth Compare(PayFile file, PayFileRow row, WageRegion region)
    {
        var basis = ReferenceChecker.SaysOf(file, row, Holds.Basis);
        var byRate = ReferencePay.ByRate(file, row).ToList();
        var bySalary = ReferencePay.BySalary(file, row).ToList();
        var further = ReferencePay.ByFurtherRates(file, row).Select(p => ReferenceRates.Of(file, row, p, region)).ToList();
        if (basis.HasFlag(Says.Salaried))
        {
            return bySalary.Count > 0
                ? Together(file, row, bySalary, further, region)
                : new RowTruth(Claim.CannotTell, Together(file, row, byRate, further, region).Right);
        }
        if (basis.HasFlag(Says.Hourly) && byRate.Count > 0)
        {
            return Together(file, row, byRate, further, region);
        }
        return Together(file, row, [.. byRate, .. bySalary.Where(s => !byRate.Exists(r => IsTheSame(r, s)))], further, region);
    }

    /// <summary>Pay that is the stated rate times the hours, give or take what rounding does, says nothing beside the rate.</summary>
    private static bool IsTheSame(Pay rate, Pay salary) =>
        salary.Low is { } low && rate.Low is { } stated && Math.Abs(stated - low) < salary.Slack;

    private static RowTruth Together(PayFile file, PayFileRow row, List<Pay> main, List<Claim> further, WageRegion region)
    {
        if (main.Exists(p => p.IsDoubtful) && main.TrueForAll(p => p.IsDoubtful || p.Low is null))
        {
            var firm = Together(file, row, [.. main.Select(p => p with { IsDoubtful = false })], further, region);
            return new RowTruth(Claim.CannotTell, firm.Also ?? firm.Right);
        }
        main = [.. main.Select(p => p.IsDoubtful ? new Pay(null, null) : p)];
        var known = main.Where(p => p.Low is not null).Select(p => ReferenceRates.Of(file, row, p, region)).ToList();
        var isFurtherBelow = further.Contains(Claim.Below);
        if (known.Count == 0)
        {
            // Somebody may have worked at the other rate alone.
            return new RowTruth(Claim.CannotTell, further.Count > 0 ? further.Max() : null);
        }
        var (worst, best) = (known.Max(), known.Min());
        if (isFurtherBelow || (worst == Claim.Below && best == Claim.Below))
        {
            return ReferencePay.HasFurtherRateOfUnknownHours(file, row) && best != Claim.Below
                ? new RowTruth(Claim.CannotTell, Claim.Below)
                : new RowTruth(Claim.Below);
        }
        if (worst == Claim.Below)
        {
            // One figure meets the rate and another does not: the lower may be told, and nobody may call it met.
            return new RowTruth(Claim.CannotTell, Claim.Below);
        }
        worst = further.Append(worst).Max();
        return worst == Claim.CannotTell ? new RowTruth(Claim.CannotTell)
            : Doubted(file, row, worst, isSomethingUnknown: main.Count > known.Count);
    }

    /// <summary>What else in the row may make an hour cheaper than the figures that can be compared.</summary>
    private static RowTruth Doubted(PayFile file, PayFileRow row, Claim met, bool isSomethingUnknown)
    {
        if (ReferencePay.Figures(file, row, Holds.DayRate).Any() || IsGrossLess(file, row))
        {
            return new RowTruth(Claim.CannotTell);
        }
        // Of these no figure in the file says that an hour is paid less.
        var isOpen = isSomethingUnknown
            || ReferencePay.Figures(file, row, Holds.ShiftRate).Any()
            || (ReferencePay.Figures(file, row, Holds.FurtherHours).Any() && !ReferencePay.ByFurtherRates(file, row).Any())
            || (ReferencePay.Figures(file, row, Holds.FurtherPay).Any() && !ReferencePay.ByFurtherRates(file, row).Any())
            || file.Cells(row, Holds.WeeklyHours).DistinctBy(c => c.Number).Count() > 1;
        return isOpen ? new RowTruth(Claim.CannotTell, met) : new RowTruth(met);
    }

    /// <summary>Whether less was paid in all than the rate for the hours of the period.</summary>
    private static bool IsGrossLess(PayFile file, PayFileRow row) =>
        ReferencePay.Figures(file, row, Holds.GrossPay).Any(gross => ReferencePay.Figures(file, row, Holds.PeriodHours).Any(
            hours => ReferencePay.Figures(file, row, Holds.HourlyRate).Any(rate => gross + 0.01m < rate * hours)));
}
