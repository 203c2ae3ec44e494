namespace CharterTracker.Domain;

/// <summary>
/// The person (or the system) acting on one case, with their roles in it and the parts of it that they have already taken.
/// </summary>
public sealed class Actor(Guid userId, IEnumerable<ActorRole> roles, IEnumerable<CasePart>? parts = null)
{
    private readonly HashSet<ActorRole> _roles = [.. roles];
    private readonly HashSet<CasePart> _parts = [.. parts ?? []];

    /// <summary>The actor of everything that the clock or a background job does: no person.</summary>
    public static Actor TheSystem { get; } = new(Guid.Empty, [ActorRole.System]);

    public Guid UserId { get; } = userId;

    public bool Has(ActorRole role) => _roles.Contains(role);

    public bool HasTaken(CasePart part) => _parts.Contains(part);

    /// <summary>Refuses an actor who already took one of these parts in the same case (separation of duties).</summary>
    public void MustNotHave(string refusal, params ReadOnlySpan<CasePart> parts)
    {
        foreach (var part in parts)
        {
            BrokenRuleException.ThrowUnless(!HasTaken(part), refusal);
        }
    }
}
