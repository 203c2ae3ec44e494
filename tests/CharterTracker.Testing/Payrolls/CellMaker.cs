namespace CharterTracker.Testing.Payrolls;

/// <summary>Writes what one column says of one person.</summary>
internal sealed class CellMaker(Random random, CellStyle style, DateOnly payDate, IReadOnlyList<PayFileColumn> columns, Says frequency)
{
    private readonly FigureMaker _figures = new(random, style, payDate, columns, frequency);
    private readonly (string Text, Says Says) _frequency = random.Pick([.. CellWords.Frequencies.Where(f => f.Says == frequency)]);

    public PayCell Of(PayFileColumn column, MadePerson person) => column.Holds switch
    {
        Holds.Nothing => PayCell.Empty,
        Holds.Harmless => HarmlessOf(column.Heading, person),
        Holds.Name => NameOf(column.Heading, person),
        Holds.NationalInsuranceNumber => new PayCell($"QQ1234{person.WeeklyHours:00}A"[..9]),
        Holds.Forbidden => style.Money(12.50m, random),
        Holds.WorksNumber => new PayCell(person.Number),
        Holds.DateOfBirth => style.Day(person.Born),
        Holds.Age => style.Plain(AgeOf(person)),
        Holds.Apprentice => ApprenticeOf(person),
        Holds.Contract => Word(person.Contract),
        Holds.Basis => person.IsSalaried ? Word((random.Pick(CellWords.Salaried), Says.Salaried))
            : Word((random.Pick(CellWords.Hourly), Says.Hourly)),
        Holds.Frequency => Word(_frequency),
        Holds.TermTime => person.PaidWeeks is null ? new PayCell("No") : new PayCell("Yes", Says: Says.TermTime),
        Holds.PaidWeeks => style.Plain(person.PaidWeeks ?? 52),
        Holds.WorkedWeeks => style.Plain(person.PaidWeeks is null ? 52 : 39),
        Holds.Workplace => Word(person.Place),
        Holds.LeaveDate => person.LeftOn is { } left ? style.Day(left) : PayCell.Empty,
        Holds.HoursBand => new PayCell(random.Pick(["A", "B", "C", "D", "E"])),
        Holds.CountsAsPay => new PayCell("1", Says: Says.Work),
        Holds.LineType => new PayCell("P", Says: Says.Work),
        Holds.Element => Word((random.Pick(CellWords.WorkElements), Says.Work)),
        _ => _figures.Of(column, person),
    };

    private PayCell ApprenticeOf(MadePerson person) =>
        random.Chance(3) ? Word(random.Pick(CellWords.DoubtfulApprentices))
        : person.IsApprentice ? Word(random.Pick(CellWords.Apprentices))
        : random.Chance(15) ? new PayCell(random.Pick(CellWords.Blanks))
        : Word(random.Pick(CellWords.NoApprentices));

    private int AgeOf(MadePerson person)
    {
        var years = payDate.Year - person.Born.Year;
        return person.Born.AddYears(years) > payDate ? years - 1 : years;
    }

    private PayCell NameOf(string heading, MadePerson person) => heading switch
    {
        "Forename" or "Employee first name" or "First Name" or "Known As" => new PayCell(person.Forename),
        "Title" => new PayCell(random.Pick(["Ms", "Mr", "Mx"])),
        "Gender" => new PayCell(random.Pick(["F", "M", "X"])),
        "Address 1" => new PayCell("1 Example Street"),
        "Post Code" or "Postcode" => new PayCell("ZZ1 1ZZ"),
        "E-mail Address" => new PayCell("a.test@example.org"),
        "Sort Code" => new PayCell("000000"),
        "Bank Account Number" => new PayCell("00000000"),
        "Name" or "Full Name" => new PayCell($"{person.Surname}, {person.Forename}"),
        "Employee Name" or "Employee's Name" or "Employee" => new PayCell($"{person.Forename} {person.Surname}"),
        _ => new PayCell(person.Surname),
    };

    private PayCell HarmlessOf(string heading, MadePerson person) => heading switch
    {
        "Job Title" or "Position title" or "Post" or "Line Manager Post" => new PayCell(person.Job),
        "Start Date" or "Work Start Date" or "Date Joined" or "Continuous service date" =>
            style.Day(new DateOnly(2019, 4, 1)) with { Date = null },
        "Cost Code" or "Spinal point" or "Grade" => new PayCell(random.Pick(["7", "12", "SCP 5", "4400"])),
        "Tax Code" => new PayCell("1257L"),
        "NI Category" or "NI Letter" => new PayCell("A"),
        "Holiday Entitlement" or "Holidays Left" => style.Plain(random.Pick<decimal>([28m, 12.5m])) with { Number = null },
        "Description" => new PayCell("Basic Pay"),
        "Director Status" or "Week 1 Basis" or "Item code" or "Is tax deductible" => new PayCell("0"),
        "Notes" => random.Chance(80) ? PayCell.Empty : new PayCell(random.Pick(["see HR", "returns in May", "moved from Total Care"])),
        _ => new PayCell(random.Pick(["Kitchen", "Care", "Office", "Total Quality", "Estates"])),
    };

    private PayCell Word((string Text, Says Says) word) =>
        new(random.Chance(4) ? word.Text.ToUpperInvariant() : word.Text, Says: word.Says);
}
