using CharterTracker.Features.Directories;

namespace CharterTracker.Web.Verbs;

/// <summary><c>import companies FILE</c>: copies a public list into the directory. It is safe to run again.</summary>
internal static class ImportCompaniesVerb
{
    private static readonly TimeSpan BetweenReports = TimeSpan.FromSeconds(2);

    /// <summary>Runs the verb and returns the exit code.</summary>
    public static async Task<int> RunAsync(IServiceProvider services, string path, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            await errors.WriteLineAsync($"import companies: there is no file {path}");
            return 1;
        }
        await using var scope = services.CreateAsyncScope();
        await using var file = File.OpenRead(path);
        var clock = services.GetRequiredService<TimeProvider>();
        var start = clock.GetTimestamp();
        var reported = TimeSpan.Zero;

        void Report(ImportTally soFar)
        {
            var passed = clock.GetElapsedTime(start);
            if (passed - reported >= BetweenReports)
            {
                reported = passed;
                output.WriteLine($"{soFar.Read:N0} rows read, {file.Position * 100 / file.Length} % of the file, {soFar.Read / passed.TotalSeconds:N0} rows a second");
            }
        }

        try
        {
            var tally = await scope.ServiceProvider.GetRequiredService<CompanyImport>().RunAsync(file, Path.GetFileName(path), Report, cancellationToken);
            await SummariseAsync(tally, output);
            return 0;
        }
        catch (CompanyListUnreadableException unreadable)
        {
            await errors.WriteLineAsync($"import companies: {unreadable.Message}");
            return 1;
        }
    }

    private static async Task SummariseAsync(ImportTally tally, TextWriter output)
    {
        foreach (var (why, rows) in tally.SkippedWhy)
        {
            await output.WriteLineAsync($"skipped {rows:N0}: {why}");
        }
        if (tally.HeldBack > 0)
        {
            await output.WriteLineAsync($"{tally.HeldBack:N0} of the directory are missing from this file. That is too many to be true, so they were not marked as ended: is it only a part of the list?");
        }
        await output.WriteLineAsync(
            $"companies: {tally.Read:N0} read from {tally.Title}, {tally.Added:N0} added, {tally.Updated:N0} updated, {tally.Unchanged:N0} unchanged, {tally.Ended:N0} ended, {tally.Skipped:N0} skipped");
    }
}
