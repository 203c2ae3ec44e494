namespace CharterTracker.Features.Charters;

/// <summary>Holds a charter pack against its JSON Schema.</summary>
public interface IPackSchema
{
    /// <summary>What is wrong, each message beginning with its place (<c>themes[1].criteria[0].code: ...</c>); empty where nothing is.</summary>
    Task<IReadOnlyList<string>> FindProblemsAsync(string pack, CancellationToken cancellationToken);
}
