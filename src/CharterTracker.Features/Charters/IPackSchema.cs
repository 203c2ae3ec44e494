namespace CharterTracker.Features.Charters;

/// <summary>Checks a charter pack against its JSON Schema.</summary>
public interface IPackSchema
{
    /// <summary>
    /// The problems of a pack, each message beginning with its place (<c>themes[1].criteria[0].code: ...</c>); empty where the pack is
    /// valid.
    /// </summary>
    Task<IReadOnlyList<string>> FindProblemsAsync(string pack, CancellationToken cancellationToken);
}
