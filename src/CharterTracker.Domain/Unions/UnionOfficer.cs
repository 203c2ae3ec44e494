namespace CharterTracker.Domain.Unions;

/// <summary>
/// A person who answers for a union while they hold the post. Administrators keep the list; employers cannot enter officers.
/// </summary>
public sealed class UnionOfficer
{
    public const int NameMaxLength = 120;
    public const int EmailMaxLength = 254;

    private UnionOfficer() { }

    public Guid Id { get; private init; }
    public string Name { get; private init; } = "";
    public string Post { get; private init; } = "";
    public string Email { get; private init; } = "";
    public DateTimeOffset RegisteredAt { get; private init; }

    /// <summary>
    /// The scheme for whose employers the officer answers; null: for those in every scheme that has no officer of its own.
    /// </summary>
    public Guid? SchemeId { get; private init; }

    /// <summary>When the officer left the post; they are asked nothing more, and what they answered stays.</summary>
    public DateTimeOffset? LeftAt { get; private set; }

    public bool MayAnswerIn(Guid schemeId) => LeftAt is null && (SchemeId is null || SchemeId == schemeId);

    internal static UnionOfficer InPost(string name, string post, string email, Guid? schemeId, DateTimeOffset at) =>
        new() { Id = Guid.CreateVersion7(at), Name = name, Post = post, Email = email, SchemeId = schemeId, RegisteredAt = at };

    internal void Leave(DateTimeOffset at) => LeftAt = at;
}
