namespace CharterTracker.Testing.Payrolls;

/// <summary>Adds the columns of pay and hours, and what payrolls print beside them.</summary>
internal sealed class PayColumnsMaker(Random random, List<PayFileColumn> columns)
{
    public void Add(PayKind kind)
    {
        switch (kind)
        {
            case PayKind.Hourly:
                columns.Add(random, Holds.HourlyRate);
                columns.Add(random, Holds.WeeklyHours, 40);
                columns.Add(random, Holds.PeriodHours, 30);
                Hourly();
                break;
            case PayKind.Salaried:
                Salaried();
                break;
            case PayKind.Period:
                Period();
                break;
            case PayKind.Mixed:
                columns.Add(random, Holds.Basis);
                columns.Add(random, Holds.HourlyRate);
                columns.Add(random, Holds.AnnualPay);
                columns.Add(random, Holds.WeeklyHours);
                TermTime();
                break;
            case PayKind.Lines:
                Lines();
                break;
            default:
                Rates();
                break;
        }
        Extras();
    }

    /// <summary>What stands beside an hourly rate.</summary>
    private void Hourly()
    {
        if (random.Chance(16))
        {
            columns.Add(random, Holds.FurtherRate, pair: 2);
            columns.Add(random, Holds.FurtherHours, 40, pair: 2);
        }
        else if (random.Chance(5))
        {
            columns.Add(random, Holds.FurtherHours, pair: 2);
            columns.Add(random, Holds.FurtherPay, pair: 2);
        }
        columns.Add(random, Holds.Multiplier, 2);
        columns.Add(random, Holds.DayRate, 3);
        columns.Add(random, Holds.ShiftRate, 2);
        columns.Add(random, Holds.Premium, 4);
        columns.Add(random, Holds.MileageRate, 3);
        columns.Add(random, Holds.GrossPay, 10);
        columns.Add(random, Holds.HourlyRate, 2);
        columns.Add(random, Holds.AnnualPay, 6);
        columns.Add(random, Holds.Allowance, 3);
    }

    private void Salaried()
    {
        columns.Add(random, Holds.Frequency, 20);
        if (random.Chance(12))
        {
            columns.Add(random, Holds.FullTimePay);
            columns.Add(random, Holds.FullTimeShare, 60);
        }
        columns.Add(random, Holds.AnnualPay, 94);
        columns.Add(random, Holds.AnnualPay, 4);
        columns.Add(random, Holds.WeeklyHours, 94);
        columns.Add(random, Holds.WeeklyHours, 4);
        columns.Add(random, Holds.FullTimeShare, 8);
        columns.Add(random, Holds.FullTimeHours, 8);
        columns.Add(random, Holds.Allowance, 7);
        TermTime();
    }

    private void TermTime()
    {
        columns.Add(random, Holds.PaidWeeks, 16);
        columns.Add(random, Holds.WorkedWeeks, 4);
        columns.Add(random, Holds.TermTime, 10);
    }

    private void Period()
    {
        columns.Add(random, Holds.Frequency, 60);
        columns.Add(random, random.Pick([Holds.PeriodPay, Holds.PeriodPay, Holds.MonthlyPay, Holds.WeeklyPay]));
        columns.Add(random, random.Pick([Holds.PeriodHours, Holds.WeeklyHours]));
        columns.Add(random, Holds.HourlyRate, 20);
        columns.Add(random, Holds.Allowance, 6);
        columns.Add(random, Holds.FullTimeShare, 4);
        columns.Add(random, Holds.HoursBand, 3);
    }

    private void Lines()
    {
        columns.Add(random, Holds.Element, 85);
        columns.Add(random, Holds.PeriodHours);
        columns.Add(random, Holds.HourlyRate);
        columns.Add(random, Holds.PeriodPay, 50);
        columns.Add(random, Holds.CountsAsPay, 6);
        columns.Add(random, Holds.LineType, 4);
    }

    /// <summary>Hours and rates by turns, numbered.</summary>
    private void Rates()
    {
        columns.Add(new PayFileColumn(Holds.PeriodHours, "Hours 1", 1));
        columns.Add(new PayFileColumn(Holds.HourlyRate, "Rate 1", 1));
        for (var pair = 2; pair <= random.Next(2, 5); pair++)
        {
            columns.Add(new PayFileColumn(Holds.FurtherHours, $"Hours {pair}", pair));
            columns.Add(new PayFileColumn(Holds.FurtherRate, $"Rate {pair}", pair));
        }
    }

    /// <summary>What payrolls print beside the pay, and what is no hour's pay.</summary>
    private void Extras()
    {
        columns.Add(random, Holds.Bonus, 5);
        columns.Add(random, Holds.Deduction, 10);
        columns.Add(random, Holds.Deduction, 6);
        columns.Add(random, Holds.NetPay, 5);
        columns.Add(random, Holds.EmployersCost, 5);
        columns.Add(random, Holds.ToDate, 5);
        columns.Add(random, Holds.Harmless, 10);
    }
}

internal static class ColumnLists
{
    /// <summary>Adds a column so often in a hundred files, with one of the headings that it may have.</summary>
    public static void Add(this List<PayFileColumn> columns, Random random, Holds holds, double chance = 100, int pair = 0)
    {
        if (random.Chance(chance))
        {
            columns.Add(new PayFileColumn(holds, Headings.Of(holds, random), pair));
        }
    }
}
