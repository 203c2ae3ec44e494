using CharterTracker.Features.Directories;

namespace CharterTracker.Web.Verbs;

/// <summary><c>import companies FILE</c>: carries a public list into the directory. Safe to run again.</summary>
internal static class ImportCompaniesVerb
{
    /// <summary>Answers with the exit code.</summary>
    public static async Task<int> RunAsync(IServiceProvider services, string path, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            await errors.WriteLineAsync($"import companies: there is no file {path}");
            return 1;
        }
        await using var scope = services.CreateAsyncScope();
        await using var file = File.OpenRead(path);
        try
        {
            var tally = await scope.ServiceProvider.GetRequiredService<CompanyImport>()
                .RunAsync(file, so => output.WriteLine($"{so.Read:N0} rows read"), cancellationToken);
            foreach (var (why, rows) in tally.SkippedWhy)
            {
                await output.WriteLineAsync($"skipped {rows:N0}: {why}");
            }
            await output.WriteLineAsync(
                $"companies: {tally.Read:N0} read, {tally.Added:N0} added, {tally.Updated:N0} updated, {tally.Unchanged:N0} unchanged, {tally.Skipped:N0} skipped");
            return 0;
        }
        catch (UnreadableListException unreadable)
        {
            await errors.WriteLineAsync($"import companies: {unreadable.Message}");
            return 1;
        }
    }
}
