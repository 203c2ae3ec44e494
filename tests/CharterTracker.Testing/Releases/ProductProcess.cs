using System.Diagnostics;
using System.Reflection;
using CharterTracker.Testing.Databases;

namespace CharterTracker.Testing.Releases;

/// <summary>How the real executable ended.</summary>
public sealed record ProductExit(int Code, string Output, string Errors, TimeSpan Took);

/// <summary>The real executable in a process of its own, on a database of the test's.</summary>
public static class ProductProcess
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <param name="database">The database; null where none is needed.</param>
    /// <param name="hasTestStep">Whether it has one migration step more than the product.</param>
    /// <param name="killAfter">The time after which it is killed; null: it runs to its end.</param>
    public static async Task<ProductExit> RunAsync(
        TestDatabase? database, IEnumerable<string> arguments, bool hasTestStep = false, TimeSpan? killAfter = null)
    {
        var dataFolder = Directory.CreateTempSubdirectory("charter-process-").FullName;
        try
        {
            var took = Stopwatch.StartNew();
            using var process = Process.Start(Describe(database, dataFolder, arguments, hasTestStep))!;
            var output = process.StandardOutput.ReadToEndAsync();
            var errors = process.StandardError.ReadToEndAsync();
            using var limit = new CancellationTokenSource(killAfter ?? Limit);
            try
            {
                await process.WaitForExitAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill(entireProcessTree: true);
                await process.WaitForExitAsync();
            }
            return new ProductExit(process.ExitCode, await output, await errors, took.Elapsed);
        }
        finally
        {
            Directory.Delete(dataFolder, recursive: true);
        }
    }

    private static ProcessStartInfo Describe(TestDatabase? database, string dataFolder, IEnumerable<string> arguments, bool hasTestStep)
    {
        // The tests' folder holds the whole product; the tests' list of libraries includes the test's step.
        var tests = Path.Combine(AppContext.BaseDirectory, Assembly.GetEntryAssembly()!.GetName().Name!);
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var product = Path.Combine(AppContext.BaseDirectory, "CharterTracker.Web.dll");
        string[] host = ["exec", "--runtimeconfig", $"{tests}.runtimeconfig.json", "--depsfile", $"{tests}.deps.json", product];
        foreach (var argument in host.Concat(arguments))
        {
            start.ArgumentList.Add(argument);
        }
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["ASPNETCORE_HOSTINGSTARTUPASSEMBLIES"] = hasTestStep ? typeof(TestStepStartup).Assembly.GetName().Name : null;
        start.Environment["DataFolder"] = dataFolder;
        start.Environment["Demonstration__Seed"] = "false";
        start.Environment["Logging__LogLevel__Default"] = "Error";
        start.Environment["Logging__LogLevel__Microsoft.EntityFrameworkCore"] = "Error";
        if (database is not null)
        {
            start.Environment["Database__Engine"] = database.Kind.ToString();
            start.Environment["ConnectionStrings__CharterTracker"] = database.ConnectionString;
        }
        return start;
    }
}
