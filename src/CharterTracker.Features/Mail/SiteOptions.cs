namespace CharterTracker.Features.Mail;

/// <summary>Settings under <c>Site</c>.</summary>
public sealed class SiteOptions
{
    /// <summary>The address that links in mails and QR codes begin with, never taken from a request.</summary>
    public Uri PublicAddress { get; set; } = new("http://localhost:5080");

    /// <summary>Where a weakness is reported: a mailto: or https: address. The security mailbox of the site's own domain unless set.</summary>
    public Uri? SecurityContact { get; set; }

    public string SecurityContactAddress => (SecurityContact ?? new Uri($"mailto:security@{PublicAddress.Host}")).AbsoluteUri;

    public string LinkTo(string path) => new Uri(PublicAddress, path).AbsoluteUri;
}
