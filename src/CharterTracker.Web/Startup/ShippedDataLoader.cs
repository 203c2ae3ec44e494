using CharterTracker.Data;
using CharterTracker.Features.Accounts;
using CharterTracker.Features.Schemes;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Web.Startup;

/// <summary>
/// Gives a database what comes with the product (rates of pay, unions) wherever a table of it is empty: after <c>migrate</c>, and at the
/// start of a site with an embedded database, in every environment. Without it nothing can be judged and no union chosen.
/// </summary>
internal sealed class ShippedDataLoader(IServiceScopeFactory scopes, DatabaseMigration migration, ConsoleProcess console) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // Nothing is served yet: hosted services start before the server listens.
        if (migration.IsEmbedded)
        {
            console.Begin();
            await LoadAsync(cancellationToken);
            console.End();
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Loads what is missing and returns how much that was; null where nothing was missing.</summary>
    public async Task<ShippedData?> LoadAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CharterDbContext>();
        // Asked first: the command leaves an audit event, and would leave one at every start.
        return await db.WageRates.AnyAsync(cancellationToken) && await db.Unions.AnyAsync(cancellationToken)
            ? null
            : (await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new LoadShippedDataCommand(), cancellationToken)).Value;
    }
}
