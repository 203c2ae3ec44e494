namespace CharterTracker.Testing.Payrolls;

/// <summary>The words that people write into cells, with what they say; the generator's own lists.</summary>
internal static class CellWords
{
    public static readonly string[] Blanks = ["", "", "", "", " ", "-", "n/a", "N/A", "--"];
    public static readonly string[] NoFigures =
    [
        "tbc", "TBC", "see contract", "various", "?", "#N/A", "#REF!", "as agreed", "variable", "see note 2",
    ];

    public static readonly string[] NationalInsuranceNumbers =
        [
            "QQ123456A", "QQ 12 34 56 C", "qq123456b", "QQ-12-34-56-C", "QQ123456", "QQ12 3456D", "QQ/123456/A", "QQ 123456 A",
            "NI QQ123456C",
        ];

    public static readonly string[] Surnames =
        [
            "Alpha", "Bravo", "O'Brien", "Müller", "Ó Briain", "Smith, Jr", "Totall", "Van der Berg", "Page", "Summer", "Union", "Grant",
            "Hall", "Day", "Price", "Small-Wood", "Ng", "Rate",
        ];

    public static readonly string[] Forenames = ["Test", "Ann", "Zoë", "Siân", "May", "Mark", "Carol", "Will", "Penny", "Bill"];

    public static readonly string[] Jobs =
        [
            "Cleaner", "Kitchen Porter", "Care Assistant", "Apprentice Coordinator", "Café assistant", "Driver", "Total Care Lead",
            "Casual Dining Manager", "Teaching Assistant", "Bank Clerk", "Apprentice", "Page Designer", "Overtime Planner",
        ];

    public static readonly (string Text, Says Says)[] Apprentices =
        [
            ("Yes", Says.Apprentice), ("Y", Says.Apprentice), ("TRUE", Says.Apprentice), ("1", Says.Apprentice), ("yes", Says.Apprentice),
            ("Apprentice", Says.Apprentice),
        ];

    public static readonly (string Text, Says Says)[] NoApprentices =
    [
        ("No", Says.NotApprentice), ("N", Says.NotApprentice), ("FALSE", Says.NotApprentice), ("0", Says.NotApprentice),
        ("no", Says.NotApprentice), ("Non-apprentice", Says.NotApprentice),
        ("Not an apprentice", Says.NotApprentice), ("Non apprentice", Says.NotApprentice), ("NOT APPRENTICE", Says.NotApprentice),
        ("No - apprentice rate ended", Says.NotApprentice), ("Never an apprentice", Says.NotApprentice),
        ("Ex-apprentice", Says.NotApprentice), ("Former apprentice", Says.NotApprentice), ("Apprenticeship completed", Says.NotApprentice),
        ("Apprentice mentor", Says.NotApprentice), ("Was apprentice until 2024", Says.NotApprentice),
    ];

    public static readonly (string Text, Says Says)[] DoubtfulApprentices =
    [
        ("?", Says.Unclear), ("tbc", Says.Unclear), ("Level 3", Says.Unclear), ("Applied", Says.Unclear), ("Apprentice?", Says.Unclear),
    ];

    public static readonly string[] OrdinaryContracts =
        [
            "Permanent", "Perm", "Fixed term", "Temporary", "Full time", "Part time", "FT", "PT", "Permanent - full time",
            "Fixed Term Contract", "Perm (ex apprentice)", "Apprentice Coordinator", "Seconded", "Non-apprentice", "Full-time all year",
        ];

    public static readonly string[] ZeroHoursContracts =
    [
        "Zero hours", "Zero Hours Contract", "Casual", "Bank", "Relief", "As and when", "0 hours", "Casual worker", "ZERO HOURS",
        "zero-hours", "Sessional",
    ];

    public static readonly string[] TermTimeContracts =
        [
            "TTO", "Termtime only", "Term Time", "Term-time", "Term time only", "Annualised hours", "Annualized hours", "39 weeks a year",
            "Sessional (term only)", "38 wks TTO", "Permanent term time", "Annualised", "Term Time + 5 days", "Perm TTO",
        ];

    public static readonly string[] ApprenticeContracts = ["Apprentice", "Apprenticeship", "Apprentice - year 1"];

    public static readonly string[] Hourly = ["Hourly", "Hourly paid", "Hourly Rate", "Per hour", "HOURLY"];
    public static readonly string[] Salaried = ["Salaried", "Salary", "Annual salary", "SALARIED"];
    public static readonly string[] Daily = ["Daily", "Day rate", "Per day", "Daily rate"];

    public static readonly (string Text, Says Says)[] Frequencies =
    [
        ("Weekly", Says.Weekly), ("W1", Says.Weekly), ("Week", Says.Weekly), ("Every week", Says.Weekly), ("W", Says.Weekly),
        ("WEEKLY", Says.Weekly),
        ("Fortnightly", Says.Fortnightly), ("W2", Says.Fortnightly), ("2 Weekly", Says.Fortnightly), ("Every two weeks", Says.Fortnightly),
        ("Two weekly", Says.Fortnightly), ("Fortnight", Says.Fortnightly),
        ("Four weekly", Says.FourWeekly), ("4 Weekly", Says.FourWeekly), ("W4", Says.FourWeekly), ("4-weekly", Says.FourWeekly),
        ("Every four weeks", Says.FourWeekly), ("4 Week", Says.FourWeekly), ("Lunar", Says.FourWeekly),
        ("Monthly", Says.Monthly), ("M1", Says.Monthly), ("Month", Says.Monthly), ("Calendar Month", Says.Monthly),
        ("Calendar monthly", Says.Monthly), ("Every month", Says.Monthly), ("M", Says.Monthly), ("MONTHLY", Says.Monthly),
    ];

    public static readonly string[] WorkElements =
    [
        "Basic pay", "Basic", "Ordinary Hours", "Normal hours", "Hourly pay", "Standard hours", "Basic Pay Hourly", "Contracted hours",
        "Salary",
    ];
    public static readonly string[] FurtherElements =
    [
        "Overtime", "Training", "Overtime 1.5", "Additional hours", "Weekend hours", "Travel time", "Induction", "Bank holiday worked",
        "Holiday pay", "OT at flat rate",
    ];

    public static readonly (string Text, decimal Rate)[] NoWorkElements =
    [
        ("Mileage", 0.45m), ("Night premium", 1.50m), ("Mileage claim", 0.25m), ("Shift premium", 2.10m), ("Car mileage", 0.40m),
        ("Unsocial hours supplement", 3.00m), ("Uniform allowance", 5.00m), ("Expenses", 12.40m), ("Bonus", 50.00m), ("Tips", 8.00m),
        ("Night supplement", 1.25m), ("Meal allowance", 6.50m),
    ];

    public static readonly string[] ShiftElements = ["Sleep-in", "Sleep in shift", "Sleepover"];
    public static readonly string[] DayElements = ["Day rate", "Daily rate", "Day's pay", "Full day"];

    public static readonly string[] LondonPlaces = ["EC1A 1BB", "Camden", "Croydon depot", "London Bridge", "Total Fitness Ealing"];
    public static readonly string[] OtherPlaces =
    [
        "L1 8JQ", "Leeds", "Total Fitness Centre", "NR1 3QU", "Page Hall", "Head Office", "Londonderry House", "Grand Hotel",
    ];
    public static readonly string[] UnknownPlaces = ["Field based", "Various", "Home"];

    public static readonly string[] Totals =
    [
        "Total", "Totals", "TOTAL", "Totals:", "Report Total", "Grand Total", "Total for department", "Sub-total", "Overall total",
        "Company total", "Total:",
    ];
    public static readonly string[] Footers =
        [
            "Page 1 of 2", "Printed on 30/10/2026", "*** End of report ***", "Number of employees: 3", "End of Report",
            "Report run by Payroll Bureau 30/10/2026 09:12", "Confidential", "Employee count: 12", "Page: 3", "Generated by Payroll v24.1",
        ];
}
