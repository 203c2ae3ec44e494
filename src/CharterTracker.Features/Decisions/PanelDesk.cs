using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Decisions;
using CharterTracker.Domain.Recognitions;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Pipeline;
using CharterTracker.Features.Recognitions;
using CharterTracker.Features.Wages;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Decisions;

/// <summary>What the panel may put its name to, and for which seat a member signs.</summary>
internal sealed class PanelDesk(CharterDbContext db, ICurrentUser user, CasePositions positions, RecognitionCases recognitions, RateTables rates)
{
    public PanelSeat SeatIn(Guid schemeId)
    {
        var seat = user.PanelSeatIn(schemeId);
        BrokenRuleException.ThrowUnless(seat is not null, "You have no seat on this panel");
        return seat.Value;
    }

    public async Task<CharterContent> ContentOfAsync(Application application, CancellationToken cancellationToken) =>
        (await db.Charters.AsNoTracking().SingleAsync(c => c.Id == application.CharterId, cancellationToken)).Content;

    /// <summary>Refuses terms that may not be decided now, however many sign them; answers with what an award rests on.</summary>
    public async Task<LevelStanding?> GuardAsync(Application application, DecisionTerms terms, CharterContent content, CancellationToken cancellationToken)
    {
        Decision.GuardDecidable(application);
        return terms.Outcome == DecisionOutcome.Declined
            ? null
            : await GuardAwardAsync(application, terms.LevelCode!, content, await positions.RatingsAsync(application, content, cancellationToken), cancellationToken);
    }

    /// <summary>An award is of the level applied for or a lower one, confirmed by the unions where it binds that, and reached by the ratings.</summary>
    public async Task<LevelStanding> GuardAwardAsync(
        Application application, string levelCode, CharterContent content, IReadOnlyDictionary<string, Rating> ratings, CancellationToken cancellationToken)
    {
        var level = content.LevelsUpTo(content.Level(application.LevelCode)).FirstOrDefault(l => l.Code == levelCode);
        BrokenRuleException.ThrowUnless(level is not null, "The panel can award the level applied for, or a lower one of the same charter");
        RecognitionStandings.GuardAward(level, await recognitions.StandingOfAsync(application, cancellationToken));
        var standing = level.Weigh(content, ratings);
        BrokenRuleException.ThrowUnless(
            standing.IsReached,
            $"{level.Name} is not reached: {string.Join(". ", standing.StillNeeded)}. Award a lower level, decline, or defer and name the criteria to look at again");
        return standing;
    }

    /// <summary>The rate table that a decision of today pins.</summary>
    public async Task<string> RatesInForceAsync(CancellationToken cancellationToken) => (await rates.CurrentAsync(cancellationToken)).Version;
}

internal static class PanelSeats
{
    /// <summary>The seat of the member's grant; one in the scheme itself comes before one in the whole platform.</summary>
    public static PanelSeat? PanelSeatIn(this ICurrentUser user, Guid schemeId) => user.Grants
        .Where(g => g.Role == StaffRole.PanelMember && (g.SchemeId is null || g.SchemeId == schemeId))
        .OrderBy(g => g.SchemeId is null)
        .Select(g => g.Seat)
        .FirstOrDefault();
}
