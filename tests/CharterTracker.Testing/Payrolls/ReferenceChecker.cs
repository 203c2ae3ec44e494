namespace CharterTracker.Testing.Payrolls;

/// <summary>
/// Judges a made payroll file by the words of the contract, from what each cell is known to say: slowly, in decimals, one rule after the
/// other, and with nothing of the product's own code. Where figures contradict each other, or one is missing, it cannot tell.
/// </summary>
public static class ReferenceChecker
{
    /// <summary>
    /// Days after which somebody has left before the period, whatever the period is. Files in which somebody left more lately are not made.
    /// </summary>
    public const int DaysSinceLeft = 75;

    public static FileTruth Judge(PayFile file)
    {
        var rows = file.Rows.Index().Where(r => !r.Item.IsBlank).ToDictionary(r => r.Index, r => OfRow(file, r.Index));
        var people = rows.Where(r => file.Rows[r.Key].IsPerson)
            .GroupBy(r => PersonOf(file, r.Key), r => r.Value)
            .Select(lines => OfPerson([.. lines]))
            .ToList();
        return new FileTruth(MustBeRefused(file), rows, people, file.Rows.Any(r => r.IsPerson && HasZeroHoursSign(file, r)))
        {
            MayBeRefused = MustBeRefused(file) || HasNumberOutOfPlace(file),
        };
    }

    private static RowTruth OfRow(PayFile file, int index)
    {
        var row = file.Rows[index];
        if (row.Kind != RowKind.Person)
        {
            return row.Kind == RowKind.Total && !ReferenceTotals.IsKnown(file, index)
                ? new RowTruth(Claim.CannotTell, Claim.DoesNotCount)
                : new RowTruth(Claim.DoesNotCount);
        }
        var judged = IsForNoWork(file, row) ? new RowTruth(Claim.DoesNotCount, IsForNoWork: true)
            : IsOutside(file, row) ? Outside(file, row)
            : ReferenceRule.Judge(file, row);
        // Figures without a word that are the sum of those above are a total to whoever adds them up.
        return ReferenceTotals.LooksLikeOne(file, index) ? new RowTruth(judged.Right, Claim.DoesNotCount) : judged;
    }

    /// <summary>A person is as badly off as in the worst row; one who has only payments for no hours cannot be told.</summary>
    private static RowTruth OfPerson(List<RowTruth> lines)
    {
        var counted = lines.Where(l => !l.IsForNoWork).ToList();
        if (counted.Count == 0)
        {
            return new RowTruth(Claim.CannotTell);
        }
        var right = counted.Max(l => l.Right);
        var also = counted.Max(l => l.Also is { } other && other > l.Right ? other : l.Right);
        var atBest = counted.Max(l => l.Also is { } other && other < l.Right ? other : l.Right);
        return new RowTruth(right, also != right ? also : atBest != right ? atBest : null);
    }

    /// <summary>What tells people apart: the works number, or the row itself where it has none.</summary>
    private static string PersonOf(PayFile file, int row)
    {
        var number = file.Cells(file.Rows[row], Holds.WorksNumber).Select(c => c.Text.Trim()).FirstOrDefault("");
        return number.Length > 0 ? $"number {number}" : $"row {row}";
    }

    private static bool IsForNoWork(PayFile file, PayFileRow row) =>
        SaysOf(file, row, Holds.Element).HasFlag(Says.NoWork) || SaysOf(file, row, Holds.CountsAsPay).HasFlag(Says.NoWork)
            || SaysOf(file, row, Holds.LineType).HasFlag(Says.NoWork);

    /// <summary>Whether the criterion is not about this person: too young, an apprentice, or left before the period.</summary>
    private static bool IsOutside(PayFile file, PayFileRow row)
    {
        var setting = file.Setting;
        var isTooYoung = AgeOf(file, row) < setting.Scope.AgeFrom;
        var isApprentice = SaysApprentice(file, row) && !setting.Scope.IncludesApprentices;
        return isTooYoung || isApprentice || HasLeft(file, row);
    }

    /// <summary>
    /// To say of somebody who need not be paid the rate that it is met is no falsehood where it is. Nor is it that somebody who left is
    /// paid less, if
    /// the row has hours or pay of this period.
    /// </summary>
    private static RowTruth Outside(PayFile file, PayFileRow row)
    {
        var judged = ReferenceRule.Judge(file, row);
        Holds[] ofThePeriod = [Holds.PeriodHours, Holds.PeriodPay, Holds.WeeklyPay, Holds.MonthlyPay, Holds.GrossPay, Holds.FurtherHours];
        var wasPaid = HasLeft(file, row) && ofThePeriod.Any(h => ReferencePay.Figures(file, row, h).Any());
        return judged.Right is Claim.MeetsAnnounced or Claim.MeetsDue || wasPaid ? new RowTruth(Claim.DoesNotCount, judged.Right)
            : new RowTruth(Claim.DoesNotCount);
    }

    private static bool HasLeft(PayFile file, PayFileRow row) =>
        file.Cells(row, Holds.LeaveDate).Any(c => c.Date is { } left && left.AddDays(DaysSinceLeft) <= file.Setting.PayDate);

    /// <summary>Whole years on the pay date; null where the file does not say.</summary>
    public static int? AgeOf(PayFile file, PayFileRow row)
    {
        if (file.Cells(row, Holds.Age).Select(c => c.Number).FirstOrDefault(n => n is not null) is { } stated)
        {
            return (int)stated;
        }
        if (file.Cells(row, Holds.DateOfBirth).Select(c => c.Date).FirstOrDefault(d => d is not null) is not { } born)
        {
            return null;
        }
        var age = 0;
        while (born.AddYears(age + 1) <= file.Setting.PayDate)
        {
            age++;
        }
        return age;
    }

    public static bool SaysApprentice(PayFile file, PayFileRow row) =>
        (SaysOf(file, row, Holds.Apprentice) | SaysOf(file, row, Holds.Contract)).HasFlag(Says.Apprentice);

    public static Says SaysOf(PayFile file, PayFileRow row, Holds holds) =>
        file.Cells(row, holds).Aggregate(Says.Nothing, (said, cell) => said | cell.Says);

    private static bool HasZeroHoursSign(PayFile file, PayFileRow row) =>
        SaysOf(file, row, Holds.Contract).HasFlag(Says.ZeroHours) || file.Cells(row, Holds.WeeklyHours).Any(c => c.Number == 0);

    /// <summary>Whether a heading announces what we must not have.</summary>
    private static bool MustBeRefused(PayFile file) => file.Has(Holds.Forbidden) && file.Dress.Headings != HeadingLines.None;

    /// <summary>Whether an NI number stands in a column that may be read; the file is stopped if it is, and need not be decided.</summary>
    private static bool HasNumberOutOfPlace(PayFile file) => file.Rows.Any(r => r.Cells.Any(c => c.Says == Says.NationalInsurance));
}
