namespace CharterTracker.Domain.EvidenceItems.Reading;

/// <summary>
/// Counts the people of a file whose pay stands beside their name or works number, row by row. A file that has five or more of them is a
/// payroll, whatever it is called; pay by grade or job, hours by name, and figures about groups are not.
/// </summary>
public sealed class PeoplesPay
{
    /// <summary>The number of people from which a table is a payroll.</summary>
    public const int Payroll = 5;

    /// <summary>The longest cell that is looked at: headings, names and figures are shorter.</summary>
    private const int LongestCell = 120;

    private readonly HashSet<string> _people = new(StringComparer.OrdinalIgnoreCase);
    private string[]? _before;
    private TableHeading[] _headings = [];

    /// <summary>Whether a cell stands in a column of National Insurance numbers and is one.</summary>
    public bool HasInsuranceNumber { get; private set; }

    public bool IsPayroll => _people.Count >= Payroll;

    private bool HasHeadings => _headings.Length > 0;

    private bool AreOfPayroll => AreOfAPayroll(_headings);

    /// <summary>Begins the next table. Its people are counted with those before.</summary>
    public void NextTable() => (_before, _headings) = (null, []);

    /// <summary>Looks at the next row of the table.</summary>
    public void Look(IReadOnlyList<string> cells)
    {
        if (IsPayroll || !cells.Any(HasText))
        {
            return;
        }
        string[] row = [.. cells.Select(Tidy)];
        if (FindHeadings(row) is { } found)
        {
            // The headings of a payroll give way to others of one only, since a row of words may stand among its people.
            _headings = !AreOfPayroll || AreOfAPayroll(found) ? found : _headings;
        }
        else if (HasHeadings)
        {
            LookUnderHeadings(row);
        }
        else
        {
            LookWithoutHeadings(row);
        }
        _before = row;
    }

    private static string Tidy(string cell) =>
        cell.Length > LongestCell ? "" : string.Join(' ', cell.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool HasText(string cell) => !string.IsNullOrWhiteSpace(cell);

    private static bool AreOfAPayroll(TableHeading[] headings) =>
        Array.Exists(headings, IsOfPeople) && Array.Exists(headings, h => h is TableHeading.Pay or TableHeading.NationalInsuranceNumber);

    private static bool IsOfPeople(TableHeading heading) =>
        heading is TableHeading.Name or TableHeading.Person or TableHeading.People or TableHeading.PersonName or TableHeading.WorksNumber;

    /// <summary>The headings that a row has, alone or together with the row above; null where it is not one of headings.</summary>
    private TableHeading[]? FindHeadings(string[] row)
    {
        if (!AreWords(row))
        {
            return null;
        }
        var alone = Read(row);
        if (!AreOfAPayroll(alone) && _before is { } above && AreWords(above))
        {
            var both = Read([.. row.Select((cell, i) => i < above.Length ? $"{above[i]} {cell}" : cell)]);
            alone = AreOfAPayroll(both) ? both : alone;
        }
        return Array.Exists(alone, h => h != TableHeading.Unknown) ? alone : null;
    }

    private static bool AreWords(string[] row) => row.Count(HasText) > 1 && !Array.Exists(row, TableCells.IsFigure);

    private static TableHeading[] Read(string[] row) => [.. row.Select(TableHeadings.Read)];

    private void LookUnderHeadings(string[] row)
    {
        string? person = null;
        var (number, isPaid) = ((string?)null, false);
        for (var i = 0; i < row.Length && i < _headings.Length; i++)
        {
            var (heading, cell) = (_headings[i], row[i]);
            if (!HasText(cell))
            {
                continue;
            }
            HasInsuranceNumber |= heading == TableHeading.NationalInsuranceNumber && NationalInsuranceNumbers.IsOne(cell);
            isPaid |= heading switch
            {
                TableHeading.Pay => TableCells.IsAmount(cell),
                TableHeading.Unknown => TableCells.IsMoney(cell),
                _ => false,
            };
            if (heading == TableHeading.WorksNumber && TableCells.IsWorksNumber(cell))
            {
                number = cell;
            }
            else if (Identifies(heading, cell))
            {
                person = $"{person} {cell}";
            }
        }
        Count(isPaid ? number ?? person : null);
    }

    private static bool Identifies(TableHeading heading, string cell) => heading switch
    {
        TableHeading.Name => TableCells.CanBePerson(cell),
        TableHeading.PersonName or TableHeading.People => TableCells.IsSomebody(cell),
        TableHeading.Person => TableCells.IsSomebodyOrNumber(cell),
        _ => false,
    };

    private void LookWithoutHeadings(string[] row)
    {
        if (!Array.Exists(row, TableCells.CanBePay))
        {
            return;
        }
        var name = Array.Find(row, TableCells.IsPerson);
        for (var i = 1; name is null && i < row.Length; i++)
        {
            name = TableCells.IsPartOfName(row[i - 1]) && TableCells.IsPartOfName(row[i]) ? $"{row[i - 1]} {row[i]}" : null;
        }
        Count(name);
    }

    private void Count(string? person)
    {
        if (person is not null)
        {
            _people.Add(person);
        }
    }
}
