namespace CharterTracker.Domain.Register;

/// <summary>What an entry does to the register.</summary>
public enum RegisterChange
{
    Added,
    Changed,
    Removed,
}
