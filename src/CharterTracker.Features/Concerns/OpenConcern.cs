using CharterTracker.Data;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Concerns;

/// <summary>
/// Opens the text of a concern that was told in confidence. A sensitive read changes something, the audit trail, so it is a command.
/// </summary>
[Requires(Permission.ReadConcerns)]
public sealed record OpenConcernCommand(Guid ConcernId) : ICommand<Result<OpenedConcern>>, IHasSubject
{
    public Guid SubjectId => ConcernId;
}

/// <param name="Employer">The employer's name in the register or, while it is not public there, the name it gives itself.</param>
/// <param name="IsOnRegister">The employer has a public page.</param>
/// <param name="CaseId">The application that led to the award for which we opened it ourselves; null where somebody told us.</param>
/// <param name="IsAwardUnknown">The employer has not been told of that award yet.</param>
public sealed record OpenedConcern(string Receipt, string EmployerNumber, string Employer, bool IsOnRegister, string Text, string? Contact, DateTimeOffset ReceivedAt, Guid? CaseId, bool IsAwardUnknown);

internal sealed class OpenConcernHandler(CharterDbContext db, ICurrentUser user, CaseAccess cases)
    : IRequestHandler<OpenConcernCommand, Result<OpenedConcern>>
{
    public async Task<Result<OpenedConcern>> Handle(OpenConcernCommand request, CancellationToken cancellationToken)
    {
        var concern = await db.Concerns.AsNoTracking()
            .WithinReachOf(db, cases.Query(request, CaseReading.Line), user.SchemesFor(request))
            .Where(c => c.Id == request.ConcernId)
            .Select(c => new OpenedConcern(
                c.Receipt,
                c.EmployerNumber,
                db.RegisterRows.Where(r => r.EmployerNumber == c.EmployerNumber).OrderByDescending(r => r.EntryNumber).Select(r => r.EmployerName).FirstOrDefault()
                    ?? db.Employers.Where(e => e.Number == c.EmployerNumber).Select(e => e.Name).FirstOrDefault()!,
                db.RegisterRows.Any(r => r.EmployerNumber == c.EmployerNumber),
                c.Text,
                c.Contact,
                c.ReceivedAt,
                db.Accreditations.Where(a => a.Id == c.AccreditationId).Select(a => (Guid?)a.ApplicationId).FirstOrDefault(),
                db.Accreditations.Any(a => a.Id == c.AccreditationId && db.Decisions.Any(d => d.Id == a.DecisionId && d.NotifiedAt == null))))
            .SingleOrDefaultAsync(cancellationToken);
        return concern is null ? new Failure.NotFound() : concern;
    }
}
