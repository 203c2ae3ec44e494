using CharterTracker.Domain.Directories;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.Features.Directories;

/// <summary>
/// Carries a whole list into the directory, in batches that are each saved in a scope of their own: a list of millions never sits in
/// memory, and one that stops half way is simply run again.
/// </summary>
public sealed class CompanyImport(ICompanyListReader reader, IServiceScopeFactory scopes)
{
    public const int BatchSize = 1_000;

    /// <param name="report">Called after each batch with the counts so far.</param>
    public async Task<ImportTally> RunAsync(Stream file, Action<ImportTally> report, CancellationToken cancellationToken)
    {
        var tally = new ImportTally();
        var batch = new List<DirectoryFacts>(BatchSize);
        await foreach (var row in reader.ReadAsync(file, cancellationToken))
        {
            tally.Read++;
            if (row.Facts is null)
            {
                tally.Skip(row.Skipped!);
                continue;
            }
            batch.Add(row.Facts);
            if (batch.Count == BatchSize)
            {
                await SaveAsync(batch, tally, cancellationToken);
                report(tally);
            }
        }
        if (batch.Count > 0)
        {
            await SaveAsync(batch, tally, cancellationToken);
        }
        return tally;
    }

    private async Task SaveAsync(List<DirectoryFacts> batch, ImportTally tally, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new ImportCompanyBatchCommand([.. batch]), cancellationToken);
        tally.Add(result.Value);
        batch.Clear();
    }
}
