namespace CharterTracker.Testing.Payrolls;

/// <summary>Writes the pay and the hours of one person.</summary>
internal sealed class FigureMaker(
    Random random, CellStyle style, DateOnly payDate, IReadOnlyList<PayFileColumn> columns, Says frequency)
{
    private const decimal FullTime = 37;

    private static readonly Holds[] OfThePeriod =
    [
        Holds.PeriodHours, Holds.PeriodPay, Holds.WeeklyPay, Holds.MonthlyPay, Holds.GrossPay, Holds.FurtherHours, Holds.FurtherPay,
        Holds.FurtherRate,
    ];

    private readonly bool _leaversArePaidNothing = columns.Any(c => c.Holds == Holds.LeaveDate) && random.Chance(70);
    private readonly bool _isMixed = columns.Any(c => c.Holds == Holds.Basis);
    private readonly bool _hasPeriodHours = columns.Any(c => c.Holds == Holds.PeriodHours);
    private readonly bool _writesShareInHundred = random.Chance(50);

    public PayCell Of(PayFileColumn column, MadePerson person)
    {
        if (person.LeftOn < payDate && OfThePeriod.Contains(column.Holds) && _leaversArePaidNothing)
        {
            return Blank();
        }
        var isFurther = person.FurtherHours > 0;
        return column.Holds switch
        {
            Holds.HourlyRate => person.IsSalaried && _isMixed ? Blank() : style.Rate(person.Rate, random),
            Holds.AnnualPay => !person.IsSalaried && _isMixed ? Blank() : style.Money(Yearly(person), random),
            Holds.FullTimePay => style.Money(Math.Round(person.Rate * 52 * FullTime, 2), random),
            Holds.MonthlyPay or Holds.WeeklyPay or Holds.PeriodPay => style.Money(PeriodPay(person), random),
            Holds.GrossPay => style.Money(Gross(person), random),
            Holds.FurtherRate => isFurther || !columns.Any(c => c.Holds == Holds.FurtherHours && c.Pair == column.Pair)
                ? style.Rate(person.FurtherRate, random) : Blank(),
            Holds.FurtherHours => isFurther ? style.Plain(person.FurtherHours) : random.Chance(50) ? style.Plain(0) : Blank(),
            Holds.FurtherPay => isFurther ? style.Money(Math.Round(person.FurtherHours * person.FurtherRate, 2), random) : Blank(),
            Holds.WeeklyHours =>
                style.Plain(person.Contract.Says.HasFlag(Says.ZeroHours) && !person.IsSalaried && random.Chance(50) ? 0
                    : person.WeeklyHours),
            Holds.PeriodHours => style.Plain(person.PeriodHours),
            Holds.FortnightHours => style.Plain(person.WeeklyHours * 2),
            Holds.FullTimeHours => style.Plain(FullTime),
            Holds.FullTimeShare => ShareOf(person),
            _ => OtherFigure(column.Holds),
        };
    }

    private PayCell OtherFigure(Holds holds) => holds switch
    {
        Holds.Multiplier => style.Plain(random.Pick<decimal>([1.5m, 2m, 1.25m])),
        Holds.DayRate => random.Chance(80) ? style.Rate(random.Pick<decimal>([95m, 100m, 88.50m, 120m]), random) : Blank(),
        Holds.ShiftRate => random.Chance(50) ? style.Rate(45m, random) : Blank(),
        Holds.Premium => random.Chance(60) ? style.Rate(random.Pick<decimal>([1.50m, 0.75m, 2.20m]), random) : Blank(),
        Holds.MileageRate => random.Chance(60) ? style.Rate(0.45m, random) : Blank(),
        Holds.Allowance => random.Chance(50) ? style.Money(random.Pick<decimal>([50m, 120m, 25.50m]), random) : Blank(),
        Holds.Bonus => random.Chance(40) ? style.Money(200m, random) : Blank(),
        Holds.ToDate => style.Money(9876.54m, random),
        Holds.NetPay => style.Money(1403.21m, random),
        _ => style.Money(random.Pick<decimal>([35.20m, 210.44m, 88m, 0m]), random),
    };

    private decimal PeriodPay(MadePerson person) =>
        Math.Round(_hasPeriodHours ? person.Rate * person.PeriodHours : Yearly(person) / PeriodsAYear, 2);

    private decimal PeriodsAYear => frequency switch { Says.Weekly => 52, Says.Fortnightly => 26, Says.FourWeekly => 13, _ => 12 };

    /// <summary>Mostly what the hours are worth and a little more; now and then less, as where hours were not paid.</summary>
    private decimal Gross(MadePerson person) =>
        random.Chance(15) ? 1000m
            : Math.Round((person.Rate * person.PeriodHours) + (person.FurtherRate * person.FurtherHours), 2)
                + random.Pick<decimal>([0, 0, 150]);

    private static decimal Yearly(MadePerson person) => Math.Round(person.Rate * (person.PaidWeeks ?? 52) * person.WeeklyHours, 2);

    private PayCell ShareOf(MadePerson person)
    {
        var share = Math.Round(person.WeeklyHours / FullTime, 2);
        return _writesShareInHundred ? style.Plain(share * 100) : style.Plain(share);
    }

    private PayCell Blank() => random.Chance(30) ? style.Plain(0) : new PayCell(random.Pick(CellWords.Blanks));
}
