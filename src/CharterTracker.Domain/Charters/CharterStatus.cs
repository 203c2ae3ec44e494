namespace CharterTracker.Domain.Charters;

public enum CharterStatus
{
    Draft,
    Published,
    Retired,
}
