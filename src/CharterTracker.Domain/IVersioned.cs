namespace CharterTracker.Domain;

/// <summary>
/// The root of an aggregate that two people may change at once. The stamp is set on every save by the database context
/// (SQLite has no database-made token), and a stale one is refused.
/// </summary>
public interface IVersioned
{
    Guid Version { get; }
}
