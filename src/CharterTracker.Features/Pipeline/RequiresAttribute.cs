namespace CharterTracker.Features.Pipeline;

/// <summary>Names the permission that a request needs, and whether it asks for a fresh proof.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class RequiresAttribute(Permission permission) : Attribute
{
    public Permission Permission { get; } = permission;

    /// <summary>
    /// Whether the request asks for a fresh proof, as publishing, deciding and granting do. It is then an <see cref="IHasProof"/>.
    /// </summary>
    public bool FreshProof { get; init; }
}
