namespace CharterTracker.Domain.Unions;

/// <summary>What has become of a link to a union's officer.</summary>
public enum AttestationState
{
    Waiting,
    Answered,
    Expired,

    /// <summary>A newer link was sent in its place.</summary>
    Replaced,
}
