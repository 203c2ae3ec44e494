using System.Runtime.InteropServices;
using Sylvan.Data.Csv;

namespace CharterTracker.Adapters.Payrolls;

/// <summary>The cells of a row, from the file or from the few rows that were kept while looking for headings.</summary>
internal interface ICells
{
    int Count { get; }

    ReadOnlySpan<char> this[int column] { get; }
}

/// <summary>The cells of the row that the file is at.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct CsvCells(CsvDataReader csv) : ICells
{
    public int Count => csv.RowFieldCount;

    public ReadOnlySpan<char> this[int column] => column < csv.RowFieldCount ? csv.GetFieldSpan(column) : [];
}

/// <summary>The cells of a row that was kept.</summary>
internal readonly struct KeptCells(List<string> cells) : ICells
{
    public int Count => cells.Count;

    public ReadOnlySpan<char> this[int column] => column < cells.Count ? cells[column] : [];
}

/// <summary>One of the rows that are kept until the headings are found.</summary>
internal sealed record FirstRow(int Number, List<string> Cells)
{
    public int Filled => Cells.Count(c => !string.IsNullOrWhiteSpace(c));

    public bool IsBlank => Filled == 0;
}
