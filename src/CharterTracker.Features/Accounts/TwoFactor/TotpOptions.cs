namespace CharterTracker.Features.Accounts;

/// <summary>Settings under <c>Totp</c>.</summary>
public sealed class TotpOptions
{
    /// <summary>Accept the code of the coming half minute too, for phones that run ahead: a code then works for 90 seconds and not 60.</summary>
    public bool AcceptNextCode { get; set; }
}
