using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Decisions;
using CharterTracker.Domain.Recognitions;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Assessments;
using CharterTracker.Features.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Decisions;

/// <summary>What the panel may put its name to, and for which seat a member signs.</summary>
internal sealed class PanelDesk(CharterDbContext db, ICurrentUser user, CasePositions positions)
{
    /// <summary>The version of the rate table that decisions pin while no rate has been confirmed.</summary>
    public const string NoRates = "none";

    /// <summary>The seat of the member's grant; one in the scheme itself comes before one in the whole platform.</summary>
    public PanelSeat SeatIn(Guid schemeId)
    {
        var seat = user.Grants
            .Where(g => g.Role == StaffRole.PanelMember && (g.SchemeId is null || g.SchemeId == schemeId))
            .OrderBy(g => g.SchemeId is null)
            .Select(g => g.Seat)
            .FirstOrDefault();
        BrokenRuleException.ThrowUnless(seat is not null, "You have no seat on this panel");
        return seat.Value;
    }

    public async Task<CharterContent> ContentOfAsync(Application application, CancellationToken cancellationToken) =>
        (await db.Charters.AsNoTracking().SingleAsync(c => c.Id == application.CharterId, cancellationToken)).Content;

    /// <summary>Refuses terms that may not be decided now, however many sign them.</summary>
    public async Task GuardAsync(Application application, DecisionTerms terms, CharterContent content, CancellationToken cancellationToken)
    {
        Decision.GuardDecidable(application);
        if (terms.Outcome == DecisionOutcome.Declined)
        {
            return;
        }
        var level = content.AwardableFor(application.LevelCode).FirstOrDefault(l => l.Code == terms.LevelCode);
        BrokenRuleException.ThrowUnless(level is not null, "The panel can award the level applied for, or a lower one of the same charter");
        BrokenRuleException.ThrowUnless(
            !await db.IsDisagreementOpenAsync(application.Id, cancellationToken),
            "A union disagrees with what the employer says. The lead assessor has to close the disagreement first");
        BrokenRuleException.ThrowUnless(
            !level.Binds.Contains(Commitment.UnionRecognition) || await IsRecognitionConfirmedAsync(application, cancellationToken),
            $"{level.Name} stands for union recognition, and no union has confirmed it yet");
        // Refuses a case whose assessor has left: there is no position to award on.
        _ = await positions.MetAsync(application, content, cancellationToken);
    }

    private Task<bool> IsRecognitionConfirmedAsync(Application application, CancellationToken cancellationToken) =>
        db.Attestations.AnyAsync(
            a => a.ApplicationId == application.Id && a.Answer == AttestationAnswer.Confirm
                && db.Recognitions.Any(r => r.Id == a.RecognitionId && r.EmployerId == application.EmployerId && r.EndedOn == null),
            cancellationToken);
}
