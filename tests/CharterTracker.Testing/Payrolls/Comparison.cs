using CharterTracker.Domain.Payrolls;

namespace CharterTracker.Testing.Payrolls;

/// <summary>Holds what the product found in a file against what the reference knows of it.</summary>
internal static class Comparison
{
    /// <summary>The worst falsehood; null where there is none.</summary>
    public static Fault? Of(PayFile file, FileTruth truth, PayFindings findings) =>
        RowComparison.Of(file, truth, findings).Concat(OfTheFile(file, truth, findings)).MinBy(f => f.Kind);

    private static IEnumerable<Fault> OfTheFile(PayFile file, FileTruth truth, PayFindings findings)
    {
        var outcome = FileTruth.From(findings.Counts.Outcome);
        if (!truth.Allows(outcome))
        {
            yield return new Fault(
                outcome == Claim.Below ? FaultKind.FalselyBelow : FaultKind.FalselyClean, $"the file is {outcome}; right: {truth.Right}");
        }
        if (truth.HasZeroHoursSign && findings.ZeroHours == ZeroHoursOutcome.NoSign)
        {
            yield return new Fault(FaultKind.FalselyNoSignOfZeroHours, "no sign of zero hours");
        }
        var people = findings.Counts.InScope + findings.Counts.OutOfScope;
        if (findings.Counts.InScope > truth.People.Count && !file.Has(Holds.WorksNumber))
        {
            yield return new Fault(
                FaultKind.CountedWhoDoesNot, $"{findings.Counts.InScope} count; right: at most {truth.People.Count}");
        }
        var least = truth.People.Count(p => p.Also != Claim.DoesNotCount);
        if ((people > truth.People.Count || people < least) && file.Has(Holds.WorksNumber))
        {
            yield return new Fault(FaultKind.WrongNumberOfPeople, $"{people} people; right: {truth.People.Count}");
        }
    }
}
