namespace CharterTracker.Domain.Employers;

/// <summary>
/// Tells domains of one organisation from those of many. An address on the first kind shows that somebody belongs to the organisation; one
/// of a free mail service, or of a domain that a whole public service shares, shows nothing of the kind.
/// </summary>
public static class MailDomains
{
    public const int MaxLength = 253;

    private static readonly HashSet<string> Free =
    [
        "aol.com", "btinternet.com", "btopenworld.com", "fastmail.com", "gmail.com", "gmx.co.uk",
        "gmx.com", "gmx.net", "googlemail.com", "hey.com", "hotmail.co.uk", "hotmail.com",
        "icloud.com", "inbox.com", "live.co.uk", "live.com", "mac.com", "mail.com",
        "mail.ru", "me.com", "msn.com", "ntlworld.com", "outlook.com", "o2.co.uk",
        "plus.com", "plusnet.com", "pm.me", "proton.me", "protonmail.com", "qq.com",
        "rocketmail.com", "sky.com", "talk21.com", "talktalk.co.uk", "talktalk.net", "tiscali.co.uk",
        "tutanota.com", "uwclub.net", "virgin.net", "virginmedia.com", "yahoo.co.uk", "yahoo.com",
        "yandex.com", "ymail.com", "zen.co.uk", "zoho.com",
    ];

    /// <summary>Domains of public services, schools and providers in which many organisations have their addresses.</summary>
    private static readonly HashSet<string> Shared =
    [
        "cjsm.net", "nhs.net", "nhs.uk", "nhs.scot", "wales.nhs.uk", "hscni.net",
        "gov.uk", "gov.scot", "gov.wales", "ac.uk", "sch.uk", "police.uk",
        "mod.uk", "mod.gov.uk", "parliament.uk", "org.uk", "co.uk", "onmicrosoft.com",
        "c2kni.net", "c2ken.net", "hwbcymru.net", "glow.sch.uk", "lgfl.net",
    ];

    /// <summary>The domain of an address where it can belong to one organisation alone; null otherwise.</summary>
    public static string? OwnDomainOf(string? address)
    {
        var at = (address ?? "").LastIndexOf('@');
        var domain = at < 0 ? "" : address![(at + 1)..].Trim().TrimEnd('.').ToLowerInvariant();
        return domain.Length is 0 or > MaxLength || !domain.Contains('.', StringComparison.Ordinal) || IsOfMany(domain) ? null : domain;
    }

    // Tenants of an office provider have a name of their own in front, which anybody can take.
    private static bool IsOfMany(string domain) =>
        Free.Contains(domain) || Shared.Contains(domain) || domain.EndsWith(".onmicrosoft.com", StringComparison.Ordinal);
}
