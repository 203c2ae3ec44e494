using static CharterTracker.Domain.Payrolls.PayColumn;

namespace CharterTracker.Domain.Payrolls.Reading;

/// <summary>
/// What headings of payroll files mean, as data: the first rule that fits counts. What no rule knows is unknown, and is asked about if
/// there are numbers in the column. All words are in the one spelling of <see cref="HeadingWords"/>.
/// </summary>
internal static class HeadingLexicon
{
    // Words that make any figure pay, a rate or hours.
    private const string Money = "rate hour hours hourly salary amount value units quantity gross overtime basic";
    private const string Time = "rate hour hours hourly";
    private const string Further = "overtime|extra|second|third|secondary|other|additional|alternative|training|induction|double";
    private const string Soft =
        "bank|night|weekend|saturday|sunday|evening|unsocial|antisocial|bankholiday|shift|oncall|standby|sleepin|waking|travel|premium|enhanced|enhancement|callout|cover|bonus|higher|lower|casual|holiday";

    /// <summary>Words that tell one of several rates from the basic one.</summary>
    public static IReadOnlySet<string> PartWords { get; } = $"{Further}|{Soft}|time|half|quarter|triple|treble|quadruple".Split('|')
        .ToHashSet();

    /// <summary>Rules about columns that matter: read, or asked about, or known to change nothing although they are money.</summary>
    public static IReadOnlyList<HeadingRule> Rules { get; } =
    [
        new(UnreadReason.ToDate, "todate", "*"),
        new(UnreadReason.EmployersCost, "employer", "*", Time),
        new(IrregularPay, "zero hour|hours", "contracted is flag"),

        // Rates.
        new(HourlyRate, "hourly rate|pay|salary|amount", "basic different from employee current actual gross contracted standard"),
        new(HourlyRate, "rate|pay|salary hour", "basic different from employee current actual gross contracted"),
        new(Bare(HourlyRate), "rate", "pay basic employee contracted"),
        new(Bare(HourlyRate), "rate unit|units", "basic"),
        new(DayRate, "rate|pay|salary|amount daily", "basic employee"),
        new(DayRate, "rate day|piece|session|sessional|visit|job", "basic employee pay"),
        new(DayRate, "per day|shift|session|visit|job|piece"),
        new(DayRate, "per day|shift|session|visit|night|job|piece rate|pay|amount|salary", "basic employee"),
        new(UnreadReason.Extra, "mileage|expense", "*", "hours hourly"),
        new(OvertimeRate, $"rate {Further}", "hourly hour pay basic time half x and"),
        new(OvertimeRate, "overtime hourly|hour", "pay basic"),
        new(OvertimeRate, "rate time half", "hourly pay x and overtime"),
        new(HeadingDoubt.RateOrPremium, $"rate {Soft}", "hourly hour pay basic overtime allowance supplement"),

        // Hours and pay at other rates.
        new(new HeadingMeaning(OvertimeHours) { NeedsARate = true }, "hours|units time|double|triple|treble|quadruple",
            "and half third quarter number worked paid"),
        new(OvertimeHours, $"hours|units|quantity {Further}", "worked paid number total pay x time half and basic"),
        new(new HeadingMeaning(OvertimeHours) { NeedsARate = true }, $"hours|units {Soft}", "worked paid number total pay basic"),
        new(UnreadReason.Extra, "holiday pay|payment|amount", "total"),
        new(UnreadReason.Reference, "holiday|leave entitlement|balance|accrued|taken|remaining|annual|days|day|year",
            "*", "rate hour hourly"),
        new(OvertimePay, "overtime", "pay amount value payment total x time half and basic gross double"),
        new(OvertimePay, "training pay", "amount payment total"),
        new(UnreadReason.Extra, "sleepin|standby|oncall|callout", "pay payment amount allowance total value"),
        new(HeadingDoubt.RateOrPremium, $"pay|amount|value|payment {Soft}", "total basic"),
        new(GuaranteedAllowances(), "guaranteed|fixed allowance", "total"),
        new(UnreadReason.Extra,
            "allowance|supplement car|travel|meal|tool|clothing|phone|shift|night|weekend|unsocial|overnight|standby|oncall", "*", Time),
        new(HeadingDoubt.Allowance, "allowance|weighting|supplement", "*", Time),
        new(UnreadReason.Extra,
            "bonus|commission|tip|tronc|gratuity|premium|enhancement|subsistence|reimbursement|backpay|arrears|redundancy|severance|retention|incentive|uplift|pilon",
            "*", Time),
        new(UnreadReason.Extra, "other|additional|extra pay|payment|amount", "total"),

        // Full time.
        new(new HeadingMeaning(Unread: UnreadReason.FullTimeFigure), "fte|fulltime|equivalent", "*", "parttime type status"),

        // Pay over a longer time.
        new(UnreadReason.TakenOff,
            "tax|taxable|paye|ni|niable|nable|pension|pensionable|loan|loans|deduction|net|savings|saving|voucher|vouchers|childcare|cycle|sacrifice|advance|gaye|charity|donation|parking|rent|overpayment|insurance|dental|canteen|uniform|avc|avcs|stakeholder|nest|levy|recovery|postgraduate|student",
            "*", $"{Time} number code letter category table"),
        new(AnnualPay, "annual salary|pay|rate|basic", "basic gross actual contracted current employee"),
        new(AnnualPay, "salary|pay year", "basic gross actual contracted current employee per"),
        new(AnnualPay, "salary", "basic gross actual contracted current employee"),
        new(WeeklyPay, "weekly salary|pay|rate", "basic contracted employee actual"),
        new(WeeklyPay, "per week salary|pay|rate", "basic contracted employee actual"),
        new(MonthlyPay, "monthly salary|pay|rate", "basic contracted employee actual"),
        new(MonthlyPay, "per month salary|pay|rate", "basic contracted employee actual"),
        new(PeriodPay, "per period salary|pay", "basic"),
        new(PeriodPay, "pay basic", "period amount this actual"),
        new(PeriodPay, "amount", "pay payment"),
        new(GrossPay, "gross", "pay total payment period amount this"),
        new(GrossPay, "total pay|payment|value|amount", "line gross"),
        new(GrossPay, "value|total", "line"),

        // Hours.
        new(UnreadReason.PartOfOthers, "hours|units day|daily", "typical number working per basic normal in average"),
        new(WeeklyHours, "hours|units week|weekly", "contracted basic number paid average working total employee worked each"),
        new(ContractedHours, "hours contracted", "basic number employee paid"),
        new(PeriodHours, "hours|units paid", "basic total number employee month period"),
        new(PeriodHours, "hours|units period", "basic total number this paid worked pay"),
        new(PeriodHours, "quantity"),
        new(UnclearHours, "hours|units",
            "basic worked total typical actual number working pay month monthly fortnight fortnightly fourweekly employee"),
        new(PaidWeeks, "weeks paid", "year annual number"),
        new(HeadingDoubt.Weeks, "weeks", "year annual worked working number contracted"),

        // People.
        new(DateOfBirth, "birthdate|dob|born", "employee date on"),
        new(Age, "age", "years year in at employee"),
        new(LeaveDate, "date leave|termination|finish|end|ended", "employment contracted employee last working day"),
        new(LeaveDate, "last|final day", "working employment employee date of"),
        new(LeaveDate, "leave on", "employee"),
        new(Apprentice, "apprentice|apprenticeship", "flag yes y n indicator status employee worker on"),
        new(TermTime, "termtime", "only worker flag indicator yes y n"),
        new(ContractType,
            "contracted|employment|employee|engagement|worker|staff|assignment|position|appointment type|basis|status|category", "of"),
        new(ContractType, "engagement"),
        new(ContractType, "fulltime parttime", "or ft pt status"),
        new(Workplace, "work|workplace|employee|home location|site|postcode|place|branch|office|base|unit", "name"),
        new(Workplace, "location|site|branch|office|depot|store|shop|home|workbase|campus|premises|establishment"),
        new(WorksNumber, "pay number|reference|id", "our"),
        new(WorksNumber,
            "employee|staff|payroll|works|personnel|clock|worker|colleague|associate|person|payee|assignment number|reference|id|code",
            "rti unique our hmrc s works pay payroll employee staff"),
        new(Frequency, "frequency", "pay payment payroll"),
        new(LineType, "element|item", "pay payment type name indicator description"),
        new(LineType, "payment|pay name|description|type", "code element item"),
        new(Bare(LineType), "payment|description"),
        new(Basis, "rate|unit|units|salary type|basis", "pay"),
        new(Basis, "unit", "measure pay"),
    ];

    /// <summary>
    /// Rules about columns that say no more than where, when and as what somebody works; they come after names and addresses.
    /// </summary>
    public static HeadingRule References { get; } = new(
        UnreadReason.Reference,
        "department|cost|spinal|centre|center|job|role|position|post|grade|band|scale|point|spine|scp|title|manager|status|company|division|section|team|ledger|nominal|analysis|project|code|date|category|letter|table|method|reason|note|notes|comment|comments|currency|reference|id|number|region|directorate|service|unit|group|start|started|joined|hired|hire|period|year|pension|enrolment|scheme|category|type|directors|director|starter|seniority|flag|currency|entitlement|balance|accrued|taken|course|training|level|day|week|month|description",
        "*",
        Money);

    private static HeadingMeaning Bare(PayColumn column) => new(column) { IsBare = true };

    private static HeadingMeaning GuaranteedAllowances() => Allowances;
}
