using CharterTracker.Domain.Employers;

namespace CharterTracker.Domain.Directories;

/// <summary>What a public list says of an organisation, cleaned.</summary>
/// <param name="Place">Town of the registered office.</param>
/// <param name="Status">The status in the words of the register, for example Active or Liquidation.</param>
public sealed record DirectoryFacts(
    string Source,
    string SourceId,
    string Name,
    string? Register,
    string? Number,
    string? Postcode,
    IReadOnlyList<string> SicCodes,
    SizeBand? Size,
    DateOnly? ListedOn,
    string? Place = null,
    string? Status = null)
{
    /// <summary>Lines of the registered office before its town; null where the list does not say.</summary>
    public string? Street { get; init; }

    /// <summary>These facts, with gaps filled from an earlier edition.</summary>
    internal DirectoryFacts MergedOver(DirectoryFacts earlier) => this with
    {
        Register = Number is null ? earlier.Register : Register,
        Number = Number ?? earlier.Number,
        Postcode = Postcode ?? earlier.Postcode,
        SicCodes = SicCodes.Count > 0 ? SicCodes : earlier.SicCodes,
        Size = Size ?? earlier.Size,
        ListedOn = ListedOn ?? earlier.ListedOn,
        Street = Street ?? earlier.Street,
        Place = Place ?? earlier.Place,
        Status = Status ?? earlier.Status,
    };

    /// <summary>Whether both say the same, whatever the days of their editions.</summary>
    internal bool HasSameValuesAs(DirectoryFacts other) =>
        this with { SicCodes = other.SicCodes, ListedOn = other.ListedOn } == other && SicCodes.SequenceEqual(other.SicCodes);
}
