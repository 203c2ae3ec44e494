using System.Globalization;

namespace CharterTracker.Testing.Payrolls;

/// <summary>How one file writes its figures and dates.</summary>
internal sealed record CellStyle(char Mark, string Pound, string Thousands, int MoneyPlaces, string Date)
{
    private static readonly string[] Dates =
    [
        "dd/MM/yyyy", "dd/MM/yyyy", "dd/MM/yyyy", "yyyy-MM-dd", "d/M/yyyy", "dd-MM-yyyy", "dd.MM.yyyy", "dd-MMM-yyyy", "d MMM yyyy",
        "dd/MM/yy", "d-MMM-yy", "dd MMMM yyyy", "yyyy/MM/dd", "yyyy-MM-dd HH:mm:ss", "dd/MM/yyyy HH:mm",
        "serial",
    ];

    private static readonly DateOnly FirstSerial = new(1899, 12, 30);

    public static CellStyle Make(Random random)
    {
        var mark = random.Chance(8) ? ',' : '.';
        var thousands = random.Chance(20) ? (mark == ',' ? "." : ",") : "";
        return new CellStyle(mark, random.Chance(12) ? "£" : "", thousands, random.Chance(5) ? 0 : 2, random.Pick(Dates));
    }

    /// <summary>An amount of money. One with a mark before its last three digits, in a file of decimal commas, may be either.</summary>
    public PayCell Money(decimal amount, Random random)
    {
        var places = MoneyPlaces == 0 && amount == decimal.Truncate(amount) ? 0 : 2;
        var text = Pound + Written(amount, places, Thousands);
        var isUnclear = Mark == ',' && places == 0 && Thousands.Length > 0 && amount >= 1000;
        return isUnclear ? new PayCell(text, Says: Says.Unclear) : new PayCell(Padded(text, random), amount);
    }

    /// <summary>A rate of an hour, which is written with its pence whatever the other amounts are.</summary>
    public PayCell Rate(decimal rate, Random random)
    {
        var places = rate == Math.Round(rate, 2) ? 2 : 4;
        return new PayCell(Padded(Pound + Written(rate, places, ""), random), rate);
    }

    public PayCell Plain(decimal number)
    {
        var text = number.ToString("0.####", CultureInfo.InvariantCulture).Replace('.', Mark);
        return new PayCell(text, number);
    }

    public PayCell Day(DateOnly day)
    {
        var text = Date == "serial"
            ? (day.DayNumber - FirstSerial.DayNumber).ToString(CultureInfo.InvariantCulture)
            : day.ToDateTime(TimeOnly.MinValue).ToString(Date, CultureInfo.InvariantCulture);
        return new PayCell(text, Date: day);
    }

    private string Written(decimal amount, int places, string thousands)
    {
        var digits = Math.Abs(amount).ToString(places == 0 ? "#,##0" : "#,##0." + new string('0', places), CultureInfo.InvariantCulture);
        var marked = digits.Replace('.', '\u0001').Replace(",", thousands, StringComparison.Ordinal).Replace('\u0001', Mark);
        return amount < 0 ? $"-{marked}" : marked;
    }

    private static string Padded(string text, Random random) => random.Chance(2) ? $" {text} " : text;
}
