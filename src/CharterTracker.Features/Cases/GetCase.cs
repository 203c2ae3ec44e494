using CharterTracker.Data;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Directories;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using CharterTracker.Features.Unions;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Cases;

/// <summary>An overview of a case: the employer, what was sent, the rounds, what happened, and what the reader can do.</summary>
[Requires(Permission.ReadCases)]
public sealed record GetCaseQuery(Guid ApplicationId) : IQuery<Result<CaseOverview>>, ICaseRequest;

public sealed record CaseOverview
{
    public required CaseHeading Heading { get; init; }
    public required CaseEmployer Employer { get; init; }

    /// <summary>Names of the criteria that the newest clarification or deferral is about; empty where there was none.</summary>
    public required IReadOnlyList<string> Named { get; init; }

    /// <summary>
    /// Why the newest round was opened: a request to the employer, or the panel's reasons to defer, which only the employer of a
    /// declared level reads.
    /// </summary>
    public required string? ReturnReasons { get; init; }

    public required string? WithdrawalReason { get; init; }
    public required DateOnly? AnswerUntil { get; init; }
    public required bool IsRenewal { get; init; }
    public required IReadOnlyList<SubmissionSummary> Submissions { get; init; }

    /// <summary>For the lead assessor only; null for everybody else.</summary>
    public required IReadOnlyList<AssessorOnCase>? Assessors { get; init; }

    /// <summary>What everybody declared, for the lead assessor only: it says who takes part in the case. Null for everybody else.</summary>
    public required IReadOnlyList<DeclarationLine>? Declarations { get; init; }

    public required int AssessorsNeeded { get; init; }
    public required IReadOnlyList<CaseEvent> History { get; init; }
    public required IReadOnlyList<CaseStep> Steps { get; init; }
    public required AttestationsOfCase Unions { get; init; }
}

public sealed record CaseEmployer(
    string Name, string Number, IReadOnlyList<string> Identifiers, string? Sector, SizeBand Size, int Workers, bool IsSoleTrader, IReadOnlyList<string> Workplaces);

public sealed record SubmissionSummary(int Number, DateTimeOffset SignedAt, string? SignedBy, string Sha256);

public sealed record AssessorOnCase(string Name, DateTimeOffset AllocatedAt, bool HasHandedIn);

internal sealed class GetCaseHandler(CharterDbContext db, ICurrentUser user, CaseAccess cases, TimeProvider clock)
    : IRequestHandler<GetCaseQuery, Result<CaseOverview>>
{
    public async Task<Result<CaseOverview>> Handle(GetCaseQuery request, CancellationToken cancellationToken)
    {
        var opened = await cases.ReadAsync(request, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var read = opened.Value;
        var application = read.Application;
        var line = await cases.Query(request)
            .Where(a => a.Id == application.Id)
            .Select(CaseLine.Projection(db, user))
            .SingleAsync(cancellationToken);
        var submissions = await db.Submissions.AsNoTracking()
            .Where(s => s.ApplicationId == application.Id)
            .OrderByDescending(s => s.Number)
            .Select(s => new SubmissionSummary(s.Number, s.SignedAt, db.Users.Where(u => u.Id == s.SignedBy).Select(u => u.FullName).FirstOrDefault(), s.Sha256))
            .ToListAsync(cancellationToken);
        var isLead = user.Grants.Any(g => g.Role == StaffRole.LeadAssessor && (g.SchemeId is null || g.SchemeId == application.SchemeId));

        return new CaseOverview
        {
            Heading = read.Heading,
            Employer = await EmployerAsync(application.EmployerId, cancellationToken),
            Named = [.. read.Charter.Content.CriteriaFor(read.Level).Where(c => application.Named.Contains(c.Code)).Select(c => $"{c.Code} {c.Name}")],
            ReturnReasons = application.ReturnReasons,
            WithdrawalReason = application.WithdrawalReason,
            AnswerUntil = application.AnswerUntil,
            IsRenewal = application.RenewsAccreditationId is not null,
            Submissions = submissions,
            Assessors = isLead ? await AssessorsAsync(application, cancellationToken) : null,
            Declarations = isLead ? await db.DeclarationsAsync(application.Id, cancellationToken) : null,
            AssessorsNeeded = application.AssessorsNeeded,
            History = await CaseHistory.ReadAsync(db, application.Id, cancellationToken),
            Steps = line.StepsFor(user, isCleared: true),
            Unions = await AttestationReading.ReadAsync(db, application, clock.GetUtcNow(), cancellationToken),
        };
    }

    private async Task<List<AssessorOnCase>> AssessorsAsync(Application application, CancellationToken cancellationToken) =>
        await db.Assessments.AsNoTracking()
            .Where(a => a.ApplicationId == application.Id && a.RemovedAt == null)
            .OrderBy(a => a.AllocatedAt)
            .Select(a => new AssessorOnCase(
                db.Users.Where(u => u.Id == a.AssessorId).Select(u => u.FullName).First(), a.AllocatedAt, a.CompletedRound >= application.Round))
            .ToListAsync(cancellationToken);

    private async Task<CaseEmployer> EmployerAsync(Guid employerId, CancellationToken cancellationToken)
    {
        // Its numbers are few; its workplaces may be many, and have a query of their own.
        var employer = await db.Employers.AsNoTracking().AsSingleQuery()
            .Where(e => e.Id == employerId)
            .Select(e => new
            {
                e.Name,
                e.Number,
                Identifiers = e.Identifiers.Select(i => new { i.Register, i.Value }).ToList(),
                e.Sector,
                e.Size,
                e.Workers,
                e.IsSoleTrader,
            })
            .SingleAsync(cancellationToken);
        var workplaces = await db.Employers.AsNoTracking()
            .Where(e => e.Id == employerId)
            .SelectMany(e => e.Workplaces)
            .Select(w => new { w.Name, w.LocalAuthorityCode })
            .ToListAsync(cancellationToken);
        return new CaseEmployer(
            employer.Name,
            employer.Number,
            [.. employer.Identifiers.Select(i => $"{OrganisationRegisters.NameOf(i.Register)} {i.Value}")],
            SicCodes.SectionName(employer.Sector),
            employer.Size,
            employer.Workers,
            employer.IsSoleTrader,
            [
                .. workplaces.OrderBy(w => w.Name, StringComparer.Ordinal)
                    .Select(w => $"{w.Name}, {LocalAuthorities.Name(w.LocalAuthorityCode)}"),
            ]);
    }
}
