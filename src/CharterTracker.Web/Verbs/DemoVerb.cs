using CharterTracker.Adapters.Directories;
using CharterTracker.Features.Demonstrations;
using CharterTracker.Features.Mail;
using CharterTracker.Web.Links;
using Microsoft.Extensions.Options;

namespace CharterTracker.Web.Verbs;

/// <summary><c>demo</c>: fills an empty database with a demonstration, and says how to sign in. Development only.</summary>
internal static class DemoVerb
{
    public static async Task<int> RunAsync(VerbCall call)
    {
        if (!call.Services.GetRequiredService<IHostEnvironment>().IsDevelopment())
        {
            await call.Errors.WriteLineAsync("demo: only in Development, since everybody knows the password of the demonstration's accounts");
            return 1;
        }
        var wasSeeded = await SeedAsync(call.Services, call.Output, call.Cancellation);
        await call.Output.WriteLineAsync(wasSeeded ? "demo: ready" : "demo: there is something in the database already, so nothing was changed");
        return 0;
    }

    /// <summary>Fills an empty database, and returns whether it did anything.</summary>
    public static async Task<bool> SeedAsync(IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        await using var companies = DemonstrationCompanies.Open();
        var wasSeeded = await Demonstration.SeedAsync(services, companies, output.WriteLine, cancellationToken);
        await output.WriteLineAsync(SignIns(services.GetRequiredService<IOptions<SiteOptions>>().Value.PublicAddress));
        return wasSeeded;
    }

    private static string SignIns(Uri address) =>
        $"""

        CharterTracker is at {address}
        Sign in at {new Uri(address, AccountLinks.SignIn())} with the password: {DemonstrationPerson.Password}
        {string.Join('\n', DemonstrationPerson.All.Select(p => $"  {p.Email,-36} {p.WhatFor}"))}
        Everybody but employers is asked for a code as well. For the next one, in another terminal:
          dotnet run --project src/CharterTracker.Web -- demo code EMAIL

        """;
}
