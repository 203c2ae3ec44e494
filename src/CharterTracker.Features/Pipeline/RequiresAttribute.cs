namespace CharterTracker.Features.Pipeline;

/// <summary>Names the permission that a request needs, and whether it asks for a fresh code.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class RequiresAttribute(Permission permission) : Attribute
{
    public Permission Permission { get; } = permission;

    /// <summary>Publishing, deciding, grants, resets and the like: the second factor must have been proved minutes ago, for this.</summary>
    public bool FreshCode { get; init; }
}
