using CharterTracker.Domain.Payrolls;
using CharterTracker.Domain.Payrolls.Judging;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace CharterTracker.UnitTests.Payrolls.Judging;

public class PayTallyTests
{
    // Hashes, of which the upper bits tell people apart.
    private const ulong Alpha = 1ul << 20;
    private const ulong Bravo = 2ul << 20;
    private const ulong Carol = 3ul << 20;

    private static readonly PayScope Adults = new(AgeFrom: 18, IncludesApprentices: false);
    private static readonly PayRule Rule = new(Adults, new PayRates(new RatePair(1260, 1385), new RatePair(1345, 1480), new DateOnly(2026, 5, 1), "test"));
    private static readonly PayLine Adult = new() { Age = 30, IsApprentice = false, Region = WageRegion.Uk, HourlyRate = 13.45m };

    [Fact]
    public void Findings_OfSeveralLinesOfAPerson_CountOnePersonAtTheirWorst()
    {
        var tally = new PayTally(Rule);

        tally.Add(Alpha, 2, Adult);
        tally.Add(Alpha, 3, Adult with { HourlyRate = 12.00m });
        tally.Add(Bravo, 4, Adult);
        tally.Add(Bravo, 5, Adult with { IsOutside = true });
        tally.Add(Carol, 6, Adult with { IsOutside = true });
        tally.Add(null, 7, Adult with { HourlyRate = 13m });
        tally.Add(null, 8, Adult with { Age = 16 });

        var found = tally.Findings();
        Assert.Equal(new PayCounts(Lines: 7, MeetAnnounced: 1, MeetDue: 1, Below: 1, CannotTell: 1,
            OutOfScope: 1)
        { People = 5, Unnumbered = 2 }, found.Counts);
        Assert.Equal(PayOutcome.Below, found.Counts.Outcome);
        Assert.Equal([(3, PayReason.BelowRate), (6, PayReason.NothingButExtras)], found.Rows.Select(r => (r.Row, r.Reason)));
        Assert.Equal(4, found.Distribution.People);
    }

    [Fact]
    public void RowCounts_OfRowsOfEveryFate_AddUpToTheRows()
    {
        var tally = new PayTally(Rule);

        tally.Add(1, 2, Adult);
        tally.Add(1, 3, Adult with { IsOutside = true });
        tally.Add(2, 4, Adult with { HourlyRate = 13m });
        tally.Add(3, 5, Adult with { HourlyRate = 12m });
        tally.Add(4, 6, Adult with { HourlyRate = null });
        tally.Add(5, 7, Adult with { Age = 16 });
        tally.Add(6, 8, Adult with { IsApprentice = true });
        tally.Add(7, 9, Adult with { IsOutside = true });
        tally.Add(7, 10, Adult with { IsOutside = true });
        tally.Add(null, 11, Adult with { IsOutside = true });
        tally.Skip(NotCounted.Total);
        tally.Skip(NotCounted.Blank);

        var rows = tally.Findings().RowCounts;
        Assert.Equal((1, 1, 1, 12, 7), (rows.MeetAnnounced, rows.MeetDue, rows.Below, rows.Sum, rows.Judged));
        Assert.Equal([(PayReason.NoPay, 1), (PayReason.NothingButExtras, 3)], rows.CannotTell.Select(r => (r.Key, r.Value)));
        Assert.Equal(
            [(NotCounted.TooYoung, 1), (NotCounted.Apprentice, 1), (NotCounted.NoPayForHours, 1),
                (NotCounted.Total, 1), (NotCounted.Blank, 1)],
            rows.NotCounted.Select(r => (r.Key, r.Value)));
    }

    [Fact]
    public void RowCounts_OfARowOfSeveralPayments_HaveItsWorst()
    {
        var tally = new PayTally(Rule);

        tally.Add(1, 2, [Adult, Adult with { HourlyRate = 12m }, Adult with { IsOutside = true }]);
        tally.Add(1, 3, [Adult with { IsOutside = true }, Adult]);

        var found = tally.Findings();
        Assert.Equal((1, 1, 2), (found.RowCounts.Below, found.RowCounts.MeetAnnounced, found.RowCounts.Sum));
        Assert.Equal(new FailingRow(2, PayOutcome.Below, PayReason.BelowRate, 60), Assert.Single(found.Rows));
        Assert.Equal((1, 0), (found.Counts.Below, found.Counts.MeetAnnounced));
    }

    [Fact]
    public void Outcome_WithNobodyInScope_CannotBeTold()
    {
        var tally = new PayTally(Rule);
        tally.Add(1, 2, Adult with { Age = 16 });

        Assert.Equal(PayOutcome.CannotTell, tally.Findings().Counts.Outcome);
    }

    [Theory]
    [InlineData(HoursSign.None, HoursSign.None, ZeroHoursOutcome.NoSign)]
    [InlineData(HoursSign.None, HoursSign.Unknown, ZeroHoursOutcome.CannotTell)]
    [InlineData(HoursSign.ZeroHours, HoursSign.Unknown, ZeroHoursOutcome.SignsFound)]
    public void ZeroHours_InAFile_AreSignsAndNeverProof(HoursSign first, HoursSign second, ZeroHoursOutcome outcome)
    {
        var tally = new PayTally(Rule);
        tally.Add(1, 2, Adult with { Hours = first });
        tally.Add(2, 3, Adult with { Hours = second });

        Assert.Equal(outcome, tally.Findings().ZeroHours);
    }

    [Fact]
    public void Rows_ToPutRight_AreKeptUpToALimit()
    {
        var tally = new PayTally(Rule);
        for (var row = 1; row <= 2_000; row++)
        {
            tally.Add(null, row, Adult with { HourlyRate = 8m });
        }

        Assert.Equal(PayTally.DefaultRowsKept, tally.Findings().Rows.Count);
        Assert.Equal(2_000, tally.Findings().Counts.Below);
    }

    [Fact]
    public void Rows_BelowTheRate_AreNotCrowdedOutByOthers()
    {
        var tally = new PayTally(Rule, maxRowsKept: 3);
        for (var row = 1; row <= 5; row++)
        {
            tally.Add(null, row, Adult with { HourlyRate = 8m, Age = null });
        }
        for (var row = 6; row <= 10; row++)
        {
            tally.Add(null, row, Adult with { HourlyRate = 8m });
        }

        var rows = tally.Findings().Rows;
        Assert.Equal([6, 7, 8, 1, 2, 3], rows.Select(r => r.Row));
        Assert.Equal([PayOutcome.Below, PayOutcome.CannotTell], rows.Select(r => r.Outcome).Distinct());
    }

    [Fact]
    public void People_InGreatNumbers_AreEachCountedOnce()
    {
        var tally = new PayTally(Rule);
        var hash = KeyedHash.New();
        for (var row = 0; row < 200_000; row++)
        {
            tally.Add(hash.Compute(BitConverter.GetBytes(row % 50_000)), row, Adult);
        }

        Assert.Equal(50_000, tally.Findings().Counts.MeetAnnounced);
    }

    /// <summary>The reference vector of SipHash-2-4: bytes 0 to 14 under the key 0 to 15.</summary>
    [Fact]
    public void KeyedHash_OnTheReferenceVector_IsSipHash() =>
        Assert.Equal(0xa129ca6149be45e5, KeyedHash.Keyed([.. Enumerable.Range(0, 16).Select(i => (byte)i)]).Compute([.. Enumerable.Range(0, 15).Select(i => (byte)i)]));

    /// <summary>
    /// The stored bands may say "cannot tell" where the file could have said more, but never "enough" where the file does not.
    /// </summary>
    [Property(MaxTest = 2000, Arbitrary = [typeof(Payrolls)])]
    public void Against_AnyOtherRate_NeverCallsEnoughWhatIsNot(PayrollLine[] lines, ushort uk, ushort londonExtra)
    {
        var rates = new RatePair(700 + (uk % 2200), 700 + (uk % 2200) + (londonExtra % 300));
        var stored = Tally(Rule, lines).Distribution;

        var recheck = stored.Against(rates);

        var direct = Tally(new PayRule(Adults, new PayRates(rates, null, null, "other")), lines).Counts;
        Assert.True(recheck.Enough <= direct.MeetAnnounced, $"{recheck} against {direct}");
        Assert.True(recheck.Below <= direct.Below, $"{recheck} against {direct}");
        Assert.Equal(direct.InScope, recheck.Enough + recheck.Below + recheck.CannotTell);
        Assert.False(recheck.Outcome == PayOutcome.MeetsDue && direct.Outcome is not PayOutcome.MeetsAnnounced);
    }

    [Fact]
    public void Against_ARateInWholeSteps_IsAsGoodAsTheFile()
    {
        var stored = Tally(Rule, [new(1, Adult), new(2, Adult with { HourlyRate = 13.44m })]).Distribution;

        Assert.Equal(new Recheck(Enough: 1, Below: 1, CannotTell: 0), stored.Against(new RatePair(1345, 1480)));
        Assert.Equal(new Recheck(Enough: 0, Below: 2, CannotTell: 0), stored.Against(new RatePair(1350, 1485)));
        Assert.Equal(new Recheck(Enough: 1, Below: 0, CannotTell: 1), stored.Against(new RatePair(1342, 1485)));
    }

    [Fact]
    public void Against_ARateThatARoundingMayReach_CallsNobodyBelow()
    {
        // £13.45 for 37.5 hours a week is £2,185.625 a month.
        var stored = Tally(Rule, [new(1, Adult with { HourlyRate = null, MonthlyPay = 2185.62m, WeeklyHours = 37.5m })]).Distribution;

        Assert.Equal(new Recheck(Enough: 0, Below: 0, CannotTell: 1), stored.Against(new RatePair(1345, 1480)));
        Assert.Equal(new Recheck(Enough: 1, Below: 0, CannotTell: 0), stored.Against(new RatePair(1340, 1475)));
    }

    private static PayFindings Tally(PayRule rule, IEnumerable<PayrollLine> lines)
    {
        var tally = new PayTally(rule);
        foreach (var (person, line) in lines)
        {
            tally.Add(person == 0 ? null : (ulong)person << 20, 1, line);
        }
        return tally.Findings();
    }

    public sealed record PayrollLine(int Person, PayLine Line);

    public static class Payrolls
    {
        public static Arbitrary<PayrollLine> Line() => (
            from person in Gen.Choose(0, 12)
            from tenths in Gen.Choose(7000, 30000)
            from dress in Gen.Choose(0, 5)
            from rounding in Gen.Elements(0m, 0.005m, -0.005m)
            from hours in Gen.Elements<decimal?>(null, 37.5m, 20m, 16.3m)
            from age in Gen.Elements<int?>(null, 17, 18, 40)
            from apprentice in Gen.Elements<bool?>(null, false, false, true)
            from region in Gen.Elements(WageRegion.Unknown, WageRegion.Uk, WageRegion.London)
            from outside in Gen.Choose(0, 9)
            select new PayrollLine(person, new PayLine
            {
                HourlyRate = dress is 0 or 1 or 2 or 5 ? tenths / 1000m : null,
                AnnualPay = dress == 3 ? tenths * 2m : null,
                // The monthly pay for a rate in steps of five pence, rounded up in some lines and down in others.
                MonthlyPay = dress is 4 or 5 ? Math.Round((tenths / 50 / 20m * (hours ?? 37.5m) * 52 / 12) + rounding, 2) : null,
                WeeklyHours = hours,
                Age = age,
                IsApprentice = apprentice,
                Region = region,
                IsOutside = outside == 0,
            })).ToArbitrary();
    }
}
