using System.ComponentModel.DataAnnotations;

namespace CharterTracker.Features.Correspondence;

/// <summary>Settings under <c>Site</c>.</summary>
public sealed class SiteOptions
{
    /// <summary>The address that links in mails and QR codes begin with, never taken from a request.</summary>
    [Required]
    public Uri PublicAddress { get; set; } = new("http://localhost:5080");

    public string LinkTo(string path) => new Uri(PublicAddress, path).AbsoluteUri;
}
