using System.Globalization;
using System.Text;
using System.Xml;

namespace CharterTracker.Adapters.Evidence.Texts;

/// <summary>
/// Looks through the cells of an XLSX: every sheet, hidden ones too, and the copy of its data that a pivot table keeps. Texts are shared
/// between cells in a part of their own, so the sheets are read when all parts are here.
/// </summary>
internal sealed class WorkbookText
{
    /// <summary>The columns that are looked at: a sheet can name many thousands and fill none.</summary>
    private const int Columns = 200;

    private readonly PayrollGuard _guard = new(isDocument: false);
    private readonly List<byte[]> _sheets = [];
    private byte[] _sharedTexts = [];

    public void LookAtPart(string name, byte[] content)
    {
        switch (name.ToLowerInvariant())
        {
            case "xl/sharedstrings.xml":
                _sharedTexts = content;
                break;
            case var part when !part.EndsWith(".xml", StringComparison.Ordinal):
                break;
            case var part when part.StartsWith("xl/worksheets/", StringComparison.Ordinal):
                _sheets.Add(content);
                break;
            case var part when part.StartsWith("xl/pivotcache/", StringComparison.Ordinal)
                || part.StartsWith("xl/comments", StringComparison.Ordinal):
                LookAtValues(content);
                break;
        }
    }

    /// <summary>Looks through the sheets, after the last part.</summary>
    public void LookThrough()
    {
        var texts = SharedTexts();
        foreach (var sheet in _sheets)
        {
            _guard.NextTable();
            LookAtSheet(sheet, texts);
        }
    }

    private static XmlReader Open(byte[] part) => XmlReader.Create(new MemoryStream(part, writable: false));

    private void LookAtValues(byte[] part)
    {
        using var reader = Open(part);
        while (reader.Read())
        {
            _guard.LookAtText(reader.NodeType switch
            {
                XmlNodeType.Text => reader.Value,
                XmlNodeType.Element => reader.GetAttribute("v") ?? "",
                _ => "",
            });
        }
    }

    private List<string> SharedTexts()
    {
        List<string> texts = [];
        if (_sharedTexts.Length == 0)
        {
            return texts;
        }
        var text = new StringBuilder();
        using var reader = Open(_sharedTexts);
        while (reader.Read())
        {
            if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                text.Append(reader.Value);
            }
            else if (reader.LocalName == "si" && (reader.NodeType == XmlNodeType.EndElement || reader.IsEmptyElement))
            {
                _guard.LookAtText(text.ToString());
                texts.Add(text.ToString());
                text.Clear();
            }
        }
        return texts;
    }

    private void LookAtSheet(byte[] sheet, List<string> texts)
    {
        List<string> row = [];
        var (column, type, value) = (0, "", new StringBuilder());
        using var reader = Open(sheet);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "c")
            {
                (column, type) = (ColumnOf(reader.GetAttribute("r")) ?? row.Count, reader.GetAttribute("t") ?? "");
                value.Clear();
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "f" && !reader.IsEmptyElement)
            {
                reader.Skip();
            }
            else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace)
            {
                value.Append(reader.Value);
            }
            if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "c")
            {
                Put(row, column, type == "s" ? Shared(texts, value.ToString()) : value.ToString());
            }
            else if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "row")
            {
                _guard.LookAtRow(row);
                row = [];
            }
        }
    }

    private static string Shared(List<string> texts, string index) =>
        int.TryParse(index, CultureInfo.InvariantCulture, out var i) && i >= 0 && i < texts.Count ? texts[i] : "";

    private static void Put(List<string> row, int column, string text)
    {
        if (column < Columns && column >= row.Count)
        {
            row.AddRange(Enumerable.Repeat("", column - row.Count));
            row.Add(text);
        }
    }

    /// <summary>The column in an address such as B7, counted from 0.</summary>
    private static int? ColumnOf(string? address)
    {
        var column = 0;
        foreach (var c in address?.TakeWhile(char.IsAsciiLetter) ?? [])
        {
            column = Math.Min((column * 26) + (char.ToUpperInvariant(c) - 'A' + 1), Columns + 1);
        }
        return column == 0 ? null : column - 1;
    }
}
