namespace CharterTracker.Domain.Publications;

/// <summary>The status of a publication batch.</summary>
public enum PublicationStatus
{
    Prepared,

    /// <summary>Released, and waiting for its embargo to end.</summary>
    Released,
    Live,
    Cancelled,
}
