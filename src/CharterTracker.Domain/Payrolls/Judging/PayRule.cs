namespace CharterTracker.Domain.Payrolls.Judging;

/// <summary>
/// The pay rule: compares each line with the rates of its pay date, for the people in the criterion's scope. What is unknown matters only
/// where it could change the answer.
/// </summary>
public sealed record PayRule(PayScope Scope, PayRates Rates)
{
    public LineVerdict Judge(in PayLine line)
    {
        if (line.IsOutside)
        {
            return new LineVerdict(PayOutcome.Outside, PayReason.None) { NotCounted = NotCounted.NoPayForHours };
        }
        if (line.HasLeft)
        {
            return new LineVerdict(PayOutcome.OutOfScope, PayReason.None) { NotCounted = NotCounted.Left };
        }
        if (line.Age < Scope.AgeFrom)
        {
            return new LineVerdict(PayOutcome.OutOfScope, PayReason.None) { NotCounted = NotCounted.TooYoung };
        }
        if (line.IsApprentice == true && !Scope.IncludesApprentices)
        {
            return new LineVerdict(PayOutcome.OutOfScope, PayReason.None) { NotCounted = NotCounted.Apprentice };
        }
        var reason = HourlyPay.From(line, out var pay);
        reason = line.Doubt != PayReason.None ? line.Doubt : reason;
        return reason == PayReason.None ? WithDoubts(Compare(pay, line), line) : new LineVerdict(PayOutcome.CannotTell, reason);
    }

    private LineVerdict Compare(PayOfAnHour pay, in PayLine line)
    {
        var isScopeKnown = line.Age is not null && (line.IsApprentice is not null || Scope.IncludesApprentices);
        var verdict = new LineVerdict(PayOutcome.MeetsDue, PayReason.None, pay.Pence, line.Region, isScopeKnown) { PenceIfRounded = pay.PenceIfRounded };
        return Meets(pay.Pence, Rates.Due, line.Region) switch
        {
            // A payroll that pays the rate to the penny must not be reported as below it, and one that is below it must not be given the
            // penny.
            false when Meets(pay.PenceIfRounded, Rates.Due, line.Region) != false => verdict with { Outcome = PayOutcome.CannotTell, Reason = PayReason.Rounded },
            null => verdict with { Outcome = PayOutcome.CannotTell, Reason = PayReason.WorkplaceUnknown },
            false => Short(verdict, line),
            _ when Rates.Announced is not { } announced || Meets(pay.Pence, announced, line.Region) == true => verdict with { Outcome = PayOutcome.MeetsAnnounced },
            _ => verdict,
        };
    }

    /// <summary>The verdict, unless the line has something beside its pay that speaks against it.</summary>
    private LineVerdict WithDoubts(LineVerdict verdict, in PayLine line)
    {
        var isMet = verdict.Outcome is PayOutcome.MeetsDue or PayOutcome.MeetsAnnounced;
        var doubt = verdict.Outcome == PayOutcome.Below
            ? HourlyPay.IsWithoutAllowance(line) ? PayReason.AllowanceNotCounted : line.DoubtIfBelow
            : !isMet ? PayReason.None
            : line.DoubtIfMet != PayReason.None ? line.DoubtIfMet
            : HourlyPay.IsContradicted(line, Rates.Due.LowestFor(line.Region)) ? PayReason.Contradicted
            : PayReason.None;
        // What is kept of the pay must not be more than the doubt leaves of it.
        return doubt == PayReason.None ? verdict : new LineVerdict(PayOutcome.CannotTell, doubt) { Shortfall = verdict.Shortfall };
    }

    /// <summary>Whether an hour's pay meets the rates; null where it depends on a workplace that is unknown.</summary>
    private static bool? Meets(int pence, RatePair rates, WageRegion region) =>
        pence >= rates.HighestFor(region) ? true : pence >= rates.LowestFor(region) ? null : false;

    private LineVerdict Short(LineVerdict verdict, in PayLine line)
    {
        var shortfall = Rates.Due.LowestFor(line.Region) - verdict.Pence!.Value;
        if (line.Age is null)
        {
            var reason = line.HasUnreadableAge ? PayReason.AgeUnreadable : PayReason.AgeUnknown;
            return verdict with { Outcome = PayOutcome.CannotTell, Reason = reason, Shortfall = shortfall };
        }
        return verdict.IsScopeKnown
            ? verdict with { Outcome = PayOutcome.Below, Reason = PayReason.BelowRate, Shortfall = shortfall }
            : verdict with { Outcome = PayOutcome.CannotTell, Reason = PayReason.ApprenticeUnknown, Shortfall = shortfall };
    }
}

/// <summary>The people whom the criterion is about.</summary>
public sealed record PayScope(int AgeFrom, bool IncludesApprentices);

/// <summary>The rates that matter on a pay date.</summary>
/// <param name="Due">The newest that has to be paid by that date.</param>
/// <param name="Announced">A newer one that was announced by then and need not be paid yet; null where there is none.</param>
/// <param name="AnnouncedDueBy">The day by which the announced rates have to be paid; null where none are announced.</param>
/// <param name="Version">Version of the rate table.</param>
public sealed record PayRates(RatePair Due, RatePair? Announced, DateOnly? AnnouncedDueBy, string Version);

/// <summary>Two rates, in pence an hour.</summary>
public readonly record struct RatePair(int Uk, int London)
{
    internal int HighestFor(WageRegion region) => region == WageRegion.Uk ? Uk : Math.Max(Uk, London);

    internal int LowestFor(WageRegion region) => region == WageRegion.London ? Math.Max(Uk, London) : Uk;
}

/// <summary>The result for one line or one person; a person has the result of their worst line.</summary>
public enum PayOutcome
{
    /// <summary>A bonus, a premium, a deduction: no pay for work.</summary>
    Outside,

    /// <summary>Too young, or an apprentice where the criterion does not cover apprentices.</summary>
    OutOfScope,
    MeetsAnnounced,
    MeetsDue,
    CannotTell,
    Below,
}

/// <param name="Pence">Pay for an hour, rounded down; null where it is unknown or does not matter.</param>
/// <param name="Shortfall">Pence an hour, to the next whole penny.</param>
public readonly record struct LineVerdict(
    PayOutcome Outcome, PayReason Reason, int? Pence = null, WageRegion Region = WageRegion.Unknown, bool IsScopeKnown = false, int? Shortfall = null)
{
    /// <summary>The most pence an hour that the pay can be, where it was rounded to the penny.</summary>
    public int PenceIfRounded { get; init; }

    /// <summary>Why the line does not count; null where it does.</summary>
    public NotCounted? NotCounted { get; init; }

    /// <summary>An extra of nobody knows whom cannot be told; anything else stays as it is.</summary>
    internal LineVerdict OrCannotTell() =>
        Outcome == PayOutcome.Outside ? new LineVerdict(PayOutcome.CannotTell, PayReason.NothingButExtras) : this;
}
