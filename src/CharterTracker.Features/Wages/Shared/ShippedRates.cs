using System.Globalization;
using System.Reflection;
using CharterTracker.Domain.Wages;

namespace CharterTracker.Features.Wages;

/// <summary>The rate tables that come with the product, read from the files beside this one.</summary>
internal static class ShippedRates
{
    public static async Task<IReadOnlyList<WageFacts>> ReadAsync(CancellationToken cancellationToken)
    {
        var facts = new List<WageFacts>();
        await foreach (var row in RowsAsync("real_living_wage", cancellationToken))
        {
            facts.Add(RealLivingWage(row, WageKind.RealLivingWageUk, "uk_rate"));
            facts.Add(RealLivingWage(row, WageKind.RealLivingWageLondon, "london_rate"));
        }
        await foreach (var row in RowsAsync("national_minimum_wage", cancellationToken))
        {
            facts.Add(StatutoryMinimum(row));
        }
        return facts;
    }

    private static WageFacts RealLivingWage(Dictionary<string, string> row, WageKind kind, string rateColumn) => new(
        kind,
        kind == WageKind.RealLivingWageUk ? "Real Living Wage, UK" : "Real Living Wage, London",
        AgeFrom: Whole(row["min_age"]),
        AgeTo: null,
        IsForApprentices: false,
        Pence(row[rateColumn]),
        Day(row["announced"]),
        Status(row["announced_date_status"]),
        Day(row["effective_from"])!.Value,
        Day(row["implement_by"]),
        Status(row["implement_by_status"]),
        row["source_url"],
        row["note"].Length == 0 ? null : row["note"]);

    private static WageFacts StatutoryMinimum(Dictionary<string, string> row) => new(
        WageKind.StatutoryMinimum,
        row["band"],
        Whole(row["min_age"]),
        Whole(row["max_age"]),
        IsForApprentices: row["band"] == "Apprentice",
        Pence(row["rate"]),
        AnnouncedOn: null,
        DateStatus.None,
        Day(row["effective_from"])!.Value,
        MustBeMetBy: null,
        DateStatus.None,
        row["source"],
        Note: null);

    private static int Pence(string pounds) => (int)(decimal.Parse(pounds, CultureInfo.InvariantCulture) * 100);

    private static int? Whole(string text) => text.Length == 0 ? null : int.Parse(text, CultureInfo.InvariantCulture);

    private static DateStatus Status(string text) => Enum.Parse<DateStatus>(text, ignoreCase: true);

    /// <summary>
    /// Reads a day. The oldest row gives only a month; its dates are unverified, so the first of the month is used and never shown.
    /// </summary>
    private static DateOnly? Day(string text) => text.Length switch
    {
        0 => null,
        7 => DateOnly.ParseExact($"{text}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture),
    };

    private static async IAsyncEnumerable<Dictionary<string, string>> RowsAsync(
        string name, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(typeof(ShippedRates), $"Rates.{name}.csv")!;
        using var reader = new StreamReader(stream);
        var headings = Cells((await reader.ReadLineAsync(cancellationToken))!);
        while (await reader.ReadLineAsync(cancellationToken) is { } line)
        {
            yield return headings.Zip(Cells(line)).ToDictionary(c => c.First, c => c.Second);
        }
    }

    /// <summary>Splits a line of our own two files: a cell may be quoted and hold commas and doubled quotes, never a line break.</summary>
    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new System.Text.StringBuilder();
        var isQuoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '"' && isQuoted && i + 1 < line.Length && line[i + 1] == '"')
            {
                cell.Append('"');
                i++;
            }
            else if (line[i] == '"')
            {
                isQuoted = !isQuoted;
            }
            else if (line[i] == ',' && !isQuoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(line[i]);
            }
        }
        cells.Add(cell.ToString());
        return cells;
    }
}
