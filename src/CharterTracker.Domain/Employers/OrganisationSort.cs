namespace CharterTracker.Domain.Employers;

/// <summary>What an organisation is, as far as a charter may care.</summary>
public enum OrganisationSort
{
    Business,
    Charity,
    PublicBody,
    SoleTrader,
}
