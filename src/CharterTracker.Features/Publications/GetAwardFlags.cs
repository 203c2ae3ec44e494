using CharterTracker.Data;
using CharterTracker.Domain.Assessments;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Publications;

/// <summary>
/// What awards that are about to be published count as met against the product's own findings, with the reasons given: of one batch, or of
/// all that a scheme's next batch could hold.
/// </summary>
[Requires(Permission.Publish)]
public sealed record GetAwardFlagsQuery(Guid? BatchId, Guid? SchemeId = null) : IQuery<Result<IReadOnlyList<AwardFlag>>>;

/// <param name="Reason">Null where nobody gave one.</param>
public sealed record AwardFlag(string Employer, string Criterion, IReadOnlyList<ContraryFinding> Against, string? Reason);

internal sealed class GetAwardFlagsHandler(CharterDbContext db, CaseAccess cases)
    : IRequestHandler<GetAwardFlagsQuery, Result<IReadOnlyList<AwardFlag>>>
{
    public async Task<Result<IReadOnlyList<AwardFlag>>> Handle(GetAwardFlagsQuery request, CancellationToken cancellationToken)
    {
        var awards = db.Accreditations.AsNoTracking().OfCases(cases.Query(request, CaseReading.Line));
        awards = request.BatchId is { } batchId
            ? awards.Where(a => db.PublicationBatches.Any(b => b.Id == batchId && b.Items.Any(i => i.AccreditationId == a.Id)))
            : awards.Where(a => a.SchemeId == request.SchemeId)
                .ToPublish(db).OrderBy(a => a.Id).Take(PreparePublicationValidator.MaxInOneBatch);
        var read = await (
            from award in awards
            join employer in db.Employers on award.EmployerId equals employer.Id
            join charter in db.Charters on award.CharterId equals charter.Id
            orderby employer.SearchName
            select new { award.AgainstCheck, employer.Name, CharterId = charter.Id, charter.Content }).ToListAsync(cancellationToken);
        return Result<IReadOnlyList<AwardFlag>>.Success([.. read.SelectMany(r => r.AgainstCheck.Select(against => new AwardFlag(
            r.Name, $"{against.CriterionCode} {r.Content.Criterion(against.CriterionCode).Name}", against.Findings, against.Reason)))]);
    }
}
