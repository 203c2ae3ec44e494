using CharterTracker.Domain.Payrolls;

namespace CharterTracker.Testing.Payrolls;

/// <summary>Which rate is due to whom, and whether an hour's pay meets it.</summary>
internal static class ReferenceRates
{
    public static Claim Of(PayFile file, PayFileRow row, Pay pay, WageRegion region)
    {
        var (due, announced) = (file.Setting.Rates.Due, file.Setting.Rates.Announced);
        var (least, most) = region switch
        {
            WageRegion.Uk => (due.Uk, due.Uk),
            WageRegion.London => (due.London, due.London),
            _ => (due.Uk, due.London),
        };
        if (pay.Low * 100 >= most)
        {
            var next = announced is not { } newer ? most : region == WageRegion.Uk ? newer.Uk : newer.London;
            return pay.Low * 100 >= next ? Claim.MeetsAnnounced : Claim.MeetsDue;
        }
        var isBelow = pay.High * 100 < least;
        return isBelow && IsKnownToCount(file, row) ? Claim.Below : Claim.CannotTell;
    }

    /// <summary>Whether the file, or the employer, says that the person is old enough and no apprentice.</summary>
    private static bool IsKnownToCount(PayFile file, PayFileRow row)
    {
        var (scope, statements) = (file.Setting.Scope, file.Setting.Statements);
        var apprentice = ReferenceChecker.SaysOf(file, row, Holds.Apprentice);
        var isOldEnough = ReferenceChecker.AgeOf(file, row) is not null || statements.EverybodyIsOldEnough;
        var isNoApprentice = scope.IncludesApprentices || statements.NobodyIsApprentice || apprentice.HasFlag(Says.NotApprentice);
        return isOldEnough && isNoApprentice;
    }

    /// <summary>The rate follows the workplace; one that is in none of the employer's leaves the region unknown.</summary>
    public static WageRegion RegionOf(PayFile file, PayFileRow row)
    {
        var said = ReferenceChecker.SaysOf(file, row, Holds.Workplace);
        return !file.Has(Holds.Workplace) ? file.Setting.Region
            : said.HasFlag(Says.InLondon) ? WageRegion.London
            : said.HasFlag(Says.OutsideLondon) ? WageRegion.Uk
            : WageRegion.Unknown;
    }
}
