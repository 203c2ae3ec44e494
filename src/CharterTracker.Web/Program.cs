using CharterTracker.Adapters;
using CharterTracker.Data;
using CharterTracker.Features;
using CharterTracker.Features.Accounts;
using CharterTracker.Features.Jobs;
using CharterTracker.Features.Pipeline;
using CharterTracker.Web.Api;
using CharterTracker.Web.Brands;
using CharterTracker.Web.PageSupport;
using CharterTracker.Web.Security;
using CharterTracker.Web.Startup;
using CharterTracker.Web.Verbs;

if (args is ["--version"])
{
    await Console.Out.WriteLineAsync($"CharterTracker {ProductVersion.Number}");
    return 0;
}
try
{
    var builder = WebApplication.CreateBuilder(args);
    var dataFolder = Path.Combine(builder.Environment.ContentRootPath, builder.Configuration["DataFolder"] ?? "data");
    Directory.CreateDirectory(dataFolder);
    builder.WebHost.ConfigureKestrel(server => server.AddServerHeader = false);
    builder.Services.AddSingleton(TimeProvider.System);
    builder.Services.AddDatabase(builder.Configuration, dataFolder);
    builder.Services.AddFeatures();
    builder.Services.HostJobs();
    builder.Services.AddAdapters(builder.Configuration, builder.Environment);
    builder.Services.AddSite(builder.Configuration, builder.Environment);
    builder.Services.AddSecurity(builder.Configuration);
    builder.Services.AddKnownProxies(builder.Configuration);
    builder.Services.AddRegisterApi();
    builder.Services.AddConcernLimits();
    builder.Services.AddJoinLimits();
    builder.Services.AddRequestLogging();
    // By a factory, as the background jobs are: hosts of tests leave out hosted services that are registered so.
    builder.Services.AddSingleton<IHostedService>(provider => ActivatorUtilities.CreateInstance<RegisterWarmUp>(provider));
    builder.Services.AddSingleton<ShippedDataLoader>();
    builder.Services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<ShippedDataLoader>());

    var app = builder.Build();
    if (await VerbTable.RunAsync(args, app.Services, Console.Out, Console.Error, CancellationToken.None) is { } exitCode)
    {
        return exitCode;
    }
    // In parallel with the mapping of pages: building the database model takes longest of all that a start does.
    var preparation = Task.Run(() => app.Services.PrepareDatabaseAsync(Console.Out, CancellationToken.None));

    // The order matters: where a request came from is known first, headers go on every response, errors of everything below them get a
    // page, and who is asking is known before anything is answered.
    app.UseForwardedHeaders();
    app.UseEvidenceHeaders();
    app.UseSiteHeaders();
    app.UseErrorPages();
    app.UseNulGuard();
    app.UseRequestLocalization();
    app.UseRouting();
    app.UseCors();
    app.UseAuthentication();
    // After authentication, since some limits are counted by account.
    app.UseRateLimiter();
    app.UseAuthorization();
    app.UseNoStoreWhereSignedIn();
    app.MapStaticAssets().AllowAnonymous();
    app.MapBrandColours();
    app.MapWellKnown();
    app.MapHealth();
    app.MapRegisterApi();
    app.MapRazorPages().WithStaticAssets();

    await preparation;
    if (app.Environment.IsDevelopment() && app.Configuration.GetValue("Demonstration:Seed", defaultValue: true))
    {
        var console = app.Services.GetRequiredService<ConsoleProcess>();
        console.Begin();
        await DemoVerb.SeedAsync(app.Services, Console.Out, CancellationToken.None);
        console.End();
    }
    await app.RunAsync();
    return 0;
}
catch (Exception wrong) when (wrong is SettingInvalidException or DatabaseRefusedException)
{
    await Console.Error.WriteLineAsync(wrong.Message);
    return 1;
}
