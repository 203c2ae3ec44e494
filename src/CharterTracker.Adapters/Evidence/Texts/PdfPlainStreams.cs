using CharterTracker.Adapters.Evidence.Checks;

namespace CharterTracker.Adapters.Evidence.Texts;

/// <summary>Looks at streams that are not packed, which the library reads without asking for a filter.</summary>
internal static class PdfPlainStreams
{
    public static void Check(byte[] pdf, PdfBudget budget)
    {
        PdfCodeRanges.Check(pdf, budget);
        var last = 0;
        for (var i = 0; i < pdf.Length; i++)
        {
            if (PdfNames.IsStreamStart(pdf, i))
            {
                var end = PdfNames.StreamEnd(pdf, i);
                if (end - i > PdfBudget.MaxContent
                    && !PdfCheck.NamesBefore(pdf.AsMemory(last, i - last)).Overlaps(["Filter", "Image", "Length1"]))
                {
                    budget.Spend();
                }
                (last, i) = (end, end);
            }
        }
        budget.ThrowIfSpent();
    }
}
