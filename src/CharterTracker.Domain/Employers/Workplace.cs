namespace CharterTracker.Domain.Employers;

/// <summary>A place where people work, in the local authority that the employer chose (a postcode only suggests one).</summary>
public sealed class Workplace
{
    public const int NameMaxLength = 120;

    private Workplace() { }

    public Guid Id { get; private init; }
    public string Name { get; private init; } = "";

    /// <summary>ONS code, for example E08000012.</summary>
    public string LocalAuthorityCode { get; private init; } = "";
    public string? Postcode { get; private init; }

    internal static Workplace At(string name, string localAuthorityCode, string? postcode) =>
        new() { Id = Guid.CreateVersion7(), Name = name, LocalAuthorityCode = localAuthorityCode, Postcode = postcode };
}
