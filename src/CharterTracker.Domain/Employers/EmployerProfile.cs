namespace CharterTracker.Domain.Employers;

/// <summary>What an employer says of itself; all of it may be public once accredited.</summary>
public sealed record EmployerProfile(string Name, IReadOnlyList<string> SicCodes, string? Sector, int Workers, OrganisationType? Type = null);
