using System.Text;
using CharterTracker.Adapters.Payrolls;
using CharterTracker.Domain.Payrolls;
using CharterTracker.Domain.Payrolls.Judging;
using CharterTracker.Features.Payrolls;

namespace CharterTracker.IntegrationTests.Payrolls;

/// <summary>
/// Reads payroll files of 31 January 2026: £12.60 an hour is due (London £13.85), £13.45 announced (London £14.80). The employer has
/// a workplace in Liverpool, one in Norwich and one in the City of London.
/// </summary>
internal static class Payroll
{
    public static PayrollPlan Plan { get; } = new(
        new PayRule(
            new PayScope(AgeFrom: 18, IncludesApprentices: false),
            new PayRates(new RatePair(1260, 1385), new RatePair(1345, 1480), new DateOnly(2026, 5, 1), "test")),
        new DateOnly(2026, 1, 31),
        new Dictionary<string, ColumnMapping>(),
        new Dictionary<string, WageRegion>
        {
            ["L1 8JQ"] = WageRegion.Uk,
            ["L18JQ"] = WageRegion.Uk,
            ["NR1 3QU"] = WageRegion.Uk,
            ["EC1A 1BB"] = WageRegion.London,
            ["EC1A1BB"] = WageRegion.London,
        },
        WageRegion.Uk,
        new PayrollStatements(EverybodyIsOldEnough: false, NobodyIsApprentice: true));

    public static Task<PayrollReading> ReadAsync(string content, PayrollPlan? plan = null) => ReadAsync(Encoding.UTF8.GetBytes(content), plan);

    public static async Task<PayrollReading> ReadAsync(byte[] bytes, PayrollPlan? plan = null, PayrollLimits? limits = null)
    {
        using var stream = new MemoryStream(bytes);
        return await new PayrollReader(limits ?? PayrollLimits.Default).ReadAsync(stream, plan ?? Plan, CancellationToken.None);
    }

    /// <summary>The outcome and the counts that are not 0, for example "Below, 1 meet announced, 1 below; NoSign".</summary>
    public static string Plain(PayFindings found)
    {
        var counts = found.Counts;
        var parts = new (int People, string Word)[]
        {
            (counts.MeetAnnounced, "meet announced"), (counts.MeetDue, "due"), (counts.Below, "below"), (counts.CannotTell, "cannot tell"), (counts.OutOfScope, "out"),
        };
        return $"{string.Join(", ", parts.Where(p => p.People > 0).Select(p => $"{p.People} {p.Word}").Prepend($"{counts.Outcome}"))}; {found.ZeroHours}";
    }
}
