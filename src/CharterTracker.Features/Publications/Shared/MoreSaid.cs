using CharterTracker.Domain.Register;

namespace CharterTracker.Features.Publications;

/// <summary>
/// Tells whether a change of the register says more of an employer than is public already. What takes something off or says less never
/// waits for a proof of who acts for the employer; what says more does.
/// </summary>
internal static class MoreSaid
{
    public static bool SaysMoreThan(this RegisterFacts now, RegisterFacts before)
    {
        if (now.Status == RegisterStatus.InForce && before.Status != RegisterStatus.InForce)
        {
            return true;
        }
        // Whatever was only taken away is put back: where the two then differ still, something was added.
        var restored = now with
        {
            Status = before.Status,
            StatusSince = before.StatusSince,
            CompanyNumber = now.CompanyNumber ?? before.CompanyNumber,
            Sector = now.Sector ?? before.Sector,
            Places = now.Places.All(before.Places.Contains) ? before.Places : now.Places,
            ValidUntil = now.ValidUntil < before.ValidUntil ? before.ValidUntil : now.ValidUntil,
            CriteriaMet = now.CriteriaMet.All(before.CriteriaMet.Contains) ? before.CriteriaMet : now.CriteriaMet,
            RecognisesUnion = now.RecognisesUnion || before.RecognisesUnion,
            HasNoZeroHours = now.HasNoZeroHours || before.HasNoZeroHours,
            PaysLivingWage = now.PaysLivingWage || before.PaysLivingWage,
        };
        return restored.Canonical() != before.Canonical();
    }
}
