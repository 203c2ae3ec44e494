using CharterTracker.Features.Charters;
using CharterTracker.Features.Pipeline;
using MediatR;

namespace CharterTracker.Web.Verbs;

/// <summary>
/// <c>import charter NAME --scheme SLUG</c>: makes the scheme's next draft of a pack that comes with the product, or of a file.
/// </summary>
internal static class ImportCharterVerb
{
    /// <summary>Runs the verb and returns the exit code.</summary>
    public static async Task<int> RunAsync(
        IServiceProvider services, string file, string? schemeSlug, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        var pack = File.Exists(file) ? await File.ReadAllTextAsync(file, cancellationToken) : await CharterPacks.FindAsync(file, cancellationToken);
        if (pack is null)
        {
            await errors.WriteLineAsync(
                $"import charter: there is no pack and no file {file}. Packs: {string.Join(", ", CharterPacks.Names)}");
            return 1;
        }

        await using var scope = services.CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new ImportCharterOnConsoleCommand(schemeSlug, pack), cancellationToken);
        if (result.Failure is null)
        {
            var made = result.Value;
            await output.WriteLineAsync($"charter: draft {made.Number} of '{made.Title}' with {made.Criteria} criteria. An administrator publishes it on /admin/charters/{made.CharterId}");
            return 0;
        }
        foreach (var problem in Problems(result.Failure))
        {
            await errors.WriteLineAsync($"import charter: {problem}");
        }
        return 1;
    }

    private static IEnumerable<string> Problems(Failure failure) => failure switch
    {
        Failure.Invalid invalid => invalid.Errors.Select(e => e.Message),
        Failure.Conflict conflict => [conflict.Message],
        _ => ["this can only be done on the server's console"],
    };
}
