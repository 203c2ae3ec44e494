using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Cases;

/// <summary>The assessors who have a case, and those of the scheme's assessors who could be given it, the least busy first.</summary>
[Requires(Permission.Allocate)]
public sealed record GetAllocationQuery(Guid ApplicationId, int Page = 1) : IQuery<Result<AllocationPage>>, ICaseRequest;

/// <param name="CanAllocate">The case is at a point where another assessor may be given it.</param>
/// <param name="Declarations">What everybody declared in the case, the newest first.</param>
public sealed record AllocationPage(
    CaseHeading Heading,
    int Needed,
    IReadOnlyList<AllocatedAssessor> Allocated,
    Paged<AssessorChoice> Assessors,
    bool CanAllocate,
    bool CanUnallocate,
    IReadOnlyList<DeclarationLine> Declarations);

public sealed record AllocatedAssessor(Guid AssessmentId, string Name, DateTimeOffset AllocatedAt, bool HasHandedIn);

/// <param name="Load">Cases that they have in assessment now.</param>
/// <param name="Obstacle">Why they cannot be given this case; null where they can.</param>
/// <param name="Declared">What they declared of this case last; null where nothing.</param>
/// <param name="Nature">The conflict, or a link that they wanted judged.</param>
public sealed record AssessorChoice(Guid Id, string Name, int Load, AllocationObstacle? Obstacle, bool? Declared, string? Nature);

public enum AllocationObstacle
{
    HasTheCase,
    DeclaredConflict,

    /// <summary>
    /// They belong to the employer, work for a union that bars them, or checked who acts for the employer. A list does not say which.
    /// </summary>
    TiedToEmployer,
    ModeratedOrDecided,
}

internal sealed class GetAllocationHandler(CharterDbContext db, CaseAccess cases, EligibleAssessors eligible)
    : IRequestHandler<GetAllocationQuery, Result<AllocationPage>>
{
    public async Task<Result<AllocationPage>> Handle(GetAllocationQuery request, CancellationToken cancellationToken)
    {
        var opened = await cases.ReadAsync(request, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var read = opened.Value;
        var application = read.Application;
        var allocated = await db.Assessments
            .Where(a => a.ApplicationId == application.Id && a.RemovedAt == null)
            .OrderBy(a => a.AllocatedAt)
            .Select(a => new AllocatedAssessor(
                a.Id, db.Users.Where(u => u.Id == a.AssessorId).Select(u => u.FullName).First(), a.AllocatedAt, a.CompletedRound >= application.Round))
            .ToListAsync(cancellationToken);
        var candidates = await Candidates(application).ToPageAsync(request.Page, cancellationToken);

        return new AllocationPage(
            read.Heading,
            application.AssessorsNeeded,
            allocated,
            candidates,
            application.Status is ApplicationStatus.Accepted or ApplicationStatus.InAssessment && allocated.Count < application.AssessorsNeeded,
            application.Status is ApplicationStatus.InAssessment,
            await db.DeclarationsAsync(application.Id, cancellationToken));
    }

    private IQueryable<AssessorChoice> Candidates(Application application)
    {
        var (id, employerId) = (application.Id, application.EmployerId);
        var tied = db.Users.TiedTo(db, application);
        return eligible.AssessorsOf(application.SchemeId)
            .Select(u => new
            {
                User = u,
                Load = db.Assessments.Count(a => a.AssessorId == u.Id && a.RemovedAt == null
                    && db.Applications.Any(p => p.Id == a.ApplicationId && p.Status == ApplicationStatus.InAssessment && p.Round > a.CompletedRound)),
                HasConflict = db.ConflictDeclarations.Any(c =>
                    c.ApplicationId == id && c.UserId == u.Id && c.HasConflict && c.LiftedAt == null),
                Last = db.ConflictDeclarations.Where(c => c.ApplicationId == id && c.UserId == u.Id).OrderByDescending(c => c.DeclaredAt).Select(c => (bool?)c.HasConflict).FirstOrDefault(),
                Nature = db.ConflictDeclarations.Where(c => c.ApplicationId == id && c.UserId == u.Id).OrderByDescending(c => c.DeclaredAt).Select(c => c.Nature).FirstOrDefault(),
            })
            .OrderBy(c => c.Load).ThenBy(c => c.User.NormalizedFullName).ThenBy(c => c.User.Id)
            .Select(c => new AssessorChoice(
                c.User.Id,
                c.User.FullName,
                c.Load,
                db.Assessments.Any(a => a.ApplicationId == id && a.AssessorId == c.User.Id && a.RemovedAt == null) ? AllocationObstacle.HasTheCase
                    : c.HasConflict ? AllocationObstacle.DeclaredConflict
                    : db.Employers.Any(e => e.Id == employerId && e.Members.Any(m => m.UserId == c.User.Id))
                        || tied.Any(t => t.Id == c.User.Id)
                        || db.EmployerVerifications.Any(
                            v => v.EmployerId == employerId && v.ById == c.User.Id && v.Way == VerificationWay.StaffCheck)
                        ? AllocationObstacle.TiedToEmployer
                    : db.CaseParticipations.Any(p => p.ApplicationId == id && p.UserId == c.User.Id && (p.Part == CasePart.Moderated || p.Part == CasePart.Decided))
                        ? AllocationObstacle.ModeratedOrDecided
                    : (AllocationObstacle?)null,
                c.Last,
                c.Nature));
    }
}
