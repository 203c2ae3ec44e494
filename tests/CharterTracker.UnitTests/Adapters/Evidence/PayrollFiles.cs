using System.IO.Compression;
using System.Text;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace CharterTracker.UnitTests.Adapters.Evidence;

/// <summary>Makes files that hold tables, as an office would write them.</summary>
internal static class PayrollFiles
{
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
    private const string Word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private const string Sheet = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static byte[] Document(string[][] table) => DocumentOf(
        $"<w:p><w:r><w:t>A document</w:t></w:r></w:p><w:tbl>{string.Concat(table.Select(row => $"<w:tr>{string.Concat(row.Select(cell => $"<w:tc><w:p><w:r><w:t>{cell}</w:t></w:r></w:p></w:tc>"))}</w:tr>"))}</w:tbl>");

    public static byte[] DocumentOf(string body) => Package(
        "word/document.xml",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        ("word/document.xml", $"<w:document xmlns:w=\"{Word}\"><w:body>{body}</w:body></w:document>"));

    /// <summary>A workbook with a sheet for each table: its texts are shared, as Excel writes them, and its empty cells left out.</summary>
    public static byte[] Workbook(params string[][][] tables) => Workbook(tables, []);

    public static byte[] Workbook(string[][][] tables, params (string Name, string Content)[] more)
    {
        List<string> texts = [];
        var sheets = tables.Select((table, i) => ($"xl/worksheets/sheet{i + 1}.xml", SheetOf(table, texts))).ToList();
        return Package(
            "xl/workbook.xml",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
            [
                ("xl/workbook.xml", $"<workbook xmlns=\"{Sheet}\"/>"),
                .. sheets,
                ("xl/sharedStrings.xml", $"<sst xmlns=\"{Sheet}\">{string.Concat(texts.Select(t => $"<si><t>{t}</t></si>"))}</sst>"),
                .. more,
            ]);
    }

    /// <summary>A page for each table, in columns 150 points apart.</summary>
    public static byte[] Pdf(bool isTurned, params string[][][] pages)
    {
        using var pdf = new PdfDocumentBuilder();
        var font = pdf.AddStandard14Font(Standard14Font.Helvetica);
        foreach (var table in pages)
        {
            var page = pdf.AddPage(PageSize.A4);
            if (isTurned)
            {
                page.SetRotation(new PageRotationDegrees(90));
            }
            for (var row = 0; row < table.Length; row++)
            {
                for (var column = 0; column < table[row].Length; column++)
                {
                    if (table[row][column].Length > 0)
                    {
                        page.AddText(table[row][column], 11, new PdfPoint(40 + (column * 130), 780 - (row * 16)), font);
                    }
                }
            }
        }
        return pdf.Build();
    }

    private static string SheetOf(string[][] table, List<string> texts) =>
        $"<worksheet xmlns=\"{Sheet}\"><sheetData>{string.Concat(table.Select((row, r) => $"<row r=\"{r + 1}\">{string.Concat(row.Select((cell, c) => CellOf(cell, $"{(char)('A' + c)}{r + 1}", texts)))}</row>"))}</sheetData></worksheet>";

    private static string CellOf(string cell, string address, List<string> texts)
    {
        if (cell.Length == 0 || double.TryParse(cell, out _))
        {
            return cell.Length == 0 ? "" : $"<c r=\"{address}\"><v>{cell.Replace(",", "", StringComparison.Ordinal)}</v></c>";
        }
        texts.Add(cell);
        return $"<c r=\"{address}\" t=\"s\"><v>{texts.Count - 1}</v></c>";
    }

    private static byte[] Package(string main, string type, params (string Name, string Content)[] parts)
    {
        using var file = new MemoryStream();
        using (var archive = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts.Prepend(
                ("_rels/.rels", $"<Relationships><Relationship Id=\"r1\" Type=\"{Office}\" Target=\"{main}\"/></Relationships>"))
                .Prepend(("[Content_Types].xml", $"<Types><Override PartName=\"/{main}\" ContentType=\"{type}\"/></Types>")))
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(content));
            }
        }
        return file.ToArray();
    }
}
