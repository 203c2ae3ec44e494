using CharterTracker.Adapters.Evidence.Checks;
using UglyToad.PdfPig;

namespace CharterTracker.Adapters.Evidence.Texts;

/// <summary>
/// Looks through the text of a PDF, page by page. A page whose text cannot be read is taken as a picture, like a page that was scanned; one
/// that would take more memory or time than any document needs is refused.
/// </summary>
internal static class PdfText
{
    public static void LookThrough(byte[] bytes)
    {
        var budget = new PdfBudget();
        PdfPlainStreams.Check(bytes, budget);
        // A table is found by where its cells stand, and once more by their order alone, since columns can run into each other.
        var (byPlace, byOrder) = (new PayrollGuard(isDocument: true), new PayrollGuard(isDocument: true));
        Try(budget, () =>
        {
            using var document = PdfDocument.Open(bytes, new PdfTextOptions(budget));
            document.AddPageFactory<PdfPageText, PdfPageTextFactory>();
            for (var page = 1; page <= document.NumberOfPages; page++)
            {
                IReadOnlyList<PdfLine> lines = [];
                Try(budget, () => lines = document.GetPage<PdfPageText>(page).Lines());
                foreach (var rows in PdfTable.In(lines))
                {
                    rows.ForEach(row => byPlace.LookAtRow(row.Placed));
                    rows.ForEach(row => byOrder.LookAtRow(row.InOrder));
                }
            }
        });
    }

    /// <summary>Reads what can be read. The library throws many kinds of exception at a damaged file, also around ours.</summary>
    private static void Try(PdfBudget budget, Action read)
    {
        try
        {
            read();
        }
        catch (Exception exception) when (exception is not FileRefusedException and not OutOfMemoryException)
        {
            budget.ThrowIfSpent();
        }
    }
}
