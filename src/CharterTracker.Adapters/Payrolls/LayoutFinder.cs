using CharterTracker.Domain.Payrolls.Reading;
using CharterTracker.Features.Payrolls;

namespace CharterTracker.Adapters.Payrolls;

/// <summary>
/// Finds the headings among the first rows: what the employer once mapped, headings that we know, or a question. Lines before the headings
/// are skipped; a row of data is never taken for headings, nor shown as such.
/// </summary>
internal static class LayoutFinder
{
    private const int MaxHeading = 120;
    private const int MaxShown = 60;
    private const string AnyQuestion = "Say what is in each column, then choose the file again";

    public static FoundLayout Find(IReadOnlyList<FirstRow> first, PayrollPlan plan)
    {
        var candidates = new List<(int Number, IReadOnlyList<PayHeading> Headings)>();
        foreach (var row in first.Where(r => r.HasSeveralCells && r.Cells.TrueForAll(IsWords)))
        {
            IReadOnlyList<PayHeading> headings = [.. row.Cells.Select(PayHeading.Parse)];
            if (Known(headings, plan) is { } layout)
            {
                RefuseForbidden(headings);
                return plan.AsksForColumns || layout.Unclear is not null ? Ask(headings, row.Number, layout) : new FoundLayout(layout, row.Number, null);
            }
            candidates.Add((row.Number, headings));
        }
        if (candidates.Count == 0)
        {
            return WithoutHeadings([.. first.Where(r => !r.IsBlank)], plan);
        }
        // The row that looks most like headings: the lines before it have fewer known headings and fewer cells.
        var (number, likeliest) = candidates.MaxBy(c => (c.Headings.Count(h => h.Kind != HeadingKind.Other), c.Headings.Count(h => h.Text.Length > 0)));
        RefuseForbidden(likeliest);
        return Ask(likeliest, number, layout: null);
    }

    private static PayrollLayout? Known(IReadOnlyList<PayHeading> headings, PayrollPlan plan)
    {
        if (plan.MappingFor(PayrollLayout.SignatureOf(headings)) is { } mapping)
        {
            return PayrollLayout.Mapped(headings, mapping);
        }
        var isHeadings = headings.Count(h => h.Kind != HeadingKind.Other) >= 2 && headings.Any(h => h.Kind == HeadingKind.Known);
        return isHeadings ? PayrollLayout.Detected(headings, plan.Statements.PaidEvery, plan.IsAboutHours) : null;
    }

    private static FoundLayout WithoutHeadings(List<FirstRow> rows, PayrollPlan plan)
    {
        if (rows.Count == 0)
        {
            throw new PayrollRefusedException("The file is empty");
        }
        var positions = PayrollLayout.Positions(rows.Max(r => r.Cells.Count));
        var layout = plan.MappingFor(PayrollLayout.SignatureOf(positions)) is { } mapping
            ? PayrollLayout.Mapped(positions, mapping)
            : PayrollLayout.WithoutHeadings([.. rows.Select(r => r.Cells)]);
        return layout is null || plan.AsksForColumns ? Ask(positions, 0, layout) : new FoundLayout(layout, 0, null);
    }

    /// <param name="layout">The likely layout, from which the form is filled; null where there is none.</param>
    private static FoundLayout Ask(IReadOnlyList<PayHeading> headings, int row, PayrollLayout? layout) =>
        new(null, row, new PayrollReading.NeedsColumns(PayrollLayout.SignatureOf(headings), layout?.AsHeadings() ?? headings, layout?.Unclear?.Question ?? AnyQuestion, layout?.Unclear?.First));

    // A row that also has an amount or a date is data.
    private static bool IsWords(string cell) =>
        cell.Length <= MaxHeading && !(CellValues.TryNumber(cell, divides: false, out var number) && number is not null) && !CellDate.TryRead(cell.AsSpan().Trim(), out _);

    private static void RefuseForbidden(IReadOnlyList<PayHeading> headings)
    {
        if (headings.FirstOrDefault(h => h.Kind == HeadingKind.Forbidden) is { } forbidden)
        {
            throw new PayrollRefusedException(
                $"The column \"{Shortened(forbidden.Text)}\" looks like {forbidden.ForbiddenAbout()} data, which we must not have. Take the column out and choose the file again. Nothing was stored");
        }
    }

    private static string Shortened(string heading) => heading.Length <= MaxShown ? heading : $"{heading[..MaxShown]}…";
}

/// <summary>One of the rows that are kept until the headings are found.</summary>
internal sealed record FirstRow(int Number, List<string> Cells)
{
    public bool HasSeveralCells => Cells.Count(c => !string.IsNullOrWhiteSpace(c)) > 1;

    public bool IsBlank => Cells.TrueForAll(string.IsNullOrWhiteSpace);
}

/// <param name="Layout">The layout; null where the employer has to be asked.</param>
/// <param name="HeaderRow">Number of the row with the headings; 0 where the file has none.</param>
internal sealed record FoundLayout(PayrollLayout? Layout, int HeaderRow, PayrollReading? Question);
