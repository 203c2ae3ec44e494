using CharterTracker.Data;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;

namespace CharterTracker.Features.Applications;

/// <summary>What moving a draft to the new version of its charter would change.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record GetCharterMoveQuery(Guid ApplicationId) : IQuery<Result<CharterMove>>, ICaseRequest;

/// <param name="LevelCode">The level of the draft, where the new version still has it.</param>
/// <param name="Kept">Criteria whose answers go over as they are.</param>
/// <param name="Changed">Criteria whose answers go over, to be read again.</param>
/// <param name="Dropped">Criteria that the new version does not have; what was answered is not sent.</param>
public sealed record CharterMove(
    ApplicationHeading Heading,
    Guid Version,
    string NewCharter,
    int NewNumber,
    IReadOnlyList<Choice> Levels,
    string? LevelCode,
    IReadOnlyList<string> Kept,
    IReadOnlyList<string> Changed,
    IReadOnlyList<string> Added,
    IReadOnlyList<string> Dropped);

internal sealed class GetCharterMoveHandler(CharterDbContext db, CaseAccess cases, TimeProvider clock)
    : IRequestHandler<GetCharterMoveQuery, Result<CharterMove>>
{
    public async Task<Result<CharterMove>> Handle(GetCharterMoveQuery request, CancellationToken cancellationToken)
    {
        var opened = await cases.ReadAsync(request, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var application = opened.Value.Application;
        var newer = await NewerCharters.FindAsync(db, application, cancellationToken);
        if (newer is null || application.Status != ApplicationStatus.Draft)
        {
            return new Failure.NotFound();
        }
        var file = await CaseFile.ReadAsync(db, application, clock.GetUtcNow(), isTracked: false, cancellationToken);
        var older = file.Charter.Content;
        var differing = newer.Content.DifferencesFrom(older).ToLookup(d => d.Kind, d => d.Code);
        var before = older.Criteria.Select(c => c.Code).ToHashSet();
        var both = newer.Content.Criteria.Where(c => before.Contains(c.Code)).ToLookup(c => differing[DifferenceKind.Changed].Contains(c.Code), c => c.Name);
        return new CharterMove(
            ApplicationHeading.From(file),
            application.Version,
            newer.Content.Title,
            newer.Number,
            [.. newer.Content.Levels.Select(l => new Choice(l.Code, l.Name))],
            newer.Content.Levels.FirstOrDefault(l => l.Code == application.LevelCode)?.Code,
            [.. both[false]],
            [.. both[true]],
            [.. newer.Content.Criteria.Where(c => !before.Contains(c.Code)).Select(c => c.Name)],
            [.. older.Criteria.Where(c => differing[DifferenceKind.Removed].Contains(c.Code)).Select(c => c.Name)]);
    }
}
