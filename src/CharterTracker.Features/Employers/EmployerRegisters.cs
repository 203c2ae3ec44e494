namespace CharterTracker.Features.Employers;

/// <summary>The registers whose numbers an employer can give, by org-id.guide prefix.</summary>
public static class EmployerRegisters
{
    public const string Companies = "GB-COH";

    public static IReadOnlyList<(string Register, string Name)> All { get; } =
    [
        (Companies, "Companies House number"),
        ("GB-CHC", "Charity Commission number (England and Wales)"),
        ("GB-SC", "Scottish charity number"),
        ("GB-NIC", "Northern Ireland charity number"),
        ("GB-LAE", "Local authority code (England)"),
        ("GB-NHS", "NHS organisation code"),
        ("GB-EDU", "School or college number (URN)"),
        ("GB-MPR", "Mutuals register number"),
    ];

    public static string NameOf(string register) => All.FirstOrDefault(r => r.Register == register).Name ?? register;
}
