using CharterTracker.Data;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;

namespace CharterTracker.Features.Employers;

/// <summary>
/// The employers within a lead's or an administrator's reach: those that are not verified, with those that wait at intake first, or all.
/// </summary>
[Requires(Permission.VerifyEmployers)]
public sealed record ListEmployersToVerifyQuery(string? Search = null, bool All = false, int Page = 1)
    : IQuery<Result<Paged<EmployerToVerify>>>;

/// <param name="WasPublicBefore">It was public before anybody was asked to show who acts for it.</param>
public sealed record EmployerToVerify(
    Guid Id, string Number, string Name, DateTimeOffset JoinedAt, DateTimeOffset? VerifiedAt, bool WasPublicBefore, bool WaitsAtIntake);

internal sealed class ListEmployersToVerifyHandler(CharterDbContext db, EmployerAccess access)
    : IRequestHandler<ListEmployersToVerifyQuery, Result<Paged<EmployerToVerify>>>
{
    public async Task<Result<Paged<EmployerToVerify>>> Handle(ListEmployersToVerifyQuery request, CancellationToken cancellationToken)
    {
        var employers = access.Query(request).Where(e => request.All || e.VerifiedAt == null);
        if (!string.IsNullOrWhiteSpace(request.Search))
        {
            var (folded, number) = (NameFolding.Fold(request.Search), request.Search.Trim().ToUpperInvariant());
            employers = employers.Where(e =>
                e.SearchName.Contains(folded) || e.Number == number || e.FormerNames.Any(n => n.SearchName.Contains(folded)));
        }
        return await employers
            .OrderByDescending(e =>
                e.VerifiedAt == null && db.Applications.Any(a => a.EmployerId == e.Id && a.Status == ApplicationStatus.Submitted))
            .ThenBy(e => e.SearchName).ThenBy(e => e.Id)
            .Select(e => new EmployerToVerify(
                e.Id,
                e.Number,
                e.Name,
                e.JoinedAt,
                e.VerifiedAt,
                db.EmployerVerifications.Any(v => v.EmployerId == e.Id && v.Way == VerificationWay.PublicBefore),
                db.Applications.Any(a => a.EmployerId == e.Id && a.Status == ApplicationStatus.Submitted)))
            .ToPageAsync(request.Page, cancellationToken);
    }
}
