using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Payrolls;
using CharterTracker.Domain.Payrolls.Judging;

namespace CharterTracker.Testing.Builders;

/// <summary>
/// A stored check of one person in the United Kingdom outside London, whose pay is in the band that begins at some pence.
/// </summary>
public static class APayrollCheck
{
    public static Task<int> OfAsync(AnEmployersCase made, Guid applicationId, int pence) => made.System.QueryAsync(db =>
    {
        var now = made.System.Clock.GetUtcNow();
        var owner = new Actor(made.Owner.Id, [ActorRole.EmployerContributor, ActorRole.EmployerSignatory]);
        var draft = Application.Start(
            "MFW-000009", made.Employer.Id, made.Scheme.Id, made.Published.Id, "accredited", LevelTrack.TwoAssessors, owner, now);
        var check = PayrollCheck.Record(
            draft,
            "F1",
            new PayrollFile(new DateOnly(2026, 10, 30), new string('b', 64), "1", "Plain", new PayrollColumnsRead([], [])),
            new PayrollStatements(EverybodyIsOldEnough: true, NobodyIsApprentice: true),
            new PayRates(new RatePair(1260, 1385), Announced: null, AnnouncedDueBy: null, "1"),
            new PayFindings(
                new PayCounts(1, 1, 0, 0, 0, 0),
                new PayDistribution([new PayBand(WageRegion.Uk, true, pence, pence + PayDistribution.Step, 1)], 0),
                [],
                ZeroHoursOutcome.NoSign,
                0),
            owner,
            now);
        // The model makes checks of drafts only; this one may be of an application that was decided since.
        db.Add(check).Property(c => c.ApplicationId).CurrentValue = applicationId;
        return db.SaveChangesAsync();
    });
}
