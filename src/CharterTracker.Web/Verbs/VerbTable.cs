using CharterTracker.Data;
using CharterTracker.Features.Accounts;
using CharterTracker.Features.Pipeline;
using CharterTracker.Web.Startup;

namespace CharterTracker.Web.Verbs;

/// <summary>
/// The verbs, by which the executable does other things than serve the site: <c>CharterTracker.Web VERB ...</c>. Each prints progress, ends
/// with a summary line, and returns an exit code that is not zero on failure.
/// </summary>
internal static class VerbTable
{
    private static readonly Verb[] All =
    [
        new("migrate", "migrate", MigrateVerb.RunAsync),
        new("create-scheme", CreateSchemeVerb.Usage, CreateSchemeVerb.RunAsync),
        new("create-admin", "create-admin [--scheme SLUG] EMAIL NAME", CreateAdminVerb.RunAsync),
        new("demo", "demo", DemoVerb.RunAsync),
        new("demo code", "demo code EMAIL", DemoCodeVerb.RunAsync),
        new("import companies", "import companies FILE", call => call.Values is [var file]
            ? ImportCompaniesVerb.RunAsync(call.Services, file, call.Output, call.Errors, call.Cancellation)
            : call.SayUsageAsync()),
        new("import charter", "import charter NAME|FILE --scheme SLUG", call => call.Values is [var file]
            ? ImportCharterVerb.RunAsync(call.Services, file, call.Options.GetValueOrDefault("scheme"), call.Output, call.Errors, call.Cancellation)
            : call.SayUsageAsync()),
        new("verify audit", "verify audit", VerifyAuditVerb.RunAsync),
        new("verify register", "verify register", call => VerifyRegisterVerb.RunAsync(call.Services, call.Output, call.Errors, call.Cancellation)),
    ];

    /// <summary>Runs the verb and returns its exit code; null where there is no verb and the site is to be served.</summary>
    public static async Task<int?> RunAsync(string[] arguments, IServiceProvider services, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        if (arguments.Length == 0 || arguments[0].StartsWith('-') || arguments[0].Contains('=', StringComparison.Ordinal))
        {
            return null;
        }
        var verb = All.Where(v => v.Fits(arguments)).MaxBy(v => v.Words.Length);
        if (verb is null)
        {
            await errors.WriteLineAsync($"There is no '{string.Join(' ', arguments)}'. There is:\n{string.Join('\n', All.Select(v => $"  {v.Usage}"))}");
            return 1;
        }

        services.GetRequiredService<ConsoleProcess>().Begin();
        var call = VerbCall.Parse(verb, arguments, services, output, errors, cancellationToken);
        if (verb.Words != "migrate")
        {
            await services.PrepareDatabaseAsync(output, cancellationToken);
        }
        return await verb.Run(call);
    }

    /// <summary>
    /// Makes sure that neither verbs nor pages run on a database that this version does not know, or on an embedded one that lacks a step.
    /// </summary>
    public static async Task PrepareDatabaseAsync(this IServiceProvider services, TextWriter output, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        await services.GetRequiredService<DatabaseMigration>()
            .PrepareAsync(scope.ServiceProvider.GetRequiredService<CharterDbContext>(), output.WriteLine, cancellationToken);
    }
}

/// <param name="Words">The words that are typed first.</param>
/// <param name="Usage">The whole line, for somebody who typed it wrong.</param>
internal sealed record Verb(string Words, string Usage, Func<VerbCall, Task<int>> Run)
{
    public bool Fits(string[] arguments) => Words.Split(' ') is var words && arguments.Length >= words.Length && words.SequenceEqual(arguments.Take(words.Length));
}

/// <summary>A verb as it was typed: what follows its words, with <c>--name value</c> pairs taken out.</summary>
internal sealed record VerbCall(
    Verb Verb, IReadOnlyList<string> Values, IReadOnlyDictionary<string, string> Options, IServiceProvider Services, TextWriter Output, TextWriter Errors,
    CancellationToken Cancellation)
{
    public static VerbCall Parse(Verb verb, string[] arguments, IServiceProvider services, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        var values = new List<string>();
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        var rest = arguments.Skip(verb.Words.Split(' ').Length).ToList();
        for (var i = 0; i < rest.Count; i++)
        {
            if (rest[i].StartsWith("--", StringComparison.Ordinal) && i + 1 < rest.Count)
            {
                options[rest[i][2..]] = rest[++i];
            }
            else
            {
                values.Add(rest[i]);
            }
        }
        return new VerbCall(verb, values, options, services, output, errors, cancellationToken);
    }

    public async Task<int> SayUsageAsync()
    {
        await Errors.WriteLineAsync($"It is: {Verb.Usage}");
        return 1;
    }

    public async Task<int> FailAsync(Failure failure)
    {
        var problems = failure switch
        {
            Failure.Invalid invalid => invalid.Errors.Select(e => e.Message),
            Failure.Conflict conflict => [conflict.Message],
            Failure.NotFound => ["there is no such thing"],
            _ => ["this is refused here"],
        };
        foreach (var problem in problems)
        {
            await Errors.WriteLineAsync($"{Verb.Words}: {problem}");
        }
        return 1;
    }
}
