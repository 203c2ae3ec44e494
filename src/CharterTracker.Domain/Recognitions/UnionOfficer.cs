namespace CharterTracker.Domain.Recognitions;

/// <summary>Somebody who answers for a union, in that post only. Administrators keep the list; employers never type it.</summary>
public sealed class UnionOfficer
{
    public const int NameMaxLength = 120;
    public const int EmailMaxLength = 254;

    private UnionOfficer() { }

    public Guid Id { get; private init; }
    public string Name { get; private init; } = "";
    public string Post { get; private init; } = "";
    public string Email { get; private init; } = "";

    internal static UnionOfficer InPost(string name, string post, string email) =>
        new() { Id = Guid.CreateVersion7(), Name = name, Post = post, Email = email };
}
