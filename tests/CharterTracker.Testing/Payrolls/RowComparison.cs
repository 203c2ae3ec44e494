using CharterTracker.Domain.Payrolls;

namespace CharterTracker.Testing.Payrolls;

/// <summary>
/// Holds the outcome of each row against the reference. Rows that are below, or cannot be told, are listed by the product with their
/// numbers; of the others it says how many meet the rate and how many do not count.
/// </summary>
internal static class RowComparison
{
    public static IEnumerable<Fault> Of(PayFile file, FileTruth truth, PayFindings findings)
    {
        var listed = findings.Rows.GroupBy(r => r.Row).ToDictionary(r => r.Key, r => r.Max(line => FileTruth.From(line.Outcome)));
        var unlisted = new List<RowTruth>();
        foreach (var (index, row) in truth.Rows)
        {
            var number = PayFileWriter.NumberOf(file, index);
            if (!listed.Remove(number, out var claim))
            {
                unlisted.Add(row);
                if (!MayMeet(row) && !row.MayBeLeftOut)
                {
                    yield return new Fault(FaultKind.FalselyClean, $"row {number} is not listed; right: {row.Right}");
                }
            }
            else if (claim == Claim.Below && !row.Allows(Claim.Below))
            {
                yield return new Fault(FaultKind.FalselyBelow, $"row {number} is below; right: {row.Right}");
            }
        }
        if (listed.Count > 0)
        {
            yield return new Fault(FaultKind.RowsDoNotAddUp, $"rows {string.Join(", ", listed.Keys)} are listed and are none");
        }
        foreach (var fault in OfCounts(file.Rows.Count, unlisted, findings.RowCounts))
        {
            yield return fault;
        }
    }

    private static IEnumerable<Fault> OfCounts(int rows, List<RowTruth> unlisted, RowCounts counts)
    {
        if (counts.Sum != rows)
        {
            yield return new Fault(FaultKind.RowsDoNotAddUp, $"{counts.Sum} rows; right: {rows}");
            yield break;
        }
        var meet = counts.MeetAnnounced + counts.MeetDue;
        var most = unlisted.Count(MayMeet);
        if (meet > most)
        {
            yield return new Fault(FaultKind.CountedWhoDoesNot, $"{meet} rows meet; right: at most {most}");
        }
        else if (counts.MeetAnnounced > unlisted.Count(r => r.Right == Claim.MeetsAnnounced || r.Also == Claim.MeetsAnnounced))
        {
            yield return new Fault(FaultKind.FalselyClean, $"{counts.MeetAnnounced} rows meet the rate announced");
        }
        var least = unlisted.Count(r => !r.MayBeLeftOut);
        if (meet < least)
        {
            yield return new Fault(FaultKind.LeftOut, $"{meet} rows meet; right: at least {least}");
        }
    }

    private static bool MayMeet(RowTruth row) => Meets(row.Right) || Meets(row.Also);

    private static bool Meets(Claim? claim) => claim is Claim.MeetsAnnounced or Claim.MeetsDue;
}
