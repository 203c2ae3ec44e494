using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Decisions;
using CharterTracker.Features.Access;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Cases;

/// <summary>
/// Carries out what a conflict of interest changes in a case. What the person rated, settled or signed is kept and no longer counts: while
/// the case is not decided, it goes back to where their judgement is needed from somebody else. A decided case stays as it is, and its
/// leads are told.
/// </summary>
internal sealed class ConflictEffects(CharterDbContext db, CaseMail mail, TimeProvider clock)
{
    /// <param name="reason">Why the person's assessment is taken from them, for the record.</param>
    /// <param name="actor">The person themselves, or the lead whose act brought the conflict about.</param>
    public async Task CarryOutAsync(Application application, Guid userId, string reason, Actor actor, CancellationToken cancellationToken)
    {
        await VoidSignaturesAsync(application, userId, cancellationToken);
        if (application.IsLive
            ? await ReopenAsync(application, userId, reason, actor, cancellationToken)
            : await db.CaseParticipations.AnyAsync(p => p.ApplicationId == application.Id && p.UserId == userId
                && (p.Part == CasePart.Assessed || p.Part == CasePart.Moderated || p.Part == CasePart.Decided), cancellationToken))
        {
            await mail.TellOfConflictAsync(application, userId, cancellationToken);
        }
    }

    /// <summary>Carries it out for everybody whom a union that has just become a bar keeps from an employer, in its live cases.</summary>
    public async Task CarryOutForUnionAsync(Guid employerId, Guid unionId, Actor actor, CancellationToken cancellationToken)
    {
        var live = await db.Applications
            .Where(a => a.EmployerId == employerId && a.Status != ApplicationStatus.Decided && a.Status != ApplicationStatus.Withdrawn)
            .ToListAsync(cancellationToken);
        foreach (var application in live)
        {
            var people = await db.Users.WorkingFor(db, unionId, application)
                .Where(u => db.CaseParticipations.Any(p => p.ApplicationId == application.Id && p.UserId == u.Id)
                    || db.Assessments.Any(a => a.ApplicationId == application.Id && a.AssessorId == u.Id && a.RemovedAt == null))
                .Select(u => u.Id)
                .ToListAsync(cancellationToken);
            foreach (var person in people)
            {
                await CarryOutAsync(application, person, "A tie to the employer keeps them from its cases", actor, cancellationToken);
            }
        }
    }

    /// <summary>Whether anything of the person's counted until now.</summary>
    private async Task<bool> ReopenAsync(Application application, Guid userId, string reason, Actor actor,
        CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var assessments = await db.Assessments.Where(a => a.ApplicationId == application.Id).ToListAsync(cancellationToken);
        var moderations = await db.Moderations.Where(m => m.ApplicationId == application.Id).ToListAsync(cancellationToken);
        var fallen = moderations.Where(m => m.Counts && m.RestsOn(userId, assessments)).ToList();
        var own = assessments.Find(a => a.AssessorId == userId && a.Counts);
        if (own is null && fallen.Count == 0)
        {
            return false;
        }

        own?.Remove(reason, actor, now);
        fallen.ForEach(m => m.SetAside(now));
        if (own is not null)
        {
            application.LoseAssessor(assessments.Count(a => a.Counts));
        }
        else if (application.Status == ApplicationStatus.ReadyForDecision)
        {
            application.LosePosition();
        }
        if (application.Status != ApplicationStatus.ReadyForDecision)
        {
            await db.VoidProposalAsync(application.Id, cancellationToken);
        }
        db.Lock(application);
        return true;
    }

    private async Task VoidSignaturesAsync(Application application, Guid userId, CancellationToken cancellationToken)
    {
        if (await db.FindProposalAsync(application.Id, cancellationToken) is { } proposal)
        {
            proposal.VoidSignatureOf(userId);
        }
        var appeals = await db.Appeals
            .Where(a => a.ApplicationId == application.Id && a.Status == AppealStatus.Lodged)
            .ToListAsync(cancellationToken);
        foreach (var appeal in appeals)
        {
            appeal.VoidSignatureOf(userId);
        }
    }
}
