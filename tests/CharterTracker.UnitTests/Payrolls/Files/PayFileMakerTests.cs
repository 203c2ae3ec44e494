using CharterTracker.Testing.Payrolls;

namespace CharterTracker.UnitTests.Payrolls.Files;

public sealed class PayFileMakerTests
{
    [Fact]
    public void Make_WhenAskedAgain_MakesTheSameFile() =>
        Assert.Equal(PayFileWriter.Bytes(PayFileMaker.Make(3, 17)), PayFileWriter.Bytes(PayFileMaker.Make(3, 17)));

    [Fact]
    public void Make_WhenAskedOften_UsesEveryColumnDressAndKindOfRow()
    {
        var files = Enumerable.Range(0, 2_000).Select(number => PayFileMaker.Make(1, number)).ToList();

        Assert.Equal(Enum.GetValues<Holds>(), files.SelectMany(f => f.Columns).Select(c => c.Holds).Distinct().Order());
        Assert.Equal(Enum.GetValues<RowKind>(), files.SelectMany(f => f.Rows).Select(r => r.Kind).Distinct().Order());
        Assert.Equal(Enum.GetValues<PayEncoding>(), files.Select(f => f.Dress.Encoding).Distinct().Order());
        Assert.Equal(Enum.GetValues<HeadingLines>(), files.Select(f => f.Dress.Headings).Distinct().Order());
        Assert.True(files.DistinctBy(PayFileWriter.Text).Count() > 1_990);
    }

    /// <summary>A generator of nothing but doubtful files would prove nothing.</summary>
    [Fact]
    public void Make_WhenAskedOften_MakesFilesOfEveryOutcome()
    {
        var truths = Enumerable.Range(0, 2_000).Select(number => ReferenceChecker.Judge(PayFileMaker.Make(1, number))).ToList();

        Assert.All([Claim.MeetsAnnounced, Claim.Below, Claim.CannotTell], claim =>
            Assert.InRange(truths.Count(t => t.Right == claim), 300, 1_400));
        Assert.InRange(truths.Count(t => t.Right == Claim.MeetsDue), 50, 600);
        Assert.InRange(truths.Count(t => t.IsDecided), 1_100, 1_900);
    }
}
