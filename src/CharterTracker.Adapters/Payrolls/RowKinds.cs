using CharterTracker.Domain.Payrolls;
using CharterTracker.Domain.Payrolls.Reading;

namespace CharterTracker.Adapters.Payrolls;

/// <summary>
/// Tells rows that are about nobody: empty ones, headings again, totals, page numbers and notes. A row that may be somebody's is always
/// somebody's.
/// </summary>
internal sealed class RowKinds
{
    private const int MaxCellsOfANote = 2;

    private readonly PayrollLayout _layout;
    private readonly (FirstRow Row, int At)[] _headings;
    private readonly MappedCell[] _figures;
    private readonly int[] _texts;
    private readonly int[] _names;
    private readonly long[] _sums;
    private readonly long[] _sumsSinceATotal;
    private readonly bool _hasNumbers;
    private bool _haveNumbersDigits;
    private bool _haveNames;
    private int _rows;

    public RowKinds(PayrollLayout layout, IReadOnlyList<FirstRow> headings)
    {
        _layout = layout;
        _headings = [.. headings.Select(h => (h, h.Cells.FindIndex(c => !string.IsNullOrWhiteSpace(c))))];
        _figures = [.. layout.Cells.Where(c => c.IsFigure)];
        _texts = [.. Enumerable.Range(0, layout.Headings.Count).Where(at => !Array.Exists(_figures, f => f.At == at))];
        _names = [.. _texts.Where(at => !layout.Cells.Exists(c => c.At == at))];
        (_sums, _sumsSinceATotal) = (new long[_figures.Length], new long[_figures.Length]);
        _hasNumbers = layout.Columns.Contains(PayColumn.WorksNumber);
    }

    /// <summary>Whether rows before have said whose they are.</summary>
    public bool AreOthersNamed => _haveNames && _layout.NamesPeople;

    /// <summary>Why the row does not count; null where it is somebody's.</summary>
    public NotCounted? Of<TCells>(in TCells cells, in RowSeen seen, bool hasBadNumber)
        where TCells : ICells, allows ref struct
    {
        var reason = AboutNobody(cells, seen, hasBadNumber);
        if (reason is null)
        {
            Note(cells, seen);
        }
        else if (reason == NotCounted.Total)
        {
            Array.Clear(_sumsSinceATotal);
        }
        return reason;
    }

    /// <summary>Whether no cell of the row says whose it is, in a file whose rows do.</summary>
    public bool IsNobodyNamed<TCells>(in TCells cells, in RowSeen seen)
        where TCells : ICells, allows ref struct => !seen.HasAge && FirstText(cells) < 0;

    private NotCounted? AboutNobody<TCells>(in TCells cells, in RowSeen seen, bool hasBadNumber)
        where TCells : ICells, allows ref struct
    {
        if (seen.Filled == 0 && FirstFilled(cells, _names) < 0 && IsBlankBeyond(cells))
        {
            return NotCounted.Blank;
        }
        if (hasBadNumber || seen.Figures == 0)
        {
            if (IsNote(cells, seen))
            {
                return NotCounted.Footer;
            }
        }
        // A works number, unless it is made of words, says that the row is somebody's.
        return (seen.Person is null || seen.IsNumberInWords) && !seen.HasAge && IsTotal(cells, seen) ? NotCounted.Total : null;
    }

    private bool IsTotal<TCells>(in TCells cells, in RowSeen seen)
        where TCells : ICells, allows ref struct
    {
        var first = FirstText(cells);
        if (first < 0)
        {
            // Where nobody is named in any row, all figures have to add up.
            return AreOthersNamed ? seen.Figures > 0 && SumsIn(cells).Sums > 0
                : !_layout.NamesPeople && seen.Figures > 1 && _rows > 1 && SumsIn(cells) is var (sums, figures) && sums == figures;
        }
        if (FirstText(cells, after: first) >= 0)
        {
            return false;
        }
        var cell = cells[first].Trim();
        return TotalRows.IsTotal(cell) || (!seen.HasRate && TotalRows.IsTotalOf(cell));
    }

    /// <summary>How many figures of the row are the sum of those above them, and how many there are.</summary>
    private (int Sums, int Figures) SumsIn<TCells>(in TCells cells)
        where TCells : ICells, allows ref struct
    {
        var (sums, figures) = (0, 0);
        for (var i = 0; i < _figures.Length; i++)
        {
            if (Figure(cells[_figures[i].At], _figures[i]) is var figure and not 0)
            {
                figures++;
                sums += IsRounded(figure, _sums[i]) || IsRounded(figure, _sumsSinceATotal[i]) ? 1 : 0;
            }
        }
        return (sums, figures);
    }

    /// <summary>Whether a figure is a sum, as it is or rounded to the penny.</summary>
    private static bool IsRounded(long figure, long sum) => Math.Abs(figure - sum) <= PayFigure.One / 200;

    private bool IsNote<TCells>(in TCells cells, in RowSeen seen)
        where TCells : ICells, allows ref struct
    {
        if (seen.Filled > MaxCellsOfANote || seen.Figures > 1)
        {
            return false;
        }
        var (filled, first) = (0, -1);
        for (var at = 0; at < Math.Max(cells.Count, _layout.Headings.Count); at++)
        {
            if (!CellValues.IsBlank(cells[at].Trim()))
            {
                (filled, first) = (filled + 1, first < 0 ? at : first);
            }
        }
        if (filled > MaxCellsOfANote)
        {
            return false;
        }
        // A lone word at the beginning, or in place of a number, stands over the rows of a place; a lone name may be somebody without pay.
        var isOnlyWords = filled == 1 && seen.Figures == 0 && _hasNumbers && !seen.HasAge && !IsName(first)
            && (seen.Person is null ? first == 0 : seen.IsNumberInWords && _haveNumbersDigits);
        return isOnlyWords || TotalRows.IsFooter(cells[first].Trim());
    }

    private bool IsName(int at) => at < _layout.Headings.Count && _layout.Headings[at].Kind == HeadingKind.Identifying;

    /// <summary>Whether the row has the headings again, as each page of a report has.</summary>
    public bool RepeatsHeadings<TCells>(in TCells cells)
        where TCells : ICells, allows ref struct
    {
        foreach (var heading in _headings)
        {
            if (IsSame(cells[heading.At], heading.Row.Cells[heading.At]) && IsSame(cells, heading.Row.Cells))
            {
                return true;
            }
        }
        return false;
    }

    private static bool IsSame<TCells>(in TCells cells, List<string> heading)
        where TCells : ICells, allows ref struct
    {
        for (var at = 0; at < Math.Max(cells.Count, heading.Count); at++)
        {
            if (!cells[at].Trim().IsEmpty && (at >= heading.Count || !IsSame(cells[at], heading[at])))
            {
                return false;
            }
        }
        return true;
    }

    private static bool IsSame(ReadOnlySpan<char> cell, string heading) =>
        cell.Trim().Equals(heading.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase);

    private void Note<TCells>(in TCells cells, in RowSeen seen)
        where TCells : ICells, allows ref struct
    {
        _haveNames = _haveNames || seen.Person is not null || FirstFilled(cells, _names) >= 0;
        _haveNumbersDigits = _haveNumbersDigits || (seen.Person is not null && !seen.IsNumberInWords);
        _rows++;
        for (var i = 0; i < _figures.Length; i++)
        {
            var figure = Figure(cells[_figures[i].At], _figures[i]);
            _sums[i] += figure;
            _sumsSinceATotal[i] += figure;
        }
    }

    private static long Figure(ReadOnlySpan<char> cell, in MappedCell mapped) =>
        CellValues.TryNumber(cell.Trim(), mapped.Divides, out var figure) && figure is { } number ? number.Millionths : 0;

    private static int FirstFilled<TCells>(in TCells cells, int[] places)
        where TCells : ICells, allows ref struct
    {
        foreach (var at in places)
        {
            if (!CellValues.IsBlank(cells[at].Trim()))
            {
                return at;
            }
        }
        return -1;
    }

    /// <summary>
    /// The first cell, outside the figures, with words, or with anything where it says who somebody is; after it, the next with words,
    /// since a total may have the number of people beside it.
    /// </summary>
    private int FirstText<TCells>(in TCells cells, int after = -1)
        where TCells : ICells, allows ref struct
    {
        foreach (var at in _texts)
        {
            var cell = cells[at].Trim();
            if (at > after && !CellValues.IsBlank(cell) && ((after < 0 && IsName(at)) || !CellValues.LooksLikeNumber(cell)))
            {
                return at;
            }
        }
        return -1;
    }

    private bool IsBlankBeyond<TCells>(in TCells cells)
        where TCells : ICells, allows ref struct
    {
        for (var at = _layout.Headings.Count; at < cells.Count; at++)
        {
            if (!CellValues.IsBlank(cells[at].Trim()))
            {
                return false;
            }
        }
        return true;
    }
}
