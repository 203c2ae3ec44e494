using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Data;

/// <summary>A database in a file on this host, which the product itself brings up to date, completely or not at all.</summary>
public interface IEmbeddedDatabase : IDisposable
{
    /// <summary>
    /// Applies the pending migrations and returns their names. From then on, until this is disposed, no other process can replace the file.
    /// </summary>
    /// <param name="db">A context that has not been used yet.</param>
    /// <param name="tell">Gets each message that an operator should see, as one line.</param>
    Task<IReadOnlyList<string>> BringUpAsync(DbContext db, Action<string> tell, CancellationToken cancellationToken);
}
