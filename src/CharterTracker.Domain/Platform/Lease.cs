namespace CharterTracker.Domain.Platform;

/// <summary>The right to do one kind of work until a moment: one node at a time holds it.</summary>
public sealed class Lease
{
    public const int NameMaxLength = 40;

    private Lease() { }

    public string Name { get; private init; } = "";

    /// <summary>The running process that holds it; not a person.</summary>
    public Guid Owner { get; private init; }
    public DateTimeOffset Until { get; private init; }

    public static Lease Create(string name, Guid owner, DateTimeOffset until) => new() { Name = name, Owner = owner, Until = until };
}
