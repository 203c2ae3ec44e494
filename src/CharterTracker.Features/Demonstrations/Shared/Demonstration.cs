using CharterTracker.Data;
using CharterTracker.Features.Directories;
using CharterTracker.Features.Mail;
using CharterTracker.Features.Schemes;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.Features.Demonstrations;

/// <summary>Fills an empty database with everything that a newcomer needs to walk the whole life of an application.</summary>
public static class Demonstration
{
    /// <summary>Seeds the demonstration and returns whether it did anything: a database with a scheme in it is left alone.</summary>
    /// <param name="companies">The extract of a public list of employers that comes with the product.</param>
    public static async Task<bool> SeedAsync(IServiceProvider services, Stream companies, Action<string> tell, CancellationToken cancellationToken)
    {
        // Asked first: each command below would leave an audit event at every start.
        await using (var scope = services.CreateAsyncScope())
        {
            if (await scope.ServiceProvider.GetRequiredService<CharterDbContext>().Schemes.AnyAsync(cancellationToken))
            {
                return false;
            }
        }
        await using (var scope = services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new LoadShippedDataCommand(), cancellationToken);
        }
        await using (var scope = services.CreateAsyncScope())
        {
            var seeded = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new SeedDemonstrationCommand(), cancellationToken);
            if (!seeded.Value.WasSeeded)
            {
                return false;
            }
        }
        await using (var scope = services.CreateAsyncScope())
        {
            var tally = await scope.ServiceProvider.GetRequiredService<CompanyImport>().RunAsync(companies, "gender-pay-gap-2024-extract.csv", _ => { }, cancellationToken);
            tell($"{tally.Added:N0} employers are in the directory");
        }
        var actors = new DemonstrationActors(services.GetRequiredService<IServiceScopeFactory>(), services.GetRequiredService<TimeProvider>());
        await new DemonstrationCases(actors, services.GetRequiredService<ISiteLinks>()).PlayAsync(tell, cancellationToken);
        return true;
    }
}
