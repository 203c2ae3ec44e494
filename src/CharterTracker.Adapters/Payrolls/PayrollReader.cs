using System.Runtime.InteropServices;
using CharterTracker.Domain.Payrolls;
using CharterTracker.Features.Payrolls;
using Sylvan.Data.Csv;

namespace CharterTracker.Adapters.Payrolls;

/// <summary>
/// Reads a payroll file as it arrives: hashed, judged row by row, forgotten. Nothing is written anywhere, and only cells of mapped
/// columns are looked at.
/// </summary>
internal sealed class PayrollReader(PayrollLimits limits) : IPayrollReader
{
    /// <summary>Goes up whenever the same file could be read differently.</summary>
    public const string ParserVersion = "1";

    private const int RowsToFindHeadings = 20;
    private const int BufferSize = 32 * 1024;

    // The reader of text reserves four characters for each byte, in case none of them is UTF-8. Larger blocks are no faster.
    private const int BlockSize = 8 * 1024;
    private const int MaxRowLength = 128 * 1024;

    public async Task<PayrollReading> ReadAsync(Stream file, PayrollPlan plan, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadOrRefuseAsync(file, plan, cancellationToken);
        }
        catch (RefusedPayrollException refused)
        {
            return new PayrollReading.Refused(refused.Message);
        }
        catch (CsvFormatException)
        {
            return new PayrollReading.Refused("A quotation mark or a row is out of place, so the columns cannot be told apart. Export the file again as CSV");
        }
    }

    private async Task<PayrollReading> ReadOrRefuseAsync(Stream file, PayrollPlan plan, CancellationToken cancellationToken)
    {
        await using var hashing = new HashingStream(file, limits.MaxBytes);
        var opening = FileOpening.Of((await hashing.PeekAsync(FileOpening.PeekBytes, cancellationToken)).Span);
        using var text = new StreamReader(hashing, opening.Encoding, detectEncodingFromByteOrderMarks: true, BlockSize, leaveOpen: true);
        await using var csv = await CsvDataReader.CreateAsync(
            text,
            new CsvDataReaderOptions { HasHeaders = false, Delimiter = opening.Separator, BufferSize = BufferSize, MaxBufferSize = MaxRowLength },
            cancellationToken);

        var first = await FirstRowsAsync(csv, cancellationToken);
        if (!TryFindLayout(first, plan, out var layout, out var headerRow, out var needed))
        {
            return needed!;
        }
        if (PayColumns.WhatIsMissing(layout!.Columns, plan.PaidEvery is not null) is { } missing)
        {
            return new PayrollReading.CannotBeChecked(layout.Name, missing, layout.Used, layout.Skipped, layout.Signature, layout.Headings);
        }

        var tally = new PayTally(plan.Rule);
        var rows = new RowReader(layout, plan);
        foreach (var (number, cells) in first.Where(r => r.Number > headerRow))
        {
            GuardRows(number - headerRow);
            rows.Add(new KeptCells(cells), number, tally);
        }
        while (await csv.ReadAsync(cancellationToken))
        {
            var number = csv.RowNumber;
            GuardRows(number - headerRow);
            rows.Add(new CsvCells(csv), number, tally);
        }
        if (tally.Lines == 0)
        {
            throw new RefusedPayrollException("The file has headings but no rows with pay");
        }
        if (rows.UnplacedWorkplaces.Count > 0 && !plan.LeavesWorkplacesUnknown)
        {
            return new PayrollReading.NeedsWorkplaces([.. rows.UnplacedWorkplaces]);
        }
        return new PayrollReading.Checked(hashing.Sha256(), ParserVersion, layout.Name, layout.Used, layout.Skipped, tally.Findings());
    }

    private void GuardRows(int rows)
    {
        if (rows > limits.MaxRows)
        {
            throw new RefusedPayrollException($"The file has more than {limits.MaxRows:N0} rows. Split it by workplace and check each part");
        }
    }

    private static async Task<List<(int Number, List<string> Cells)>> FirstRowsAsync(CsvDataReader csv, CancellationToken cancellationToken)
    {
        var rows = new List<(int, List<string>)>();
        while (rows.Count < RowsToFindHeadings && await csv.ReadAsync(cancellationToken))
        {
            if (csv.RowFieldCount > PayrollLimits.MaxColumns)
            {
                throw new RefusedPayrollException($"The file has more than {PayrollLimits.MaxColumns} columns. Export only those that are needed");
            }
            var cells = new List<string>(csv.RowFieldCount);
            for (var i = 0; i < csv.RowFieldCount; i++)
            {
                cells.Add(csv.GetFieldSpan(i).ToString());
            }
            rows.Add((csv.RowNumber, cells));
        }
        return rows;
    }

    private static bool TryFindLayout(
        List<(int Number, List<string> Cells)> first, PayrollPlan plan, out PayrollLayout? layout, out int headerRow, out PayrollReading? needed)
    {
        (layout, headerRow, needed) = (null, 0, null);
        IReadOnlyList<PayHeading>? candidate = null;
        var candidateRow = 0;
        foreach (var (number, cells) in first.Where(r => r.Cells.Count(c => c.Trim().Length > 0) > 1))
        {
            IReadOnlyList<PayHeading> headings = [.. cells.Select(PayHeading.Of)];
            // A sum or a date beside it makes a row data, and a row of data is never shown as if it were headings.
            var isWords = cells.TrueForAll(c => c.Length <= 120 && !(CellValues.TryNumber(c, divides: false, out var n) && n is not null) && !CellDate.TryRead(c.AsSpan().Trim(), out _));
            if (isWords && plan.MappingFor(PayrollLayout.SignatureOf(headings)) is { } mapping)
            {
                RefuseForbidden(headings);
                (layout, headerRow) = (PayrollLayout.Mapped(headings, mapping), number);
                return true;
            }
            if (isWords && headings.Count(h => h.Kind != HeadingKind.Other) >= 2)
            {
                RefuseForbidden(headings);
                if (headings.Any(h => h.Kind == HeadingKind.Known))
                {
                    (layout, headerRow) = (PayrollLayout.Detected(headings), number);
                    return true;
                }
            }
            if (isWords && candidate is null)
            {
                (candidate, candidateRow) = (headings, number);
            }
        }
        if (candidate is not null)
        {
            RefuseForbidden(candidate);
            headerRow = candidateRow;
            needed = new PayrollReading.NeedsColumns(PayrollLayout.SignatureOf(candidate), candidate);
            return false;
        }

        var data = first.Select(r => (IReadOnlyList<string>)r.Cells).Where(c => c.Any(x => x.Trim().Length > 0)).ToList();
        if (data.Count == 0)
        {
            throw new RefusedPayrollException("The file is empty");
        }
        var positions = PayrollLayout.Positions(data.Max(r => r.Count));
        layout = PayrollLayout.WithoutHeadings(data);
        if (layout is null && plan.MappingFor(PayrollLayout.SignatureOf(positions)) is { } byPosition)
        {
            layout = PayrollLayout.Mapped(positions, byPosition);
        }
        needed = layout is null ? new PayrollReading.NeedsColumns(PayrollLayout.SignatureOf(positions), positions) : null;
        return layout is not null;
    }

    private static void RefuseForbidden(IReadOnlyList<PayHeading> headings)
    {
        if (headings.FirstOrDefault(h => h.Kind == HeadingKind.Forbidden) is { } forbidden)
        {
            throw new RefusedPayrollException(
                $"The column \"{Shortened(forbidden.Text)}\" looks like {forbidden.ForbiddenAbout()} data, which we must not have. Take the column out and choose the file again. Nothing was stored");
        }
    }

    private static string Shortened(string heading) => heading.Length <= 60 ? heading : $"{heading[..60]}…";

    [StructLayout(LayoutKind.Auto)]
    private readonly struct CsvCells(CsvDataReader csv) : ICells
    {
        public ReadOnlySpan<char> this[int column] => column < csv.RowFieldCount ? csv.GetFieldSpan(column) : [];
    }

    private readonly struct KeptCells(List<string> cells) : ICells
    {
        public ReadOnlySpan<char> this[int column] => column < cells.Count ? cells[column] : [];
    }
}
