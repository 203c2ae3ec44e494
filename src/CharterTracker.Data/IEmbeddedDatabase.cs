using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Data;

/// <summary>A database in a file of this host, which the product itself brings up to date, whole or not at all.</summary>
public interface IEmbeddedDatabase : IDisposable
{
    /// <summary>
    /// Applies what is pending and answers with its names. From then on until it is disposed, no other process can put another file in
    /// the place of this one.
    /// </summary>
    /// <param name="db">A context that has not been used yet.</param>
    /// <param name="tell">Told in one line each what an operator should know.</param>
    Task<IReadOnlyList<string>> BringUpAsync(DbContext db, Action<string> tell, CancellationToken cancellationToken);
}
