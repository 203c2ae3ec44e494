namespace CharterTracker.Domain.Employers;

/// <summary>A name that an employer had before, kept so that the employer is found by it.</summary>
public sealed class FormerName
{
    private FormerName() { }

    public Guid Id { get; private init; }
    public Guid EmployerId { get; private init; }
    public string Name { get; private init; } = "";

    /// <summary>The name folded for searching.</summary>
    public string SearchName { get; private init; } = "";

    /// <summary>When the employer took another name.</summary>
    public DateTimeOffset Until { get; private init; }

    internal static FormerName Create(Guid employerId, string name, DateTimeOffset until) =>
        new() { Id = Guid.CreateVersion7(until), EmployerId = employerId, Name = name, SearchName = NameFolding.Fold(name), Until = until };
}
