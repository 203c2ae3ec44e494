using CharterTracker.Domain.Payrolls;
using CharterTracker.Domain.Payrolls.Judging;

namespace CharterTracker.Testing.Payrolls;

/// <summary>Somebody on a made payroll, with what their contract says.</summary>
internal sealed record MadePerson
{
    private static readonly decimal[] Weeks = [37.5m, 37m, 40m, 35m, 30m, 25m, 20m, 18.5m, 16m, 12.5m, 10m];
    private static readonly decimal[] Periods = [37.5m, 40m, 20m, 30m, 24m, 12.25m];

    public required string Number { get; init; }
    public required string Forename { get; init; }
    public required string Surname { get; init; }
    public required string Job { get; init; }
    public required DateOnly Born { get; init; }
    public required bool IsApprentice { get; init; }
    public required bool IsSalaried { get; init; }

    /// <summary>What an hour of work is paid, in truth.</summary>
    public required decimal Rate { get; init; }
    public required decimal FurtherRate { get; init; }
    public required decimal FurtherHours { get; init; }
    public required decimal WeeklyHours { get; init; }
    public required decimal PeriodHours { get; init; }

    /// <summary>The words of the contract, with what they say.</summary>
    public required (string Text, Says Says) Contract { get; init; }

    /// <summary>Weeks for which people are paid who work in term time; null for all others.</summary>
    public required decimal? PaidWeeks { get; init; }
    public required DateOnly? LeftOn { get; init; }
    public required (string Text, Says Says) Place { get; init; }

    /// <param name="weeks">Weeks in a period, of which a month has about four.</param>
    /// <param name="prefix">What all works numbers begin with.</param>
    public static MadePerson Make(Random random, PaySetting setting, int index, bool salaried, bool hasYoung, bool hasApprentices,
        int weeks, string prefix)
    {
        var place = random.Chance(3) ? (random.Pick(CellWords.UnknownPlaces), Says.Unclear)
            : setting.Region == WageRegion.London || (setting.Region == WageRegion.Unknown && random.Chance(40))
                ? (random.Pick(CellWords.LondonPlaces), Says.InLondon)
            : (random.Pick(CellWords.OtherPlaces), Says.OutsideLondon);
        var isApprentice = hasApprentices && random.Chance(12);
        var isTermTime = random.Chance(salaried ? 14 : 4);
        return new MadePerson
        {
            Number = random.Chance(1) ? "" : $"{prefix}{101 + index}",
            Forename = random.Pick(CellWords.Forenames),
            Surname = random.Pick(CellWords.Surnames),
            Job = random.Pick(CellWords.Jobs),
            Born = BornOn(random, setting, hasYoung),
            IsApprentice = isApprentice,
            IsSalaried = salaried,
            Rate = RateNear(random, setting.Rates),
            FurtherRate = RateNear(random, setting.Rates),
            FurtherHours = random.Chance(50) ? random.Pick<decimal>([4m, 10m, 6.5m, 8m]) : 0,
            WeeklyHours = random.Pick(Weeks),
            PeriodHours = random.Pick(Periods) * weeks,
            Contract = ContractOf(random, isApprentice, isTermTime),
            PaidWeeks = isTermTime ? random.Pick<decimal>([44.6m, 43m, 45.5m]) : null,
            LeftOn = random.Chance(8) ? setting.PayDate.AddDays(-random.Next(ReferenceChecker.DaysSinceLeft + 5, 500)) : random.Chance(4)
                ? setting.PayDate.AddDays(random.Next(1, 60)) : null,
            Place = place,
        };
    }

    private static DateOnly BornOn(Random random, PaySetting setting, bool hasYoung) =>
        hasYoung && random.Chance(12) ? setting.PayDate.AddYears(-18).AddDays(random.Next(1, 700))
        : random.Chance(4) ? setting.PayDate.AddYears(-18)
        : setting.PayDate.AddYears(-random.Next(19, 65)).AddDays(-random.Next(0, 365));

    private static (string Text, Says Says) ContractOf(Random random, bool isApprentice, bool isTermTime) =>
        isApprentice ? (random.Pick(CellWords.ApprenticeContracts), Says.Apprentice)
        : isTermTime ? (random.Pick(CellWords.TermTimeContracts), Says.TermTime)
        : random.Chance(10) ? (random.Pick(CellWords.ZeroHoursContracts), Says.ZeroHours)
        : (random.Pick(CellWords.OrdinaryContracts), Says.Nothing);

    /// <summary>Rates that decide: those due and announced, a penny or less beside them, and some far from both.</summary>
    private static decimal RateNear(Random random, PayRates rates)
    {
        var announced = rates.Announced ?? rates.Due;
        var due = random.Pick<decimal>([rates.Due.Uk, rates.Due.Uk, rates.Due.London, announced.Uk, announced.London]) / 100;
        return random.Next(12) switch
        {
            0 or 1 or 2 => due,
            3 => due - 0.01m,
            4 => due + 0.01m,
            5 => due - 1.05m,
            6 => due - 0.0049m,
            7 => 9.00m,
            8 => 21.00m,
            9 => 16.25m,
            _ => due + 0.55m,
        };
    }
}
