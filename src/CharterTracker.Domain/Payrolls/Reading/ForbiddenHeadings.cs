using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace CharterTracker.Domain.Payrolls.Reading;

/// <summary>
/// Headings of what nobody may send us: data of special categories (UK GDPR, article 9) and orders of courts and of the Child Maintenance
/// Service. A heading that only looks like one is refused as well, since it can be renamed, and what was sent cannot be unsent.
/// </summary>
internal static partial class ForbiddenHeadings
{
    private const string TradeUnion = "trade union";
    private const string Unions =
        "unison|unite|gmb|usdaw|pcs|cwu|neu|nasuwt|ucu|prospect|bectu|rmt|aslef|tssa|fbu|bfawu|nuj|naht|balpa|nautilus|fda|poa|rcn|rcm|bma";

    private const string Dues = "(subs?|subscriptions?|dues|fees?|contributions?|deductions?|members?|membership|levy)";

    // Whole words, so that "reunion" and "resubscription" stay harmless.
    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string[]>
    {
        [TradeUnion] = ["union", "unions", "subs", "dues", "checkoff", "tu", "strike", .. Unions.Split('|')],
        ["sickness"] = ["sick", "sickness", "ssp", "illness"],
        ["absence"] = ["absence", "absences", "absent"],
        ["health"] = ["disability", "disabled", "health", "medical"],
        ["maternity"] = ["maternity", "smp", "pregnancy", "pregnant"],
        ["family-leave"] = ["paternity", "parental", "adoption", "spp", "shpp", "bereavement"],
        ["court-order"] = ["court", "attachment", "attachments", "aeo", "aeos", "dea", "arrestment", "arrestments", "ccaeo"],
        ["child-maintenance"] = ["csa", "cms", "deo", "deos"],
        ["ethnicity"] = ["ethnic", "ethnicity", "race"],
        ["religion"] = ["religion", "religious", "faith"],
    }.SelectMany(kind => kind.Value.Select(word => (word, kind.Key))).ToFrozenDictionary(pair => pair.word, pair => pair.Key);

    /// <summary>Several words, written with spaces or without.</summary>
    private static readonly (Regex Pattern, string About)[] RunTogether =
    [
        (UnionDues(), TradeUnion),
        (Sickness(), "sickness"),
        (Absence(), "absence"),
        (Maternity(), "maternity"),
        (FamilyLeave(), "family-leave"),
        (CourtOrder(), "court-order"),
        (ChildMaintenance(), "child-maintenance"),
    ];

    /// <summary>What kind of data a heading announces; null where it may be sent.</summary>
    /// <param name="key">The heading's letters and digits, run together.</param>
    public static string? About(IEnumerable<string> words, string key)
    {
        // A credit union is a savings bank, not a trade union.
        var isCreditUnion = key.Contains("creditunion", StringComparison.Ordinal);
        var word = words.Append(key).FirstOrDefault(w => Words.ContainsKey(w) && !(isCreditUnion && w is "union" or "unions"));
        return word is not null ? Words[word] : Array.Find(RunTogether, r => r.Pattern.IsMatch(key)).About;
    }

    [GeneratedRegex($"trades?union|(?<!re|credit|comm)union{Dues}|^({Unions}){Dues}$")]
    private static partial Regex UnionDues();

    [GeneratedRegex("sick(ness|pay|leave|days)")]
    private static partial Regex Sickness();

    [GeneratedRegex("absence(pay|days)")]
    private static partial Regex Absence();

    [GeneratedRegex("maternity")]
    private static partial Regex Maternity();

    // SAP alone is statutory adoption pay; in "SAP number" it is the name of software.
    [GeneratedRegex("^sap$|paternity|adoptionpay|parentalleave|parentalpay")]
    private static partial Regex FamilyLeave();

    [GeneratedRegex("courtorder|attachments?of|attachmentorder|earningsorder|earningsarrestment")]
    private static partial Regex CourtOrder();

    [GeneratedRegex("child(maintenance|support)|deductionsfromearnings|deductionfromearnings")]
    private static partial Regex ChildMaintenance();
}
