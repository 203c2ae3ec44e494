namespace CharterTracker.Domain.Employers;

/// <summary>The type of an organisation, as far as a charter may ask about it.</summary>
public enum OrganisationType
{
    Business,
    Charity,
    PublicBody,
    SoleTrader,
}
