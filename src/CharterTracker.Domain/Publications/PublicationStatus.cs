namespace CharterTracker.Domain.Publications;

public enum PublicationStatus
{
    Prepared,

    /// <summary>Waiting for its embargo.</summary>
    Released,
    Live,
    Cancelled,
}
