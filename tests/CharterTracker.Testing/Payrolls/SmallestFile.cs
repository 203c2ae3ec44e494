using System.Globalization;

namespace CharterTracker.Testing.Payrolls;

/// <summary>What a failing file looks like once everything that does not matter is taken away.</summary>
/// <param name="Sort">Alike for files that fail in the same way over the same sorts of columns.</param>
public sealed record SmallestFile(string Sort, string Text)
{
    public static async Task<SmallestFile> OfAsync(int seed, int number)
    {
        var (file, result) = await PayFileShrinker.ShrinkAsync(PayFileMaker.Make(seed, number));
        var columns = string.Join(", ", file.Columns.Select(c => $"{c.Heading} = {c.Holds}"));
        var (held, kinds) = (file.Columns.Select(c => c.Holds).Distinct().Order(), file.Rows.Select(r => r.Kind).Distinct().Order());
        var sort = $"{result.Fault?.Kind} {string.Join(' ', held)} {string.Join(' ', kinds)}";
        return new SmallestFile(sort, string.Create(
            CultureInfo.InvariantCulture,
            $"""
            file {number} of seed {seed}: {result.Fault?.Kind}: {result.Fault?.What}
            {Setting(file.Setting)}
            columns: {columns}
            {PayFileWriter.Text(file).TrimEnd()}
            """));
    }

    private static string Setting(PaySetting setting)
    {
        var (due, announced) = (setting.Rates.Due, setting.Rates.Announced);
        string[] said =
        [
            $"pay date {setting.PayDate:yyyy-MM-dd}",
            $"due {due.Uk} and {due.London}",
            announced is { } newer ? $"announced {newer.Uk} and {newer.London}" : "",
            $"region {setting.Region}",
            setting.Scope.IncludesApprentices ? "apprentices count" : "",
            setting.Statements.EverybodyIsOldEnough ? "everybody is old enough" : "",
            setting.Statements.NobodyIsApprentice ? "nobody is an apprentice" : "",
            setting.Statements.PaidEvery is { } every ? $"paid {every}" : "",
        ];
        return string.Join(", ", said.Where(s => s.Length > 0));
    }
}
