using CharterTracker.Data;
using CharterTracker.Domain.Charters;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Charters;

/// <summary>One charter with all its content, and how it differs from the version in force.</summary>
[Requires(Permission.Administer)]
public sealed record GetCharterQuery(Guid CharterId) : IQuery<Result<CharterReading>>;

/// <param name="MayPublish">Whether the reader may publish it: it is a draft, and somebody else imported it.</param>
/// <param name="InForce">The number of the published version that it is compared with; null where there is none.</param>
public sealed record CharterReading(
    Guid Id,
    Guid Version,
    string Scheme,
    int Number,
    CharterStatus Status,
    CharterContent Content,
    bool MayPublish,
    int? InForce,
    IReadOnlyList<CharterDifference> Differences);

internal sealed class GetCharterHandler(CharterDbContext db, ICurrentUser user) : IRequestHandler<GetCharterQuery, Result<CharterReading>>
{
    public async Task<Result<CharterReading>> Handle(GetCharterQuery request, CancellationToken cancellationToken)
    {
        var charter = await db.Charters.AsNoTracking()
            .InSchemes(user.SchemesFor(request))
            .SingleOrDefaultAsync(c => c.Id == request.CharterId, cancellationToken);
        if (charter is null)
        {
            return new Failure.NotFound();
        }

        var scheme = await db.Schemes.Where(s => s.Id == charter.SchemeId).Select(s => s.Name).SingleAsync(cancellationToken);
        var inForce = await db.Charters.AsNoTracking()
            .SingleOrDefaultAsync(c => c.SchemeId == charter.SchemeId && c.Status == CharterStatus.Published && c.Id != charter.Id, cancellationToken);
        return new CharterReading(
            charter.Id,
            charter.Version,
            scheme,
            charter.Number,
            charter.Status,
            charter.Content,
            charter.Status == CharterStatus.Draft && charter.ImportedBy != user.Id,
            inForce?.Number,
            inForce is null ? [] : charter.Content.DifferencesFrom(inForce.Content));
    }
}
