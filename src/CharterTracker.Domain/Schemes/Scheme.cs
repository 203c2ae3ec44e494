namespace CharterTracker.Domain.Schemes;

/// <summary>A region's charter programme: the authority, its area, its brand and its settings.</summary>
public sealed class Scheme : IVersioned
{
    public const int NameMaxLength = 160;
    public const int SlugMaxLength = 60;

    private Scheme() { }

    public Guid Id { get; private init; }
    public Guid Version { get; private set; }
    public string Slug { get; private init; } = "";
    public string Name { get; private set; } = "";
    public string AuthorityName { get; private set; } = "";

    /// <summary>Begins every application reference, for example LCR.</summary>
    public string Initials { get; private init; } = "";

    /// <summary>ONS code of the combined authority, for example E47000004.</summary>
    public string AreaCode { get; private init; } = "";

    /// <summary>The one accent colour, #rrggbb, readable on white (WCAG 1.4.3: 4.5 to 1).</summary>
    public string Accent { get; private set; } = "";
    public string ContactEmail { get; private set; } = "";
    public PanelQuorum Quorum { get; private set; } = PanelQuorum.OfTwo;

    /// <summary>How long a draft on a retired charter may still be submitted.</summary>
    public int GraceDays { get; private set; } = 28;

    /// <summary>A small authority: levels are assessed by one person and grants may be confirmed by a publisher.</summary>
    public bool IsSmall { get; private init; }
    public Guid? SucceededBy { get; private set; }

    public static Scheme Create(
        string slug, string name, string authorityName, string initials, string areaCode, string accent, string contactEmail, PanelQuorum quorum, bool isSmall)
    {
        BrokenRuleException.ThrowUnless(Contrast.OnWhite(accent) >= Contrast.TextMinimum, "The scheme's colour is too light to read on white");

        return new Scheme
        {
            Id = Guid.CreateVersion7(),
            Slug = slug,
            Name = name,
            AuthorityName = authorityName,
            Initials = initials,
            AreaCode = areaCode,
            Accent = accent,
            ContactEmail = contactEmail,
            Quorum = quorum,
            IsSmall = isSmall,
        };
    }
}
