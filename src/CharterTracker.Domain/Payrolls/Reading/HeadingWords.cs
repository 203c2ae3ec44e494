using System.Collections.Frozen;
using System.Text;

namespace CharterTracker.Domain.Payrolls.Reading;

/// <summary>
/// The words of a heading: lower case, one spelling for each ("hrs" and "hours"), run-together ones taken apart, and its numbers set aside,
/// since they say which of several rates a column belongs to.
/// </summary>
internal sealed class HeadingWords
{
    private const int ShortestRunTogether = 6;

    private static readonly FrozenDictionary<string, string> Spellings = Synonyms(
        "hours: hrs", "hour: hr ph", "weekly: wkly", "week: wk", "weeks: wks", "monthly: mthly",
        "month: mth pm pcm", "fortnightly:", "fortnight:",
        "annual: annum pa yearly annually", "year: yr", "daily:", "day: days",
        "pay: wage wages earnings remuneration pays", "payment: payments", "salary: salaries sal",
        "rate: rates", "amount: amt amounts", "value: val",
        "basic: base normal standard std ordinary core flat", "contracted: contract contractual agreed contr", "overtime: ot",
        "employee: employees emp ee ees", "staff:", "worker: workers", "number: no num nr nbr numbers nos", "reference: ref refs",
        "fte: wte", "todate: ytd cumulative cum", "quantity: qty", "department: dept depts",
        "description: desc", "frequency: freq", "period: periods",
        "percent: pct percentage", "employer: employers er ers", "birth:", "apprentice: apprentices",
        "allowance: allowances", "bonus: bonuses",
        "night: nights", "weekend: weekends wkend", "saturday: sat saturdays", "sunday: sun sundays",
        "evening: evenings", "premium: premia premiums",
        "enhancement: enhancements", "deduction: deductions deduct", "expense: expenses",
        "mileage: miles mile", "leave: leaving leaver left",
        "termination: terminated", "apprenticeship: apprenticeships", "tip: tips", "location: loc",
        "postcode: postcodes", "id: ids identifier",
        "shift: shifts", "supplement: supplements", "ni: nic nics", "sleepin: sleepins sleepover", "oncall:", "standby:");

    private static readonly (string From, string To)[] Phrases =
    [
        ("o t", "overtime"), ("over time", "overtime"), ("full time", "fulltime"), ("part time", "parttime"),
        ("to date", "todate"), ("sleep in", "sleepin"),
        ("sleep ins", "sleepin"), ("on call", "oncall"), ("stand by", "standby"), ("bank holiday", "bankholiday"),
        ("bank holidays", "bankholiday"),
        ("four weekly", "fourweekly"), ("national insurance", "ni"), ("back pay", "backpay"),
        ("term time", "termtime"), ("p a", "annual"), ("p h", "hour"),
        ("date of birth", "birthdate"), ("birth date", "birthdate"), ("d o b", "birthdate"), ("call out", "callout"),
        ("2 weekly", "fortnightly"), ("two weekly", "fortnightly"), ("2 week", "fortnight"), ("two week", "fortnight"),
        ("4 weekly", "fourweekly"), ("4 week", "fourweekly"), ("pro rata", "actual"), ("pw", "per week"), ("p w", "per week"),
        ("full parttime", "fulltime parttime"), ("ft pt", "fulltime parttime"), ("week s", "weeks"), ("hour s", "hours"),
    ];

    private HeadingWords(IReadOnlyList<string> all, string part) => (All, Part) = (all, part);

    /// <summary>The words without numbers, in their order.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>The numbers in the heading, such as the 2 of "Rate 2"; empty for none, and for the first.</summary>
    public string Part { get; }

    public static HeadingWords Of(string heading)
    {
        var words = Split(heading).SelectMany(Apart).Select(w => Spellings.GetValueOrDefault(w, w)).ToList();
        var text = $" {string.Join(' ', words)} ";
        foreach (var (from, to) in Phrases)
        {
            text = text.Replace($" {from} ", $" {to} ", StringComparison.Ordinal);
        }
        var joined = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var part = string.Join(' ', joined.Where(IsNumber));
        return new HeadingWords([.. joined.Where(w => !IsNumber(w))], part == "1" ? "" : part);
    }

    /// <summary>Whether a number in the heading is a year.</summary>
    public bool HasYear => Part.Split(' ').Any(n => n.Length == 4 && n[..2] is "19" or "20");

    /// <summary>Which of several rates the heading is about: by its number, or by words such as "overtime".</summary>
    public string PartOf() => string.Join(' ', All.Where(HeadingLexicon.PartWords.Contains).Append(Part)).Trim();

    /// <summary>Whether every word is one that headings have, so that it can be nobody's name.</summary>
    public bool AreAllUsual() => All.All(w => HeadingVocabulary.Words.Contains(w) || w.Length == 1);

    private static bool IsNumber(string word) => word.All(char.IsAsciiDigit);

    private static FrozenDictionary<string, string> Synonyms(params string[] lines) => lines
        .Select(line => line.Split(':'))
        .SelectMany(pair => pair[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Append(pair[0]).Select(word => (word, To: pair[0])))
        .ToFrozenDictionary(pair => pair.word, pair => pair.To);

    public static IEnumerable<string> SpellingsOfAll => Spellings.Keys.Concat(Phrases.SelectMany(p => $"{p.From} {p.To}".Split(' ')));

    /// <summary>Lower-case words; a capital inside a word begins another, as in numberOfUnitsPerWeek, and so does a digit.</summary>
    public static List<string> Split(string heading)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        void End()
        {
            if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        for (var i = 0; i < heading.Length; i++)
        {
            var character = heading[i];
            if (!char.IsLetterOrDigit(character))
            {
                if (character is not ('\'' or '’'))
                {
                    End();
                }
                if (character is '#' or '%')
                {
                    words.Add(character == '#' ? "number" : "percent");
                }
                continue;
            }
            if (i > 0 && ((char.IsUpper(character) && char.IsLower(heading[i - 1]))
                || char.IsDigit(character) != char.IsDigit(heading[i - 1])))
            {
                End();
            }
            word.Append(char.ToLowerInvariant(character));
        }
        End();
        return words;
    }

    /// <summary>The words that a run-together one is made of; the word itself where it is not made of known ones.</summary>
    private static IEnumerable<string> Apart(string word)
    {
        if (word.Length < ShortestRunTogether || Spellings.ContainsKey(word) || HeadingVocabulary.Words.Contains(word))
        {
            return [word];
        }
        // The best way to reach each place: the fewest words.
        var ways = new List<string>?[word.Length + 1];
        ways[0] = [];
        for (var to = 2; to <= word.Length; to++)
        {
            for (var from = 0; from <= to - 2; from++)
            {
                if (ways[from] is { } way
                    && (ways[to] is null || way.Count + 1 < ways[to]!.Count) && HeadingVocabulary.Words.Contains(word[from..to]))
                {
                    ways[to] = [.. way, word[from..to]];
                }
            }
        }
        return ways[word.Length] ?? [word];
    }
}
