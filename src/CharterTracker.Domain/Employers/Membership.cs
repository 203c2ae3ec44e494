namespace CharterTracker.Domain.Employers;

/// <summary>A person's place in an employer's team.</summary>
public sealed class Membership
{
    private Membership() { }

    public Guid Id { get; private init; }
    public Guid UserId { get; private init; }
    public MembershipRole Role { get; private init; }
    public DateTimeOffset Since { get; private init; }

    internal static Membership Create(Guid userId, MembershipRole role, DateTimeOffset at) =>
        new() { Id = Guid.CreateVersion7(at), UserId = userId, Role = role, Since = at };
}
