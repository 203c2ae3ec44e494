using CharterTracker.Domain.Directories;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.Features.Directories;

/// <summary>
/// Imports a whole list into the directory, in batches that are each saved in a scope of their own: a list of millions is never held in
/// memory, and one that stops half way is simply run again.
/// </summary>
public sealed class CompanyImport(ICompanyListReader reader, IServiceScopeFactory scopes)
{
    public const int BatchSize = 1_000;

    /// <param name="report">Called after each batch with the counts so far.</param>
    /// <exception cref="CompanyListUnreadableException">The file cannot be read on; what was read before is saved.</exception>
    public async Task<ImportTally> RunAsync(Stream file, string fileName, Action<ImportTally> report, CancellationToken cancellationToken)
    {
        var list = await reader.OpenAsync(file, fileName, cancellationToken);
        var tally = new ImportTally(list.Title);
        var batch = new List<DirectoryFacts>(BatchSize);
        await foreach (var row in list.Rows.WithCancellation(cancellationToken))
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
        if (list.IsWholeRegister)
        {
            var ended = await SendAsync(new EndUnlistedCompaniesCommand(list.Source), cancellationToken);
            tally.End(ended.Value);
        }
        return tally;
    }

    private async Task SaveAsync(List<DirectoryFacts> batch, ImportTally tally, CancellationToken cancellationToken)
    {
        var command = new ImportCompanyBatchCommand([.. batch]);
        var result = await SendAsync(command, cancellationToken);
        if (result.Failure is Failure.Conflict)
        {
            // Another import has just added the same word or row; the second try finds it.
            result = await SendAsync(command, cancellationToken);
        }
        tally.Add(result.Value);
        batch.Clear();
    }

    private async Task<TResponse> SendAsync<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, cancellationToken);
    }
}
