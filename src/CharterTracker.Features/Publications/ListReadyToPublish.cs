using CharterTracker.Data;
using CharterTracker.Domain.Register;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Publications;

/// <summary>
/// The changes that could go into a scheme's next batch, each exactly as the register would say it, next to what it says now.
/// </summary>
[Requires(Permission.Publish)]
public sealed record ListReadyToPublishQuery(Guid SchemeId) : IQuery<Result<ReadyToPublish>>, IHasSubject
{
    public Guid SubjectId => SchemeId;
}

public sealed record ReadyToPublish(string SchemeName, IReadOnlyList<ReadyChange> Changes);

/// <param name="Compared">What it says is held against.</param>
/// <param name="Problem">Why it cannot be chosen, to follow the name; null where it can.</param>
public sealed record ReadyChange(Guid AccreditationId, RegisterChange Change, RegisterFacts After,
    ComparedChange Compared, string? Problem);

internal sealed class ListReadyToPublishHandler(CharterDbContext db, ICurrentUser user, CaseAccess cases,
    PublishableReader reader, DirectoryCheck directory)
    : IRequestHandler<ListReadyToPublishQuery, Result<ReadyToPublish>>
{
    public async Task<Result<ReadyToPublish>> Handle(ListReadyToPublishQuery request, CancellationToken cancellationToken)
    {
        var scheme = await db.Schemes
            .InSchemes(user.SchemesFor(request))
            .Where(s => s.Id == request.SchemeId)
            .Select(s => s.Name)
            .SingleOrDefaultAsync(cancellationToken);
        if (scheme is null)
        {
            return new Failure.NotFound();
        }
        var ready = await db.Accreditations
            .Where(a => a.SchemeId == request.SchemeId)
            .OfCases(cases.Query(request, CaseReading.Line))
            .WithoutPartOf(db, user)
            .ToPublish(db)
            .OrderBy(a => a.Id)
            .Take(PreparePublicationValidator.MaxInOneBatch)
            .Select(a => a.Id)
            .ToListAsync(cancellationToken);
        var publishable = await reader.ReadAsync(ready, cancellationToken);
        var findings = await directory.ReadAsync([.. publishable.Values.Select(p => p.Facts)], cancellationToken);
        return new ReadyToPublish(
            scheme,
            [
                .. publishable.Values
                    .OrderBy(p => p.Facts.EmployerName, StringComparer.OrdinalIgnoreCase)
                    .Select(p => new ReadyChange(p.Accreditation.Id, p.Change, p.Facts, ComparedChange.Of(p, findings), p.Problem())),
            ]);
    }
}
