using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using CharterTracker.Domain.Directories;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Directories;
using Sylvan.Data.Csv;

namespace CharterTracker.Adapters.Directories;

/// <summary>
/// The download of the gender pay gap service, in the shapes that have been seen: everything quoted or only what must be, either line
/// ending, three ways to write a date, and whatever employers typed into it.
/// </summary>
internal sealed class GenderPayGapReader : ICompanyListReader
{
    private const string Source = "gender-pay-gap";
    private static readonly string[] Needed = ["EmployerName", "EmployerId", "PostCode", "CompanyNumber", "SicCodes", "EmployerSize"];

    private static readonly string[] Moments =
        ["yyyy/MM/dd HH:mm:ss", "dd-MM-yyyy HH:mm", "dd/MM/yyyy HH:mm:ss", "dd/MM/yyyy HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss"];

    public async IAsyncEnumerable<ListedRow> ReadAsync(Stream file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var text = new StreamReader(file, Encoding.UTF8, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        await using var csv = await OpenAsync(text, cancellationToken);
        var columns = Columns(csv);
        while (await csv.ReadAsync(cancellationToken))
        {
            yield return Read(csv, columns);
        }
    }

    private static async Task<CsvDataReader> OpenAsync(StreamReader text, CancellationToken cancellationToken)
    {
        try
        {
            return await CsvDataReader.CreateAsync(text, new CsvDataReaderOptions { MaxBufferSize = 1024 * 1024 }, cancellationToken);
        }
        catch (CsvMissingHeadersException)
        {
            throw new UnreadableListException("the file is empty");
        }
    }

    private static Dictionary<string, int> Columns(CsvDataReader csv)
    {
        var columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < csv.FieldCount; i++)
        {
            columns.TryAdd(csv.GetName(i).Trim().TrimStart('\uFEFF'), i);
        }
        var missing = Needed.Where(n => !columns.ContainsKey(n)).ToList();
        return missing.Count == 0
            ? columns
            : throw new UnreadableListException($"this is not the gender pay gap download: it has no column {string.Join(", ", missing)}");
    }

    private static ListedRow Read(CsvDataReader csv, Dictionary<string, int> columns)
    {
        string Cell(string column) => columns.TryGetValue(column, out var i) && i < csv.RowFieldCount ? csv.GetString(i) : "";

        var id = Cell("EmployerId").Trim();
        if (id.Length is 0 or > DirectoryCompany.SourceIdMaxLength)
        {
            return ListedRow.Skip("no employer id");
        }
        // The name of today, where the employer has changed it since.
        var name = Fold(Cell("CurrentName")) is { Length: > 0 } current ? current : Fold(Cell("EmployerName"));
        if (name.Length == 0)
        {
            return ListedRow.Skip("no name");
        }
        if (name.Length > DirectoryCompany.NameMaxLength)
        {
            return ListedRow.Skip("name too long");
        }
        var number = CompanyNumber.Parse(Cell("CompanyNumber"));
        return ListedRow.Of(new DirectoryFacts(
            Source,
            id,
            name,
            number?.Register,
            number?.Number,
            Postcode.Normalise(Cell("PostCode")),
            SicCodes.Parse(Cell("SicCodes")),
            Size(Cell("EmployerSize")),
            Day(Cell("DateSubmitted"))));
    }

    /// <summary>Single spaces, plain apostrophes.</summary>
    private static string Fold(string name) =>
        string.Join(' ', name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Replace('’', '\'').Replace('‘', '\'');

    // "Less than 250" spans three of our bands, so it says nothing.
    private static SizeBand? Size(string cell) => cell.Trim() switch
    {
        "250 to 499" or "500 to 999" => SizeBand.From250To999,
        "1000 to 4999" or "5000 to 19,999" or "20,000 or more" => SizeBand.From1000,
        _ => null,
    };

    private static DateOnly? Day(string cell) =>
        DateTime.TryParseExact(cell.Trim(), Moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? DateOnly.FromDateTime(moment) : null;
}
