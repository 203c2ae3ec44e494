using System.Collections.Frozen;

namespace CharterTracker.Domain.Payrolls.Reading;

/// <summary>Headings of columns that say who somebody is. They are skipped unread, and the employer is told which.</summary>
internal static class IdentifyingHeadings
{
    private static readonly FrozenSet<string> Identifying = new[]
    {
        "name", "names", "forename", "forenames", "firstname", "surname", "lastname", "middlename",
        "initials", "title", "salutation", "address", "addressline", "street",
        "town", "city", "county", "postcode", "email", "mail", "telephone", "phone", "mobile", "nino",
        "bank", "sortcode", "iban", "bic", "passport", "gender", "sex",
        "marital", "nationality", "partner", "ttl", "sur", "fore", "line", "ukpostcode",
    }.ToFrozenSet();

    // Headings that name the people whom the column lists.
    private static readonly FrozenSet<string> People = new[]
    {
        "employee", "employees", "worker", "workers", "who", "staff", "staffmember", "memberofstaff",
        "person", "people", "colleague", "colleagues", "individual", "payee",
    }.ToFrozenSet();

    private static readonly string[] RunTogether =
    [
        "fullname", "surname", "forename", "firstname", "lastname", "employeename", "workername",
        "staffname", "membername", "nationalinsuranceno", "nationalinsurancenumber", "sortcode", "accountnumber",
        "accountno", "creditunion",
    ];

    private static readonly string[] Phrases =
        ["national insurance number", "ni number", "ni no", "post code", "sort code", "account number",
            "account name", "building society", "account no"];

    public static IEnumerable<string> Words => Identifying.Concat(People).Concat(RunTogether).Concat(Phrases.SelectMany(p => p.Split(' ')));

    public static bool Fits(List<string> words, string key)
    {
        var phrase = $" {string.Join(' ', words)} ";
        var identifies = People.Contains(key)
            || words.Exists(Identifying.Contains)
            || Array.Exists(RunTogether, p => key.Contains(p, StringComparison.Ordinal))
            || Array.Exists(Phrases, p => phrase.Contains($" {p} ", StringComparison.Ordinal));
        return identifies && !IsAboutThings(words);
    }

    // "Item Name" and "Job Title" name things, not people.
    private static bool IsAboutThings(List<string> words) =>
        words is ["item" or "payment" or "job" or "department" or "pay" or "element" or "company" or "employer" or "post" or "position" or "role", "name" or "title"];
}
