using CharterTracker.Domain.Payrolls.Judging;
using CharterTracker.Features.Payrolls;
using Sylvan.Data.Csv;

namespace CharterTracker.Adapters.Payrolls;

/// <summary>
/// Reads a payroll file as it arrives: hashed, judged row by row, forgotten. Nothing is written anywhere, and only cells of mapped
/// columns are read.
/// </summary>
internal sealed class PayrollReader(PayrollLimits limits) : IPayrollReader
{
    /// <summary>The version of the reader, which is raised whenever the same file could be read differently.</summary>
    public const string ParserVersion = "5";

    private const char NoComment = '\uFFFF';
    private const int RowsToFindHeadings = 200;
    private const int BufferSize = 32 * 1024;

    // The text reader reserves four characters for each byte, in case none of them is UTF-8. Larger blocks are no faster.
    private const int BlockSize = 8 * 1024;
    private const int MaxRowLength = 128 * 1024;

    public async Task<PayrollReading> ReadAsync(Stream file, PayrollPlan plan, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadOrRefuseAsync(file, plan, cancellationToken);
        }
        catch (PayrollRefusedException refused)
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
        var opening = CsvFormat.Detect((await hashing.PeekAsync(CsvFormat.PeekBytes, cancellationToken)).Span);
        using var text = new StreamReader(hashing, opening.Encoding, detectEncodingFromByteOrderMarks: true, BlockSize, leaveOpen: true);
        await using var csv = await CsvDataReader.CreateAsync(
            text,
            new CsvDataReaderOptions
            {
                HasHeaders = false,
                Delimiter = opening.Separator,
                // A row that begins with #N/A is no comment.
                Comment = NoComment,
                BufferSize = BufferSize,
                MaxBufferSize = MaxRowLength,
            },
            cancellationToken);

        var first = await FirstRowsAsync(csv, cancellationToken);
        var found = LayoutFinder.Find(first, plan);
        if (found.Layout is not { } layout || plan.AsksForColumns)
        {
            return PayrollQuestions.AboutAll(found);
        }
        if (PayrollQuestions.WhatIsMissing(found, plan) is { } missing)
        {
            return missing;
        }
        var tally = new PayTally(plan.Rule);
        var rows = new RowReader(layout, found.Rows, plan);
        var read = 0;
        foreach (var (number, cells) in first.Where(r => r.Number > found.LastRow))
        {
            read++;
            rows.Add(new KeptCells(cells), number, tally);
        }
        while (await csv.ReadAsync(cancellationToken))
        {
            read++;
            rows.Add(new CsvCells(csv), csv.RowNumber, tally);
        }
        return Conclude(found, rows, tally, read, plan, hashing);
    }

    private static PayrollReading Conclude(FoundLayout found, RowReader rows, PayTally tally, int read,
        PayrollPlan plan, HashingStream hashing)
    {
        var layout = found.Layout!;
        if (tally.Lines == 0)
        {
            throw new PayrollRefusedException($"The file has headings but no rows{(plan.IsAboutHours ? "" : " with pay")}");
        }
        if (rows.WorkplacesLikeNames is { } heading)
        {
            throw new PayrollRefusedException(
                $"The column \"{heading}\" has more than {WordReader.MaxUnplaced} different places, most of them in one row only, as if they were people's names. "
                    + "Take it out or leave it unread, and choose the file again. Nothing was stored");
        }
        IReadOnlyList<string> unplaced = plan.IsAboutHours ? [] : [.. rows.UnplacedWorkplaces];
        if (PayrollQuestions.About(found, rows.Doubts.Asked, plan) is { } question)
        {
            return question is PayrollReading.NeedsColumns needs ? needs with { Workplaces = unplaced } : question;
        }
        if (unplaced.Count > 0)
        {
            return new PayrollReading.NeedsWorkplaces(unplaced);
        }
        var findings = tally.Findings();
        if (findings.RowCounts.Sum != read)
        {
            throw new InvalidOperationException($"{read} rows were read, and {findings.RowCounts.Sum} have an outcome");
        }
        return new PayrollReading.Checked(
            hashing.Sha256(), ParserVersion, layout.Name, layout.Used, layout.Skipped, plan.IsAboutHours
                ? findings.OfHoursAlone() : findings)
        {
            Unread = layout.Unread,
        };
    }

    private static async Task<List<FirstRow>> FirstRowsAsync(CsvDataReader csv, CancellationToken cancellationToken)
    {
        var rows = new List<FirstRow>();
        while (rows.Count < RowsToFindHeadings && await csv.ReadAsync(cancellationToken))
        {
            var cells = new List<string>(csv.RowFieldCount);
            for (var i = 0; i < csv.RowFieldCount; i++)
            {
                cells.Add(csv.GetFieldSpan(i).ToString());
            }
            // Spreadsheets write empty columns to the right.
            var last = cells.FindLastIndex(c => !string.IsNullOrWhiteSpace(c));
            cells.RemoveRange(last + 1, cells.Count - last - 1);
            var row = new FirstRow(csv.RowNumber, cells);
            if (row.Filled > PayrollLimits.MaxColumns)
            {
                throw new PayrollRefusedException(
                    $"The file has more than {PayrollLimits.MaxColumns} columns. Export only those that are needed");
            }
            rows.Add(row);
        }
        return rows;
    }
}
