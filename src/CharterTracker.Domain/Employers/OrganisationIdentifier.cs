using System.Text.Json.Serialization;

namespace CharterTracker.Domain.Employers;

/// <summary>A number in a public register, as facts that are kept name it.</summary>
/// <param name="Register">The org-id.guide prefix, for example GB-COH.</param>
public sealed record OrganisationIdentifier(
    [property: JsonPropertyName("register")] string Register, [property: JsonPropertyName("number")] string Number)
{
    /// <summary>As org-id.guide writes it, for example GB-COH-01234567.</summary>
    public override string ToString() => $"{Register}-{Number}";

    /// <summary>The identifier with its register told apart; null where the text begins with no register that is known here.</summary>
    public static OrganisationIdentifier? Parse(string text)
    {
        var register = OrganisationRegisters.All.FirstOrDefault(r => text.StartsWith($"{r.Prefix}-", StringComparison.OrdinalIgnoreCase));
        return register is null ? null : new OrganisationIdentifier(register.Prefix, text[(register.Prefix.Length + 1)..]);
    }

    /// <summary>Companies House first, since most look for that number; then by register.</summary>
    public static IReadOnlyList<OrganisationIdentifier> Sorted(IEnumerable<OrganisationIdentifier> identifiers) =>
        [.. identifiers.OrderBy(i => i.Register != CompanyNumber.Register).ThenBy(i => i.Register, StringComparer.Ordinal)];
}
