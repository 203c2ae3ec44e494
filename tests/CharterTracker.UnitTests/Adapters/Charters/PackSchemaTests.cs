using CharterTracker.Adapters.Charters;
using CharterTracker.Features.Charters;

namespace CharterTracker.UnitTests.Adapters.Charters;

public class PackSchemaTests
{
    private readonly PackSchema _schema = new();

    [Theory]
    [InlineData("\"code\": \"H1\"", "\"code\": \"H 1\"", "themes[0].criteria[0].code: must begin with a letter")]
    [InlineData("\"code\": \"H1\"", "\"kode\": \"H1\"", "themes[0].criteria[0].kode: there is no such property")]
    [InlineData("\"code\": \"H1\"", "\"kode\": \"H1\"", "themes[0].criteria[0].code: is missing")]
    [InlineData("\"kind\": \"count\"", "\"kind\": \"number\"", "questions[2].kind: must be one of yesNo, oneOf, text, count, percentage, date")]
    [InlineData("\"termMonths\": 24", "\"termMonths\": 240", "levels[0].termMonths: must be 60 or less")]
    [InlineData("\"kind\": \"benchmark\"", "\"kind\": \"weighted\"", "levels[0].rule.kind: must be one of allOf, anyThemes, benchmark")]
    [InlineData("\"minimum\": 6", "\"least\": 6", "levels[0].rule.least: there is no such property")]
    [InlineData("\"title\": \"Fair Employment Charter\"", "\"title\": \"\"", "title: must not be empty")]
    [InlineData("\"title\": \"Fair Employment Charter\"", "\"title\": \"A\", \"title\": \"B\"", "this is not JSON that we can read")]
    [InlineData("\"summary\": \"Workplaces", "summary: \"Workplaces", "this is not JSON that we can read")]
    public async Task Problems_NameTheirPlace(string from, string to, string message)
    {
        var pack = await PackAsync();
        var at = pack.IndexOf(from, StringComparison.Ordinal);

        var problems = await ProblemsAsync(string.Concat(pack.AsSpan(0, at), to, pack.AsSpan(at + from.Length)));

        Assert.Contains(problems, p => p.Contains(message, StringComparison.Ordinal));
    }

    private static async Task<string> PackAsync() =>
        (await CharterPacks.FindAsync(CharterPacks.LiverpoolCityRegion, TestContext.Current.CancellationToken))!;

    private Task<IReadOnlyList<string>> ProblemsAsync(string pack) => _schema.FindProblemsAsync(pack, TestContext.Current.CancellationToken);
}
