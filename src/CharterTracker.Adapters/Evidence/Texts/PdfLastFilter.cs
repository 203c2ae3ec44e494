using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace CharterTracker.Adapters.Evidence.Texts;

/// <summary>The last filter of every packed stream, which sees what the library will read.</summary>
internal sealed class PdfLastFilter(PdfBudget budget) : IFilter
{
    public bool IsSupported => true;

    public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
    {
        budget.Take(input.Length, streamDictionary);
        PdfCodeRanges.Check(input.Span, budget);
        return input;
    }
}
