namespace CharterTracker.Domain.Employers;

/// <summary>The number of the employer in a public register, under its org-id.guide prefix (GB-COH, GB-CHC, GB-LAE ...).</summary>
public sealed class EmployerIdentifier
{
    public const int RegisterMaxLength = 12;
    public const int ValueMaxLength = 30;

    private EmployerIdentifier() { }

    public string Register { get; private init; } = "";
    public string Value { get; private init; } = "";

    internal static EmployerIdentifier Create(string register, string value) => new() { Register = register, Value = value };
}
