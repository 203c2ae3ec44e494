using CharterTracker.Domain.Payrolls;
using CharterTracker.Domain.Payrolls.Reading;
using CharterTracker.Features.Payrolls;

namespace CharterTracker.Adapters.Payrolls;

/// <summary>What has to be asked of the employer before a file can be judged, all on one page.</summary>
internal static class PayrollQuestions
{
    private const string AnyQuestion = "Say what is in each column, then choose the file again";

    /// <summary>Asks about all columns, filling in what is known.</summary>
    public static PayrollReading AboutAll(FoundLayout found)
    {
        var asked = found.Layout?.Unclear?.Open ?? [];
        return new PayrollReading.NeedsColumns(
            PayrollLayout.SignatureOf(found.Headings),
            found.Layout?.AsHeadings([.. asked]) ?? [.. found.Headings.Select(h => h with { Column = PayColumn.None })],
            found.Layout?.Unclear is { } unclear ? Sentence(unclear.Questions) : AnyQuestion,
            asked);
    }

    /// <summary>Says what the file lacks for a check; null where it lacks nothing.</summary>
    public static PayrollReading? WhatIsMissing(FoundLayout found, PayrollPlan plan)
    {
        var layout = found.Layout!;
        var hasEnough = plan.IsAboutHours && PayColumns.ShowHours(layout.Columns);
        // A column that is asked about may be what is missing.
        var mayBeAsked = layout.Unclear is not null || (!layout.IsMapped && layout.Watched.Length > 0);
        return !hasEnough && !mayBeAsked && PayColumns.WhatIsMissing(layout.Columns, plan.Statements.PaidEvery is not null) is { } missing
            ? Cannot(layout, missing)
            : null;
    }

    /// <summary>Asks what headings and rows leave open; null where they leave nothing.</summary>
    /// <param name="doubted">Columns that the rows left in doubt.</param>
    public static PayrollReading? About(FoundLayout found, IReadOnlyCollection<int> doubted, PayrollPlan plan)
    {
        var layout = found.Layout!;
        var open = layout.Unclear?.Open ?? [];
        var others = plan.IsAboutHours ? [] : doubted.Except(open).ToList();
        List<int> asked = [.. open.Concat(others).Order()];
        if (asked.Count == 0)
        {
            var hasEnough = plan.IsAboutHours && PayColumns.ShowHours(layout.Columns);
            return !hasEnough && PayColumns.WhatIsMissing(layout.Columns, plan.Statements.PaidEvery is not null) is { } missing
                ? Cannot(layout, missing) : null;
        }
        var questions = (layout.Unclear?.Questions ?? []).Concat(others.Select(at => QuestionAbout(layout.Headings[at]))).ToList();
        return new PayrollReading.NeedsColumns(layout.Signature, layout.AsHeadings(asked), Sentence(questions), asked);
    }

    private static string QuestionAbout(PayHeading heading) => heading.Column == PayColumn.ContractedHours
        ? $"whether \"{heading.Text}\" is the contracted hours of a week or of a pay period"
        : $"what \"{heading.Text}\" is, as it has numbers";

    private static string Sentence(IReadOnlyList<string> questions) =>
        $"Say {string.Join(", and ", questions)}, then choose the file again";

    private static PayrollReading.CannotBeChecked Cannot(PayrollLayout layout, string missing) =>
        new(layout.Name, missing, layout.Used, layout.Skipped, layout.Signature, layout.AsHeadings([]));
}
