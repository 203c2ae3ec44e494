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

public sealed record CharterMove
{
    public required ApplicationHeading Heading { get; init; }
    public required Guid Version { get; init; }
    public required int NewNumber { get; init; }
    public required IReadOnlyList<Choice> Levels { get; init; }

    /// <summary>The level of the draft; null where the new version does not have it.</summary>
    public required string? LevelCode { get; init; }

    /// <summary>Criteria whose answers are carried over as they are.</summary>
    public required IReadOnlyList<string> Kept { get; init; }

    /// <summary>Criteria whose answers are carried over, to be read again.</summary>
    public required IReadOnlyList<string> Changed { get; init; }

    public required IReadOnlyList<string> Added { get; init; }

    /// <summary>Criteria that the new version does not have; their answers are not sent.</summary>
    public required IReadOnlyList<string> Dropped { get; init; }
}

internal sealed class GetCharterMoveHandler(CharterDbContext db, CaseAccess cases)
    : IRequestHandler<GetCharterMoveQuery, Result<CharterMove>>
{
    public async Task<Result<CharterMove>> Handle(GetCharterMoveQuery request, CancellationToken cancellationToken)
    {
        var opened = await cases.ReadAsync(request, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var read = opened.Value;
        var application = read.Application;
        var newer = await NewerCharters.FindAsync(db, application, cancellationToken);
        if (newer is null || application.Status != ApplicationStatus.Draft)
        {
            return new Failure.NotFound();
        }
        var older = read.Charter.Content;
        var differing = newer.Content.DifferencesFrom(older).ToLookup(d => d.Kind, d => d.Code);
        var before = older.Criteria.Select(c => c.Code).ToHashSet();
        var both = newer.Content.Criteria.Where(c => before.Contains(c.Code)).ToLookup(c => differing[DifferenceKind.Changed].Contains(c.Code), c => c.Name);
        return new CharterMove
        {
            Heading = ApplicationHeading.From(read, isNotified: false),
            Version = application.Version,
            NewNumber = newer.Number,
            Levels = [.. newer.Content.Levels.Select(l => new Choice(l.Code, l.Name))],
            LevelCode = newer.Content.Levels.FirstOrDefault(l => l.Code == application.LevelCode)?.Code,
            Kept = [.. both[false]],
            Changed = [.. both[true]],
            Added = [.. newer.Content.Criteria.Where(c => !before.Contains(c.Code)).Select(c => c.Name)],
            Dropped = [.. older.Criteria.Where(c => differing[DifferenceKind.Removed].Contains(c.Code)).Select(c => c.Name)],
        };
    }
}
