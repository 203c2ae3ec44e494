using CharterTracker.Domain.Directories;

namespace CharterTracker.Domain.Schemes;

/// <summary>A region's charter programme: the authority, its area, its brand and its settings.</summary>
public sealed class Scheme : IVersioned
{
    public const int NameMaxLength = 160;
    public const int SlugMaxLength = 60;
    public const int AreaMaxLength = 400;

    private Scheme() { }

    public Guid Id { get; private init; }
    public Guid Version { get; private set; }
    public string Slug { get; private init; } = "";
    public string Name { get; private set; } = "";
    public string AuthorityName { get; private set; } = "";

    /// <summary>The letters that begin every application reference, for example LCR.</summary>
    public string Initials { get; private init; } = "";

    /// <summary>
    /// ONS codes with a space between them: one combined authority (E47000004), region or nation, or the local authorities of an area that
    /// has no code of its own.
    /// </summary>
    public string Area { get; private init; } = "";

    /// <summary>The one accent colour, #rrggbb, readable on white (WCAG 1.4.3: 4.5 to 1).</summary>
    public string Accent { get; private set; } = "";
    public string ContactEmail { get; private set; } = "";
    public PanelQuorum Quorum { get; private set; } = PanelQuorum.OfTwo;

    /// <summary>How long a draft on a retired charter may still be submitted.</summary>
    public int GraceDays { get; private set; } = 28;

    /// <summary>A small authority: levels are assessed by one person and grants may be confirmed by a publisher.</summary>
    public bool IsSmall { get; private init; }
    public Guid? SucceededBy { get; private set; }

    /// <summary>The local authorities of the scheme's area, by name.</summary>
    public IEnumerable<LocalAuthority> AuthoritiesCovered() => LocalAuthorities.All.Where(IsIn);

    /// <param name="localAuthorityCode">ONS code of the authority in which a workplace is.</param>
    public bool Covers(string localAuthorityCode) => LocalAuthorities.Find(localAuthorityCode) is { } authority && IsIn(authority);

    public static Scheme Create(
        string slug, string name, string authorityName, string initials, string area, string accent, string contactEmail, PanelQuorum quorum, bool isSmall)
    {
        BrokenRuleException.ThrowUnless(Contrast.OnWhite(accent) >= Contrast.TextMinimum, "The scheme's colour is too light to read on white");

        return new Scheme
        {
            Id = Guid.CreateVersion7(),
            Slug = slug,
            Name = name,
            AuthorityName = authorityName,
            Initials = initials,
            Area = area,
            Accent = accent,
            ContactEmail = contactEmail,
            Quorum = quorum,
            IsSmall = isSmall,
        };
    }

    private bool IsIn(LocalAuthority authority) => Area.Split(' ').Any(authority.IsIn);
}
