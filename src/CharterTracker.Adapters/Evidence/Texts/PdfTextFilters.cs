using UglyToad.PdfPig;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Tokens;

namespace CharterTracker.Adapters.Evidence.Texts;

/// <summary>How a PDF is opened to read its text: whatever is unpacked goes through the budget.</summary>
internal sealed class PdfTextOptions : ParsingOptions
{
    public PdfTextOptions(PdfBudget budget)
    {
        Budget = budget;
        UseLenientParsing = true;
        SkipMissingFonts = true;
        FilterProvider = new PdfTextFilters(budget);
    }

    public PdfBudget Budget { get; }
}

/// <summary>The filters of a PDF, each with the budget around it.</summary>
internal sealed class PdfTextFilters(PdfBudget budget) : IFilterProvider
{
    private readonly IFilterProvider _filters = DefaultFilterProvider.Instance;

    public IReadOnlyList<IFilter> GetFilters(DictionaryToken parameters) => WithBudget(_filters.GetFilters(parameters));

    public IReadOnlyList<IFilter> GetNamedFilters(IReadOnlyList<NameToken> names) => WithBudget(_filters.GetNamedFilters(names));

    public IReadOnlyList<IFilter> GetAllFilters() => WithBudget(_filters.GetAllFilters());

    private List<IFilter> WithBudget(IReadOnlyList<IFilter> filters)
    {
        budget.ThrowIfSpent();
        return [.. filters.Select(filter => new Measured(filter, budget)), new PdfLastFilter(budget)];
    }

    private sealed class Measured(IFilter filter, PdfBudget budget) : IFilter
    {
        public bool IsSupported => filter.IsSupported;

        public Memory<byte> Decode(Memory<byte> input, DictionaryToken streamDictionary, IFilterProvider filterProvider, int filterIndex)
        {
            var lengths = filter switch
            {
                FlateFilter => PdfMeasure.Flate(input),
                LzwFilter => PdfMeasure.Lzw(input),
                RunLengthFilter => PdfMeasure.RunLength(input),
                _ => [],
            };
            if (lengths.Any(length => !budget.Allows(length, streamDictionary)))
            {
                budget.Spend();
            }
            budget.ThrowIfSpent();
            var output = filter.Decode(input, streamDictionary, filterProvider, filterIndex);
            budget.Take(output.Length, streamDictionary);
            return output;
        }
    }
}
