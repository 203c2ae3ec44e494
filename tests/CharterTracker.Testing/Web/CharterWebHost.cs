using CharterTracker.Data;
using CharterTracker.Testing.Databases;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace CharterTracker.Testing.Web;

/// <summary>
/// The whole product over HTTP, in this process, on a database and a data folder of the test's own and with a clock that the test moves. In
/// memory for page tests; <see cref="Listen"/> opens a loopback port for a browser. No background job runs during requests:
/// <see cref="BackgroundJobs"/> runs them when the test says so.
/// </summary>
public sealed class CharterWebHost : WebApplicationFactory<Program>
{
    private readonly TestDatabase _database;
    private readonly bool _ownsDatabase;
    private readonly Action<IServiceCollection>? _configure;

    private CharterWebHost(TestDatabase database, bool ownsDatabase, FakeTimeProvider clock, Action<IServiceCollection>? configure)
    {
        _database = database;
        _ownsDatabase = ownsDatabase;
        _configure = configure;
        Clock = clock;
        ClientOptions.AllowAutoRedirect = false;
    }

    /// <summary>Starts on Tuesday 24 November 2026 at noon UTC.</summary>
    public FakeTimeProvider Clock { get; }

    public QueryCounter Queries { get; } = new();

    public string DataFolder { get; } = Directory.CreateTempSubdirectory("charter-web-").FullName;

    /// <param name="configure">Adds or replaces services.</param>
    public static async Task<CharterWebHost> StartAsync(DatabaseKind kind = DatabaseKind.Sqlite, Action<IServiceCollection>? configure = null) =>
        new(await TestDatabase.CreateAsync(kind), ownsDatabase: true, new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero)), configure);

    /// <summary>Makes a host on the database and clock of a case that commands have moved along. It is disposed before the case.</summary>
    public static CharterWebHost Over(TestSystem system, Action<IServiceCollection>? configure = null) =>
        new(system.Database, ownsDatabase: false, system.Clock, configure);

    /// <summary>Makes a host on a database of the test, which the start migrates.</summary>
    public static CharterWebHost Over(TestDatabase database) =>
        new(database, ownsDatabase: false, new FakeTimeProvider(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero)), configure: null);

    /// <summary>Opens a loopback port and returns its address.</summary>
    public Uri Listen()
    {
        UseKestrel(0);
        StartServer();
        return ClientOptions.BaseAddress;
    }

    /// <summary>A visitor with a cookie jar of their own.</summary>
    public Visitor NewVisitor() => new(CreateClient());

    public async Task SaveAsync(params object[] entities) =>
        await QueryAsync(async db =>
        {
            db.AddRange(entities);
            return await db.SaveChangesAsync();
        });

    public async Task<T> QueryAsync<T>(Func<CharterDbContext, Task<T>> query)
    {
        await using var scope = Services.CreateAsyncScope();
        return await query(scope.ServiceProvider.GetRequiredService<CharterDbContext>());
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_ownsDatabase)
        {
            await _database.DisposeAsync();
        }
        Directory.Delete(DataFolder, recursive: true);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Development");
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.UseSetting("DataFolder", DataFolder);
        builder.UseSetting("Database:Engine", _database.Kind.ToString());
        builder.UseSetting("ConnectionStrings:CharterTracker", _database.ConnectionString);
        builder.UseSetting("Demonstration:Seed", "false");
        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            services.ConfigureDbContext<CharterDbContext>(options => options.AddInterceptors(Queries));
            services.AddSingleton<IStartupFilter, CountedRequests>();
            // Background jobs are the hosted services that a factory makes.
            foreach (var worker in services.Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationFactory is not null).ToList())
            {
                services.Remove(worker);
            }
            _configure?.Invoke(services);
        });
    }
}
