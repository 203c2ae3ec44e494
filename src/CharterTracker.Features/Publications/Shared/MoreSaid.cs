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
            StatusNote = before.StatusNote,
            Identifiers = now.Identifiers.All(before.Identifiers.Contains) ? before.Identifiers : now.Identifiers,
            Type = now.Type ?? before.Type,
            Sector = now.Sector ?? before.Sector,
            Places = now.Places.All(p => before.Places.Any(b => b.Name == p.Name)) ? before.Places : now.Places,
            ValidUntil = now.ValidUntil < before.ValidUntil ? before.ValidUntil : now.ValidUntil,
            CriteriaMet = now.CriteriaMet.All(before.CriteriaMet.Contains) ? before.CriteriaMet : now.CriteriaMet,
            RecognisesUnion = now.RecognisesUnion == true ? true : before.RecognisesUnion,
            HasNoZeroHours = now.HasNoZeroHours == true ? true : before.HasNoZeroHours,
            PaysLivingWage = now.PaysLivingWage == true ? true : before.PaysLivingWage,
        };
        return !restored.SaysTheSameAs(before);
    }
}
