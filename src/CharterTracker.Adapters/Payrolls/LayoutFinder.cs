using CharterTracker.Domain.Payrolls.Reading;
using CharterTracker.Features.Payrolls;

namespace CharterTracker.Adapters.Payrolls;

/// <summary>
/// Finds the headings among the first rows: what the employer once mapped, headings that we know, or a question. Lines before the headings
/// are skipped; a row of people is never taken for headings, nor shown as such.
/// </summary>
internal static class LayoutFinder
{
    private const int MaxShown = 60;

    public static FoundLayout Find(IReadOnlyList<FirstRow> first, PayrollPlan plan)
    {
        var candidates = Enumerable.Range(0, first.Count).SelectMany(at => HeadingCandidate.At(first, at)).ToList();
        FoundLayout Found(HeadingCandidate candidate, PayrollLayout? layout)
        {
            // A word of a forbidden heading may be in the line above.
            foreach (var headings in candidates.Where(c =>
                c == candidate || (c.LastRow == candidate.LastRow && c.Recognised >= candidate.Recognised)).Select(c => c.Headings))
            {
                RefuseForbidden(headings);
            }
            return new FoundLayout(layout, candidate.Headings, candidate.Rows);
        }

        if (candidates.FirstOrDefault(c =>
            (c.IsKnown || c.MayBeHeadings) && plan.MappingFor(PayrollLayout.SignatureOf(c.Headings)) is not null) is { } mapped)
        {
            return Found(mapped,
                PayrollLayout.Mapped(mapped.Headings, plan.MappingFor(PayrollLayout.SignatureOf(mapped.Headings))!, plan.IsAboutHours));
        }
        if (Best(candidates.Where(c => c.IsKnown && c.HasPay), first) is { } known)
        {
            return Found(known, PayrollLayout.Detected(known.Headings, plan));
        }
        var unknown = candidates.Where(c => c.IsKnown || c.MayBeHeadings)
            .MaxBy(c => (c.Recognised, c.Headings.Count(h => h.Text.Length > 0), -c.Rows.Count));
        return unknown is null ? WithoutHeadings([.. first.Where(r => !r.IsBlank)], plan)
            : unknown.IsKnown ? Found(unknown, PayrollLayout.Detected(unknown.Headings, plan))
            : Found(unknown, layout: null);
    }

    /// <summary>
    /// The candidate of whose headings most is known, the first of equals. Nothing is skipped that looks like data below headings, and what
    /// stands above a row that is known in every column says nothing more of it.
    /// </summary>
    private static HeadingCandidate? Best(IEnumerable<HeadingCandidate> candidates, IReadOnlyList<FirstRow> first)
    {
        HeadingCandidate? best = null;
        List<HeadingCandidate> all = [.. candidates];
        var complete = all.Where(c => c.IsComplete).Select(c => c.LastRow).ToHashSet();
        foreach (var candidate in all.Where(c => c.Rows.Count == 1 || !complete.Contains(c.LastRow)))
        {
            if ((best is null || candidate.Score.CompareTo(best.Score) > 0)
                && (best is null || !first.Any(r => r.Number > best.LastRow && r.Number < candidate.Rows[0].Number && IsData(r))))
            {
                best = candidate;
            }
        }
        return best;
    }

    private static bool IsData(FirstRow row) => row.Filled > 1 && row.Cells.Exists(c => CellValues.LooksLikeNumber(c.AsSpan().Trim()));

    private static FoundLayout WithoutHeadings(List<FirstRow> rows, PayrollPlan plan)
    {
        if (rows.Count == 0)
        {
            throw new PayrollRefusedException("The file is empty");
        }
        var positions = PayrollLayout.Positions(rows.Max(r => r.Cells.Count));
        var layout = plan.MappingFor(PayrollLayout.SignatureOf(positions)) is { } mapping
            ? PayrollLayout.Mapped(positions, mapping, plan.IsAboutHours)
            : PayrollLayout.WithoutHeadings([.. rows.Select(r => r.Cells)]);
        return new FoundLayout(layout, positions, []);
    }

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

/// <param name="Layout">The layout; null where the employer has to say what all columns are.</param>
/// <param name="Rows">The rows with the headings; none where the file has none.</param>
internal sealed record FoundLayout(PayrollLayout? Layout, IReadOnlyList<PayHeading> Headings, IReadOnlyList<FirstRow> Rows)
{
    /// <summary>Number of the last row with headings; 0 where the file has none.</summary>
    public int LastRow => Rows.Count == 0 ? 0 : Rows[^1].Number;
}
