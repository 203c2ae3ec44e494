namespace CharterTracker.Features.Accounts;

/// <summary>Settings under <c>Totp</c>.</summary>
public sealed class TotpOptions
{
    /// <summary>
    /// Whether to accept the code of the next half minute too, for phones whose clocks run fast: a code then works for 90 seconds and not
    /// 60.
    /// </summary>
    public bool AcceptNextCode { get; set; }
}
