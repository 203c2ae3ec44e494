using System.Collections.Frozen;

namespace CharterTracker.Domain.Payrolls.Reading;

/// <summary>All words that headings are known to have. A heading of such words only can be nobody's name.</summary>
internal static class HeadingVocabulary
{
    /// <summary>Words that say nothing by themselves.</summary>
    public static IReadOnlyList<string> Fillers { get; } = ["of", "the", "a", "an", "in", "for", "per",
        "if", "is", "and", "at", "to", "this", "each", "or"];

    /// <summary>Words that only headings have: a row of people may say "Overtime", but not "Rate".</summary>
    public static FrozenSet<string> OfHeadingsOnly { get; } = new[]
    {
        "rate", "pay", "salary", "hour", "hours", "hourly", "number", "reference", "id", "code",
        "name", "names", "surname", "forename", "forenames", "firstname", "lastname", "date", "dob",
        "birthdate", "type", "grade", "department", "amount", "units", "quantity", "value", "frequency",
        "employee", "payroll", "gross", "net", "tax", "ni", "nino", "element",
        "item", "title", "job", "age", "apprentice", "workplace", "location", "site", "postcode",
        "address", "email", "gender", "description", "status", "period", "role", "position", "team",
        "note", "notes", "comment", "comments", "per", "total", "cost",
    }.ToFrozenSet();

    public static FrozenSet<string> Words => All.Value;

    private static readonly Lazy<FrozenSet<string>> All = new(() =>
        HeadingLexicon.Rules.Append(HeadingLexicon.References).SelectMany(r => r.Words)
        .Concat(Fillers)
            .Concat(OfHeadingsOnly).Concat(HeadingWords.SpellingsOfAll).Concat(PayHeading.SpecialWords).Concat(IdentifyingHeadings.Words)
        .Where(w => w.Length > 1)
        .ToFrozenSet());
}
