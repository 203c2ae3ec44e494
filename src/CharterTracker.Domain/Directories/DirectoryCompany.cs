using CharterTracker.Domain.Employers;

namespace CharterTracker.Domain.Directories;

/// <summary>An organisation that a public register lists, so that an employer can find itself when it joins.</summary>
public sealed class DirectoryCompany
{
    public const int NameMaxLength = Employer.NameMaxLength;
    public const int SourceMaxLength = 20;
    public const int SourceIdMaxLength = 20;
    public const int MaxSicCodes = 20;
    public const int StreetMaxLength = 200;
    public const int PlaceMaxLength = 60;
    public const int StatusMaxLength = 60;

    /// <summary>The status of an organisation that a complete register no longer lists.</summary>
    public const string NoLongerListed = "No longer on the register";

    private List<string> _sicCodes = [];

    private DirectoryCompany() { }

    public Guid Id { get; private init; }

    /// <summary>Which list it was read from, for example gender-pay-gap.</summary>
    public string Source { get; private init; } = "";

    /// <summary>The organisation's number in that list, which stays when its name or company number changes.</summary>
    public string SourceId { get; private init; } = "";

    /// <summary>The org-id.guide prefix of the register that the number is in, for example GB-COH.</summary>
    public string? Register { get; private set; }
    public string? Number { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>The name folded for searching, whatever the database's collation.</summary>
    public string SearchName { get; private set; } = "";

    /// <summary>The name without the letters that people mistype most, see <see cref="PhoneticKeys"/>.</summary>
    public string PhoneticKey { get; private set; } = "";

    /// <summary>Postcode of the registered office, which need not be where anybody works.</summary>
    public string? Postcode { get; private set; }

    /// <summary>Lines of the registered office before its town; null until a list that has them was imported.</summary>
    public string? Street { get; private set; }

    /// <summary>Town of the registered office.</summary>
    public string? Place { get; private set; }

    /// <summary>The status in the words of the register; null where the list does not say.</summary>
    public string? Status { get; private set; }
    public IReadOnlyList<string> SicCodes => _sicCodes;

    /// <summary>Section letter of the first SIC code.</summary>
    public string? Sector { get; private set; }

    /// <summary>The size band; null where the list does not say, or says it too roughly for one of our bands.</summary>
    public SizeBand? Size { get; private set; }

    /// <summary>The day that the list gives its row; an older edition fills gaps and overwrites nothing.</summary>
    public DateOnly? ListedOn { get; private set; }
    public DateTimeOffset ImportedAt { get; private set; }

    public static DirectoryCompany List(DirectoryFacts facts, DateTimeOffset at)
    {
        Guard(facts);

        var company = new DirectoryCompany { Id = Guid.CreateVersion7(at), Source = facts.Source, SourceId = facts.SourceId };
        company.SetFacts(facts, at);
        return company;
    }

    /// <summary>
    /// Takes in another edition of the list, and returns whether it says anything new. What an edition leaves out is kept.
    /// </summary>
    public bool Refresh(DirectoryFacts facts, DateTimeOffset at)
    {
        Guard(facts);

        var known = new DirectoryFacts(Source, SourceId, Name, Register, Number, Postcode, SicCodes,
            Size, ListedOn, Place, Status)
        { Street = Street };
        var isOlder = facts.ListedOn < ListedOn;
        var merged = isOlder ? known.MergedOver(facts) : facts.MergedOver(known);
        if (merged.HasSameValuesAs(known))
        {
            ListedOn = merged.ListedOn;
            return false;
        }
        SetFacts(merged, at);
        return true;
    }

    /// <summary>The words that the organisation is found by.</summary>
    public IReadOnlySet<string> Terms() => SearchTerms.From(Name, Place, Postcode);

    private static void Guard(DirectoryFacts facts)
    {
        BrokenRuleException.ThrowUnless(!string.IsNullOrWhiteSpace(facts.Name), "A listed organisation needs a name");
        BrokenRuleException.ThrowUnless(facts.Name.Length <= NameMaxLength, $"A name is {NameMaxLength} characters or fewer");
        BrokenRuleException.ThrowUnless(facts.SourceId.Length is > 0 and <= SourceIdMaxLength, "A listed organisation needs its number in the list");
    }

    private void SetFacts(DirectoryFacts facts, DateTimeOffset at)
    {
        Register = facts.Register;
        Number = facts.Number;
        Name = facts.Name;
        SearchName = NameFolding.Fold(facts.Name);
        PhoneticKey = PhoneticKeys.Compute(facts.Name);
        Postcode = facts.Postcode;
        Street = facts.Street;
        Place = facts.Place;
        Status = facts.Status;
        _sicCodes = [.. facts.SicCodes.Take(MaxSicCodes)];
        Sector = _sicCodes.Select(Directories.SicCodes.SectionOf).FirstOrDefault();
        Size = facts.Size;
        ListedOn = facts.ListedOn;
        ImportedAt = at;
    }
}
