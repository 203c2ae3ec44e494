namespace CharterTracker.Domain.Employers;

/// <summary>What an organisation is, as far as a charter may care.</summary>
public enum OrganisationType
{
    Business,
    Charity,
    PublicBody,
    SoleTrader,
}
