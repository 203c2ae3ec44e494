using CharterTracker.Domain.Charters;

namespace CharterTracker.Domain.Decisions;

/// <summary>The first and the last day of an award, and whether an award may have them.</summary>
public sealed record AwardDates(DateOnly From, DateOnly Until)
{
    private const int MonthsAhead = 12;

    /// <summary>
    /// What is wrong with the dates, by the name of the date that has to change. An award does not begin before the employer asked for
    /// it, nor long after the decision; it is not over when it is decided, and holds for the level's term at most.
    /// </summary>
    /// <param name="sentOn">The day on which the employer first sent the application.</param>
    public IEnumerable<(string Date, string Problem)> Problems(Level level, DateOnly sentOn, DateOnly today)
    {
        var latestStart = today.AddMonths(MonthsAhead);
        if (From < sentOn)
        {
            yield return (nameof(DecisionTerms.ValidFrom), $"The award cannot begin before {Formats.Day(sentOn)}, when the application was sent");
        }
        else if (From > latestStart)
        {
            yield return (nameof(DecisionTerms.ValidFrom), $"The award must begin by {Formats.Day(latestStart)}, a year from today");
        }
        else if (Until > From.AddMonths(level.TermMonths).AddDays(-1))
        {
            yield return (nameof(DecisionTerms.ValidUntil), $"{level.Name} lasts {level.TermMonths} months, so the last day can be {Formats.Day(From.AddMonths(level.TermMonths).AddDays(-1))} at the latest");
        }
        if (Until < today)
        {
            yield return (nameof(DecisionTerms.ValidUntil), "The last day of the award has passed already");
        }
    }
}
