using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Decisions;
using CharterTracker.Domain.Schemes;
using CharterTracker.Domain.Unions;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using CharterTracker.Features.Unions;
using CharterTracker.Features.Wages;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Decisions;

/// <summary>Keeps the rules of an award: which terms the panel may decide now, and for which seat a member signs.</summary>
internal sealed class AwardGuard(
    CharterDbContext db, ICurrentUser user, CasePositions positions, RecognitionCases recognitions, RateTables rates)
{
    public PanelSeat SeatIn(Guid schemeId)
    {
        var seat = user.PanelSeatIn(schemeId);
        BrokenRuleException.ThrowUnless(seat is not null, "You have no seat on this panel");
        return seat.Value;
    }

    public async Task<CharterContent> ContentOfAsync(Application application, CancellationToken cancellationToken) =>
        (await db.Charters.AsNoTracking().SingleAsync(c => c.Id == application.CharterId, cancellationToken)).Content;

    /// <summary>
    /// Refuses terms that may not be decided now, however many sign them; returns the criteria that an award says were met.
    /// </summary>
    public async Task<IReadOnlyList<string>?> GuardAsync(OpenCase open, DecisionTerms terms, CharterContent content, CancellationToken cancellationToken)
    {
        Decision.GuardDecidable(open.Application);
        return terms.Outcome == DecisionOutcome.Declined
            ? null
            : await GuardAwardAsync(open, terms, content, await positions.RatingsAsync(open.Application, content, cancellationToken), cancellationToken);
    }

    /// <summary>
    /// Refuses an award unless it is of the level applied for or a lower one, for days that such an award can have, confirmed by the unions
    /// where the level needs that, and reached by the ratings.
    /// </summary>
    public async Task<IReadOnlyList<string>> GuardAwardAsync(
        OpenCase open, DecisionTerms terms, CharterContent content, IReadOnlyDictionary<string, Rating> ratings, CancellationToken cancellationToken)
    {
        var application = open.Application;
        var level = LevelOf(application, terms, content);
        BrokenRuleException.ThrowUnless(level is not null, "The panel can award the level applied for, or a lower one of the same charter");
        var wrong = await DateErrorsAsync(open, terms, content, "", cancellationToken);
        BrokenRuleException.ThrowUnless(wrong.Count == 0, string.Join(". ", wrong.Select(w => w.Message)));
        var unions = await recognitions.ConfirmationStatusOfAsync(application, cancellationToken);
        ConfirmationStatuses.GuardAward(level, unions);
        var result = level.Evaluate(content, ratings);
        BrokenRuleException.ThrowUnless(
            result.IsReached,
            $"{level.Name} is not reached: {string.Join(". ", result.StillNeeded)}. Award a lower level, decline, or defer and name the criteria to look at again");
        return ConfirmationStatuses.CriteriaSaidMet(content, result, unions);
    }

    /// <summary>The problems with the dates of an award, each next to its field on the form; empty where there are none.</summary>
    /// <param name="path">Prefix of the fields' names, such as <c>Terms.</c>.</param>
    public async Task<IReadOnlyList<FieldError>> DateErrorsAsync(
        OpenCase open, DecisionTerms terms, CharterContent content, string path, CancellationToken cancellationToken)
    {
        if (terms.Dates is null || LevelOf(open.Application, terms, content) is not { } level)
        {
            return [];
        }
        var sentAt = await db.Submissions
            .Where(s => s.ApplicationId == open.Application.Id)
            .OrderBy(s => s.Number)
            .Select(s => s.SignedAt)
            .FirstAsync(cancellationToken);
        return [.. terms.Dates.Problems(level, LondonDays.From(sentAt), LondonDays.From(open.Now)).Select(p => new FieldError(path + p.Date, p.Problem))];
    }

    private static Level? LevelOf(Application application, DecisionTerms terms, CharterContent content) =>
        content.LevelsUpTo(content.Level(application.LevelCode)).FirstOrDefault(l => l.Code == terms.LevelCode);

    /// <summary>Version of the rate table that a decision of today pins.</summary>
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
