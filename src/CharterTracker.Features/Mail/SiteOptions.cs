namespace CharterTracker.Features.Mail;

/// <summary>Settings under <c>Site</c>.</summary>
public sealed class SiteOptions
{
    /// <summary>The public address that links in mails and QR codes begin with, never taken from a request.</summary>
    public Uri PublicAddress { get; set; } = new("http://localhost:5080");

    /// <summary>
    /// Where security weaknesses are reported: a mailto: or https: address. Without the setting, the security mailbox of the site's own
    /// domain.
    /// </summary>
    public Uri? SecurityContact { get; set; }

    public string SecurityContactAddress => (SecurityContact ?? new Uri($"mailto:security@{PublicAddress.Host}")).AbsoluteUri;

    public string LinkTo(string path) => new Uri(PublicAddress, path).AbsoluteUri;
}
