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

    /// <summary>The plan with the employer's answers to a question about columns; the others stay what they were read as.</summary>
    public static PayrollPlan Answered(PayrollPlan plan, PayrollReading.NeedsColumns asked,
        params (string Heading, PayColumn Column)[] said)
    {
        var columns = asked.Headings.Index().ToDictionary(h =>
            h.Index, h => said.Where(s => s.Heading == h.Item.Text).Select(s => s.Column).DefaultIfEmpty(h.Item.Column).First());
        return plan with { Mappings = new Dictionary<string, ColumnMapping> { [asked.Signature] = new(columns) } };
    }

    /// <summary>The outcome, the people and the rows, for example "Below: 1 meet, 1 below; rows 2 meet, 1 below, Total 1".</summary>
    public static string Full(PayFindings found)
    {
        var (counts, rows) = (found.Counts, found.RowCounts);
        (int Number, string Word)[] people =
            [(counts.MeetAnnounced, "meet"), (counts.MeetDue, "due"), (counts.Below, "below"),
                (counts.CannotTell, "cannot tell"), (counts.OutOfScope, "out")];
        (int Number, string Word)[] judged = [(rows.MeetAnnounced, "meet"), (rows.MeetDue, "due"), (rows.Below, "below")];
        var others = rows.CannotTell.Select(r => $"{r.Key} {r.Value}").Concat(rows.NotCounted.Select(r => $"{r.Key} {r.Value}"));
        return $"{counts.Outcome}: {Said(people)}; rows {string.Join(", ", judged.Where(j => j.Number > 0).Select(j => $"{j.Number} {j.Word}").Concat(others))}";

        static string Said((int Number, string Word)[] numbers) =>
            string.Join(", ", numbers.Where(n => n.Number > 0).Select(n => $"{n.Number} {n.Word}"));
    }
}
