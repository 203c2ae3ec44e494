namespace CharterTracker.Testing.Payrolls;

/// <summary>What a column of a made payroll file truly holds, whatever its heading says.</summary>
public enum Holds
{
    /// <summary>Empty in every row, and without a heading.</summary>
    Nothing,

    /// <summary>Neither pay nor hours nor anything that the check asks: departments, tax codes, days of holiday.</summary>
    Harmless,
    Name,
    NationalInsuranceNumber,

    /// <summary>Union dues, sickness, court orders: the whole file has to be refused.</summary>
    Forbidden,

    WorksNumber,
    DateOfBirth,
    Age,
    Apprentice,
    Contract,
    Basis,
    Frequency,
    TermTime,
    PaidWeeks,

    /// <summary>Weeks worked a year, which are fewer than those paid: nothing can be worked out of them.</summary>
    WorkedWeeks,
    Workplace,
    LeaveDate,

    /// <summary>What an hour of basic work is paid.</summary>
    HourlyRate,

    /// <summary>What an hour of other work is paid: overtime, weekends, training, a second job.</summary>
    FurtherRate,

    /// <summary>By what the basic rate is multiplied for overtime, such as 1.5.</summary>
    Multiplier,
    DayRate,

    /// <summary>What a shift or a sleep-in is paid.</summary>
    ShiftRate,

    /// <summary>What comes on top of the rate for an hour at night, or of a driver.</summary>
    Premium,
    MileageRate,

    AnnualPay,

    /// <summary>The salary that somebody would have who worked full time.</summary>
    FullTimePay,
    WeeklyPay,
    MonthlyPay,
    PeriodPay,

    /// <summary>All that was paid in the period, with bonuses and all else.</summary>
    GrossPay,

    /// <summary>Pay for the hours at the further rate.</summary>
    FurtherPay,
    Allowance,
    Bonus,
    Deduction,
    NetPay,
    EmployersCost,
    ToDate,

    WeeklyHours,
    PeriodHours,
    FortnightHours,
    FullTimeHours,
    FullTimeShare,

    /// <summary>Hours at the further rate.</summary>
    FurtherHours,
    HoursBand,

    /// <summary>The name of a payment: basic pay, overtime, mileage.</summary>
    Element,
    CountsAsPay,
    LineType,
}
