using CharterTracker.Data;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Concerns;

/// <summary>The concerns within a lead's reach, newest first. The text of each is opened separately.</summary>
[Requires(Permission.ReadConcerns)]
public sealed record ListConcernsQuery(int Page = 1) : IQuery<Result<Paged<ConcernLine>>>;

/// <param name="Employer">The employer's name in the register or, while it is not public there, the name it gives itself.</param>
/// <param name="IsOurs">We opened it ourselves because of what the employer said.</param>
public sealed record ConcernLine(Guid Id, string Receipt, string EmployerNumber, string Employer, DateTimeOffset ReceivedAt, bool HasContact, bool IsOurs);

internal sealed class ListConcernsHandler(CharterDbContext db, ICurrentUser user, CaseAccess cases)
    : IRequestHandler<ListConcernsQuery, Result<Paged<ConcernLine>>>
{
    public async Task<Result<Paged<ConcernLine>>> Handle(ListConcernsQuery request, CancellationToken cancellationToken) =>
        await db.Concerns.AsNoTracking()
            .WithinReachOf(db, cases.Query(request, CaseReading.Line), user.SchemesFor(request))
            .OrderByDescending(c => c.ReceivedAt)
            .ThenBy(c => c.Id)
            .Select(c => new ConcernLine(
                c.Id,
                c.Receipt,
                c.EmployerNumber,
                db.RegisterRows.Where(r => r.EmployerNumber == c.EmployerNumber).OrderByDescending(r => r.EntryNumber).Select(r => r.EmployerName).FirstOrDefault()
                    ?? db.Employers.Where(e => e.Number == c.EmployerNumber).Select(e => e.Name).FirstOrDefault()!,
                c.ReceivedAt,
                c.Contact != null,
                c.AccreditationId != null))
            .ToPageAsync(request.Page, cancellationToken);
}
