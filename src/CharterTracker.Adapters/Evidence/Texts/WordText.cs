using System.Globalization;
using System.Text;
using System.Xml;

namespace CharterTracker.Adapters.Evidence.Texts;

/// <summary>Looks through the text of a DOCX: paragraphs, tables, headers, footers, notes and comments, deleted text too.</summary>
internal sealed class WordText
{
    private const int WidestCell = 50;

    private static readonly string[] Parts =
        ["word/document", "word/header", "word/footer", "word/footnotes", "word/endnotes", "word/comments"];

    private readonly PayrollGuard _guard = new(isDocument: true);

    // The rows and cells that are open, the innermost last: a table may stand in a cell of another.
    private readonly Stack<List<string>> _rows = new();
    private readonly Stack<StringBuilder> _cells = new();
    private readonly StringBuilder _paragraph = new();

    /// <summary>Looks at one part of the file, which is known to be well-formed.</summary>
    public void LookAtPart(string name, byte[] content)
    {
        if (!name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
            || !Array.Exists(Parts, p => name.StartsWith(p, StringComparison.OrdinalIgnoreCase)))
        {
            return;
        }
        using var reader = XmlReader.Create(new MemoryStream(content, writable: false));
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    Begin(reader);
                    break;
                case XmlNodeType.EndElement:
                    End(reader.LocalName);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace:
                    _paragraph.Append(reader.Value);
                    break;
            }
        }
        EndParagraph();
    }

    private void Begin(XmlReader element)
    {
        switch (element.LocalName)
        {
            case "tbl":
                _guard.NextTable();
                break;
            case "tr":
                _rows.Push([]);
                break;
            case "tc":
                _cells.Push(new StringBuilder());
                break;
            // One with attributes is a place to stop at, not a tab in the text.
            case "tab" when !element.HasAttributes:
                _paragraph.Append('\t');
                break;
            case "br" or "cr":
                _paragraph.Append(' ');
                break;
            case "gridSpan" when _rows.Count > 0:
                Widen(element.GetAttribute("val", element.NamespaceURI));
                break;
        }
        if (element.IsEmptyElement)
        {
            End(element.LocalName);
        }
    }

    // Empty cells before a wide one keep those after it in their columns.
    private void Widen(string? columns)
    {
        for (var i = int.TryParse(columns, CultureInfo.InvariantCulture, out var count) ? Math.Min(count, WidestCell) : 1; i > 1; i--)
        {
            _rows.Peek().Add("");
        }
    }

    private void End(string name)
    {
        switch (name)
        {
            case "p":
                EndParagraph();
                break;
            case "tc" when _cells.Count > 0 && _rows.Count > 0:
                _rows.Peek().Add(_cells.Pop().ToString());
                break;
            case "tr" when _rows.Count > 0:
                _guard.LookAtRow(_rows.Pop());
                break;
        }
    }

    private void EndParagraph()
    {
        var text = _paragraph.ToString();
        _paragraph.Clear();
        _guard.LookAtText(text);
        if (_cells.Count > 0)
        {
            _cells.Peek().Append(text).Append(' ');
        }
        else if (text.Contains('\t', StringComparison.Ordinal))
        {
            _guard.LookAtRow(text.Split('\t'));
        }
    }
}
