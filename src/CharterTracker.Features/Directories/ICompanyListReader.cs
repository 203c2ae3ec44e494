using CharterTracker.Domain.Directories;

namespace CharterTracker.Features.Directories;

/// <summary>Opens a public list of organisations, in whichever of its known shapes the file is.</summary>
public interface ICompanyListReader
{
    /// <param name="fileName">May hold the day of the edition.</param>
    /// <exception cref="CompanyListUnreadableException">It is not a list that we know; reading on throws it where the file breaks off.</exception>
    Task<CompanyList> OpenAsync(Stream file, string fileName, CancellationToken cancellationToken);
}

/// <param name="Title">What the list is, for the person at the console.</param>
/// <param name="IsWholeRegister">Who is not in the newest edition is not on the register any more.</param>
/// <param name="Rows">In the order of the file, never more than one in memory.</param>
public sealed record CompanyList(string Source, string Title, bool IsWholeRegister, IAsyncEnumerable<ListedRow> Rows);

/// <summary>A row that can be used, or why it cannot.</summary>
public sealed record ListedRow(DirectoryFacts? Facts, string? Skipped)
{
    public static ListedRow From(DirectoryFacts facts) => new(facts, Skipped: null);

    public static ListedRow Skip(string why) => new(Facts: null, why);
}
