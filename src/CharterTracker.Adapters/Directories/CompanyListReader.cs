using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;
using CharterTracker.Adapters.Texts;
using CharterTracker.Features.Directories;
using Sylvan.Data.Csv;

namespace CharterTracker.Adapters.Directories;

/// <summary>
/// Opens a list as it was downloaded, zipped or not. The headings tell which list it is, and the bytes which encoding it has (UTF-8, UTF-16
/// with a byte order mark, or Windows).
/// </summary>
internal sealed partial class CompanyListReader(IEnumerable<ICompanyListLayout> layouts) : ICompanyListReader
{
    private const int LongestRow = 1024 * 1024;
    private static readonly Encoding Utf8OrWindows = SingleByteFallback.Utf8Or(CodePagesEncodingProvider.Instance.GetEncoding(1252)!);

    public async Task<CompanyList> OpenAsync(Stream file, string fileName, CancellationToken cancellationToken)
    {
        var csv = await OpenTextAsync(await UnpackedAsync(file, cancellationToken), cancellationToken);
        var cells = new ListCells(csv);
        var layout = layouts.FirstOrDefault(l => !cells.Missing(l).Any())
            ?? throw new CompanyListUnreadableException(
                $"this is no list that can be imported: {string.Join("; ", layouts.Select(l => $"{l.Title} has also {string.Join(", ", cells.Missing(l))}"))}");
        return new CompanyList(layout.Source, layout.Title, layout.IsWholeRegister, RowsAsync(csv, cells, layout, EditionIn(fileName), cancellationToken));
    }

    private static async IAsyncEnumerable<ListedRow> RowsAsync(
        CsvDataReader csv, ListCells cells, ICompanyListLayout layout, DateOnly? editionOn, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using (csv)
        {
            while (await NextAsync(csv, cancellationToken))
            {
                yield return cells.AreCutShort(layout) ? ListedRow.Skip("row cut short") : layout.Read(cells, editionOn);
            }
        }
    }

    private static async Task<bool> NextAsync(CsvDataReader csv, CancellationToken cancellationToken)
    {
        try
        {
            return await csv.ReadAsync(cancellationToken);
        }
        catch (Exception broken) when (broken is FormatException or InvalidDataException or EndOfStreamException)
        {
            throw new CompanyListUnreadableException($"the file breaks off or is damaged after row {csv.RowNumber:N0}; what stands before is saved. Download it again and run this again");
        }
    }

    private static async Task<CsvDataReader> OpenTextAsync(Stream file, CancellationToken cancellationToken)
    {
        var text = new StreamReader(file, Utf8OrWindows, detectEncodingFromByteOrderMarks: true);
        try
        {
            return await CsvDataReader.CreateAsync(text, new CsvDataReaderOptions { MaxBufferSize = LongestRow, CsvStyle = CsvStyle.Lax }, cancellationToken);
        }
        catch (CsvMissingHeadersException)
        {
            throw new CompanyListUnreadableException("the file is empty");
        }
    }

    /// <summary>The first list inside, where the file is zipped; otherwise the file itself.</summary>
    private static async Task<Stream> UnpackedAsync(Stream file, CancellationToken cancellationToken)
    {
        if (!file.CanSeek)
        {
            return file;
        }
        var start = new byte[4];
        var length = await file.ReadAtLeastAsync(start, start.Length, throwOnEndOfStream: false, cancellationToken);
        file.Position = 0;
        if (!start.AsSpan(0, length).SequenceEqual("PK\u0003\u0004"u8))
        {
            return file;
        }
        try
        {
            var archive = await ZipArchive.CreateAsync(file, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, cancellationToken);
            var entry = archive.Entries.FirstOrDefault(e => e.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
                ?? throw new CompanyListUnreadableException("there is no CSV file in it");
            return await entry.OpenAsync(cancellationToken);
        }
        catch (InvalidDataException)
        {
            throw new CompanyListUnreadableException("the packed file is damaged; download it again");
        }
    }

    private static DateOnly? EditionIn(string fileName) =>
        DateOnly.TryParseExact(Day().Match(fileName).Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    [GeneratedRegex("[0-9]{4}-[0-9]{2}-[0-9]{2}")]
    private static partial Regex Day();
}
