using CharterTracker.Domain.Directories;

namespace CharterTracker.Features.Directories;

/// <summary>Opens a public list of organisations in any of the file formats that we know.</summary>
public interface ICompanyListReader
{
    /// <param name="fileName">Name of the file, which may hold the day of the edition.</param>
    /// <exception cref="CompanyListUnreadableException">
    /// The file is not a list that we know; reading on throws it where the file breaks off.
    /// </exception>
    Task<CompanyList> OpenAsync(Stream file, string fileName, CancellationToken cancellationToken);
}

/// <param name="Title">What the list is, for the person at the console.</param>
/// <param name="IsWholeRegister">
/// The list is a whole register: an organisation that the newest edition does not name is no longer on it.
/// </param>
/// <param name="Rows">The rows in the order of the file, with never more than one in memory.</param>
public sealed record CompanyList(string Source, string Title, bool IsWholeRegister, IAsyncEnumerable<ListedRow> Rows);

/// <summary>One row of a list: its facts, or why it cannot be used.</summary>
public sealed record ListedRow(DirectoryFacts? Facts, string? Skipped)
{
    public static ListedRow From(DirectoryFacts facts) => new(facts, Skipped: null);

    public static ListedRow Skip(string why) => new(Facts: null, why);
}
