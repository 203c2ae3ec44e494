using CharterTracker.Data;
using CharterTracker.Data.Identity;
using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Access;

namespace CharterTracker.Features.Cases;

/// <summary>
/// Finds who may be given a case: an assessor of its scheme who is no member of the employer, is not kept from it by their union, has
/// declared no conflict that stands, has neither moderated nor decided the case nor checked who acts for the employer, and does not have
/// it already.
/// </summary>
internal sealed class EligibleAssessors(CharterDbContext db, CaseStaff staff)
{
    public IQueryable<UserAccount> For(Application application)
    {
        var (id, employerId) = (application.Id, application.EmployerId);
        return staff.WithoutConflicts(StaffRole.Assessor, application).Where(u =>
            !db.CaseParticipations.Any(p => p.ApplicationId == id && p.UserId == u.Id && (p.Part == CasePart.Moderated || p.Part == CasePart.Decided))
            && !db.EmployerVerifications.Any(v => v.EmployerId == employerId && v.ById == u.Id && v.Way == VerificationWay.StaffCheck)
            && !db.Assessments.Any(a => a.ApplicationId == id && a.AssessorId == u.Id && a.RemovedAt == null));
    }

    /// <summary>The scheme's assessors, whatever their ties to a case.</summary>
    public IQueryable<UserAccount> AssessorsOf(Guid schemeId) => staff.WithRole(StaffRole.Assessor, schemeId);
}
