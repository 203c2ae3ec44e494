using CharterTracker.Data;
using CharterTracker.Data.Identity;
using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Schemes;

namespace CharterTracker.Features.Assessments;

/// <summary>
/// Who may be given a case: an assessor of its scheme who is no member of the employer, does not work for a union in dispute there,
/// has declared no conflict that stands, has neither moderated nor decided the case, and does not have it already.
/// </summary>
internal sealed class EligibleAssessors(CharterDbContext db, TimeProvider clock)
{
    public IQueryable<CharterUser> For(Application application)
    {
        var (id, employerId) = (application.Id, application.EmployerId);
        return AssessorsOf(application.SchemeId).Where(u =>
            !db.Employers.Any(e => e.Id == employerId && e.Members.Any(m => m.UserId == u.Id))
            && !db.Recognitions.Any(r => r.EmployerId == employerId && r.IsInDispute && r.UnionId == u.WorksForUnionId)
            && !db.ConflictDeclarations.Any(c => c.ApplicationId == id && c.UserId == u.Id && c.HasConflict
                && !db.ConflictDeclarations.Any(later => later.ApplicationId == id && later.UserId == u.Id && !later.HasConflict && later.DeclaredAt > c.DeclaredAt))
            && !db.CaseParticipations.Any(p => p.ApplicationId == id && p.UserId == u.Id && (p.Part == CasePart.Moderated || p.Part == CasePart.Decided))
            && !db.Assessments.Any(a => a.ApplicationId == id && a.AssessorId == u.Id && a.RemovedAt == null));
    }

    /// <summary>The scheme's assessors, whatever they may have to do with a case.</summary>
    public IQueryable<CharterUser> AssessorsOf(Guid schemeId)
    {
        var now = clock.GetUtcNow();
        return db.Users.Where(u =>
            u.DisabledAt == null
            && db.Grants.Any(g => g.UserId == u.Id && g.Role == StaffRole.Assessor && (g.SchemeId == null || g.SchemeId == schemeId)
                && g.ConfirmedAt != null && g.From <= now && (g.To == null || g.To > now)));
    }
}
