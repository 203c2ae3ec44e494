namespace CharterTracker.Domain.Charters;

/// <summary>The status of one version of a charter.</summary>
public enum CharterStatus
{
    Draft,
    Published,
    Retired,
}
