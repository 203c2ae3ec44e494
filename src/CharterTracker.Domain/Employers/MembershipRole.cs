namespace CharterTracker.Domain.Employers;

/// <summary>An owner writes, signs and invites; a contributor writes; a signatory signs.</summary>
public enum MembershipRole
{
    Owner,
    Contributor,
    Signatory,
}
