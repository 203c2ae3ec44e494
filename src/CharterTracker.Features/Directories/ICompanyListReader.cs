using CharterTracker.Domain.Directories;

namespace CharterTracker.Features.Directories;

/// <summary>Reads a public list of organisations row by row, in whichever of its known shapes the file is.</summary>
public interface ICompanyListReader
{
    /// <summary>Rows in the order of the file, never more than one in memory.</summary>
    /// <exception cref="UnreadableListException">It is not a list that we know.</exception>
    IAsyncEnumerable<ListedRow> ReadAsync(Stream file, CancellationToken cancellationToken);
}

/// <summary>A row that can be used, or why it cannot.</summary>
public sealed record ListedRow(DirectoryFacts? Facts, string? Skipped)
{
    public static ListedRow Of(DirectoryFacts facts) => new(facts, Skipped: null);

    public static ListedRow Skip(string why) => new(Facts: null, why);
}
