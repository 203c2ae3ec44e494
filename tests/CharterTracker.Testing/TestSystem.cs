using CharterTracker.Data;
using CharterTracker.Features;
using CharterTracker.Features.Jobs;
using CharterTracker.Features.Mail;
using CharterTracker.Features.Pipeline;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;
using CharterTracker.Web.Links;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace CharterTracker.Testing;

/// <summary>
/// The product without its web: every handler behind the real pipeline, on a real and migrated database of the test's own, with a fake user
/// and a fake clock. Each request gets its own scope, as a page does.
/// </summary>
public sealed class TestSystem : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;
    private FakeUser _user = FakeUser.TheConsole;

    private TestSystem(TestDatabase database, string dataFolder, Action<IServiceCollection>? configure)
    {
        _database = database;
        DataFolder = dataFolder;
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["DataFolder"] = dataFolder, ["Site:PublicAddress"] = "https://charter.test" })
            .Build());
        services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        services.AddSingleton(typeof(ILogger<>), typeof(NullLogger<>));
        services.AddSingleton<TimeProvider>(Clock);
        services.AddDbContextFactory<CharterDbContext>(options =>
        {
            database.Use(options);
            options.AddInterceptors(Queries);
        });
        services.AddSingleton<IUniqueViolation>(new AnyUniqueViolation());
        services.AddFeatures();
        services.AddSingleton<ISiteLinks, SiteLinks>();
        services.AddScoped<ICurrentUser>(_ => _user);
        services.AddSingleton<IStepUp, FakeStepUp>();
        configure?.Invoke(services);
        _services = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true });
    }

    /// <summary>Starts on Tuesday 24 November 2026 at noon UTC.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 12, 0, 0, TimeSpan.Zero));

    public QueryCounter Queries { get; } = new();

    public string DataFolder { get; }

    internal TestDatabase Database => _database;

    public IServiceProvider Services => _services;

    /// <param name="configure">Adds or replaces services, for example a real adapter.</param>
    public static async Task<TestSystem> StartAsync(DatabaseKind kind = DatabaseKind.Sqlite, Action<IServiceCollection>? configure = null) =>
        new(await TestDatabase.CreateAsync(kind), Directory.CreateTempSubdirectory("charter-data-").FullName, configure);

    /// <summary>Makes this person the current user from here on.</summary>
    public TestSystem As(FakeUser user)
    {
        _user = user;
        return this;
    }

    /// <summary>Runs one round of a background job, as the product runs it: nobody is signed in.</summary>
    public async Task<int> RunJobAsync<TJob>()
        where TJob : class, IJob
    {
        var before = _user;
        try
        {
            return await As(FakeUser.TheConsole).Services.GetRequiredService<JobRunner<TJob>>().RunOnceAsync(CancellationToken.None);
        }
        finally
        {
            As(before);
        }
    }

    public async Task<TResponse> SendAsync<TResponse>(IRequest<TResponse> request)
    {
        await using var scope = _services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
    }

    /// <summary>Saves what a builder made, in the order given.</summary>
    public async Task SaveAsync(params object[] entities)
    {
        await using var scope = _services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CharterDbContext>();
        db.AddRange(entities);
        await db.SaveChangesAsync();
    }

    public async Task<T> SaveAsync<T>(T entity)
        where T : class
    {
        await SaveAsync([entity]);
        return entity;
    }

    /// <summary>Reads (or changes and saves) in a scope of its own.</summary>
    public async Task<T> QueryAsync<T>(Func<CharterDbContext, Task<T>> query)
    {
        await using var scope = _services.CreateAsyncScope();
        return await query(scope.ServiceProvider.GetRequiredService<CharterDbContext>());
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
        Directory.Delete(DataFolder, recursive: true);
    }

    private sealed class AnyUniqueViolation : IUniqueViolation
    {
        public bool Recognises(DbUpdateException exception) =>
            Migrations.Sqlite.SqliteProvider.IsUniqueViolation(exception)
            || Migrations.PostgreSql.PostgreSqlProvider.IsUniqueViolation(exception)
            || Migrations.SqlServer.SqlServerProvider.IsUniqueViolation(exception);
    }
}
