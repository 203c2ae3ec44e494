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

    // Unions whose name is nothing else, and those whose name is also a word or another set of initials.
    private const string Unions = "unison|gmb|usdaw|pcs|cwu|neu|nasuwt|ucu|bectu|rmt|aslef|tssa|fbu|bfawu|nuj|naht|balpa|poa|rcn|rcm|bma";
    private const string Ambiguous = "unite|prospect|nautilus|fda|community|accord|aegis";

    private const string Dues = "(subs?|subscriptions?|dues|fees?|contributions?|deductions?|members?|membership|levy)";

    // Whole words, so that "reunion" and "resubscription" stay harmless.
    private static readonly FrozenDictionary<string, string> Words = new Dictionary<string, string[]>
    {
        [TradeUnion] = ["union", "unions", "subs", "dues", "checkoff", "tu", "strike", .. Unions.Split('|')],
        ["political"] = ["political"],
        ["sickness"] = ["sick", "sickness", "ssp", "osp", "csp", "illness"],
        ["absence"] = ["absence", "absences", "absent"],
        ["health"] = ["disability", "disabled", "disabilities", "health", "medical"],
        ["maternity"] = ["maternity", "smp", "omp", "pregnancy", "pregnant", "mat"],
        ["family-leave"] = ["paternity", "parental", "adoption", "spp", "aspp", "ospp", "shpp", "sncp",
            "spbp", "neonatal", "bereavement", "compassionate"],
        ["court-order"] = ["court", "attachment", "attachments", "aoe", "aeo", "aeos", "aoes", "dea",
            "deas", "ctaeo", "ccaeo", "arrestment", "arrestments"],
        ["child-maintenance"] = ["csa", "cms", "deo", "deos"],
        ["ethnicity"] = ["ethnic", "ethnicity", "race", "racial"],
        ["religion"] = ["religion", "religious", "faith", "belief"],
        ["equality"] = ["lgbt", "lgbtq", "transgender", "orientation", "sexuality"],
    }.SelectMany(kind => kind.Value.Select(word => (word, kind.Key))).ToFrozenDictionary(pair => pair.word, pair => pair.Key);

    // What is bought or trained for, and says nothing of anybody's health.
    private static readonly FrozenSet<string> NotOfHealth = new[]
    {
        "insurance", "cash", "plan", "care", "safety", "aid", "aider", "scheme", "club", "cover",
        "benefit", "premium", "allowance", "shield",
    }.ToFrozenSet();

    /// <summary>Several words, written with spaces or without.</summary>
    private static readonly (Regex Pattern, string About)[] RunTogether =
    [
        (UnionDues(), TradeUnion),
        (Political(), "political"),
        (Sickness(), "sickness"),
        (Absence(), "absence"),
        (Maternity(), "maternity"),
        (FamilyLeave(), "family-leave"),
        (CourtOrder(), "court-order"),
        (ChildMaintenance(), "child-maintenance"),
        (Equality(), "equality"),
    ];

    /// <summary>What kind of data a heading announces; null where it may be sent.</summary>
    public static string? About(string heading)
    {
        // The day of the week, beside "Mo" and "We".
        if (heading == "Tu")
        {
            return null;
        }
        var words = HeadingWords.Split(heading);
        var key = string.Concat(words);
        // A credit union is a savings bank, not a trade union.
        var isCreditUnion = key.Contains("creditunion", StringComparison.Ordinal);
        var word = words.Append(key).FirstOrDefault(w => Words.TryGetValue(w, out var about)
            && !(isCreditUnion && w is "union" or "unions") && !(about == "health" && words.Exists(NotOfHealth.Contains)));
        return word is not null ? Words[word] : Array.Find(RunTogether, r => r.Pattern.IsMatch(key)).About;
    }

    [GeneratedRegex(
        $"trades?union|(?<!re|credit|comm)union{Dues}|^({Unions}|{Ambiguous}){Dues}$|^({Ambiguous})(the)?union|^(unite|prospect|nautilus|fda)$|{Dues}({Unions})$")]
    private static partial Regex UnionDues();

    [GeneratedRegex("political(levy|fund|party)")]
    private static partial Regex Political();

    [GeneratedRegex("sexualorientation|gender(identity|reassignment)|equality(data|monitoring)")]
    private static partial Regex Equality();

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

    [GeneratedRegex("child(maint|support)|deductionsfromearnings|deductionfromearnings")]
    private static partial Regex ChildMaintenance();
}
