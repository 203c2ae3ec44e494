using CharterTracker.Domain.Register;

namespace CharterTracker.Features.Publications;

/// <summary>What a change to the register is held against, for the publishers who answer for it.</summary>
/// <param name="Baseline">What the register says now, or what the panel decided; null where neither is known.</param>
/// <param name="IsOnRegister">Whether that is what the register says.</param>
/// <param name="NeedsReason">Whether the name or an identifier differs, and so a reason is asked for.</param>
/// <param name="Directory">What the company directory says of the employer's numbers.</param>
/// <param name="Fingerprint">A fingerprint of what is shown, which a form sends back.</param>
public sealed record ComparedChange(
    RegisterFacts? Baseline, bool IsOnRegister, bool NeedsReason, IReadOnlyList<DirectoryFinding> Directory, string Fingerprint)
{
    internal static ComparedChange Of(Publishable one, ILookup<string, DirectoryFinding> findings) => new(
        one.Baseline, one.Before is not null, one.NeedsReason, [.. findings[one.Facts.EmployerNumber]], one.Fingerprint);
}
