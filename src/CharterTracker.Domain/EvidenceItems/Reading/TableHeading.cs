using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace CharterTracker.Domain.EvidenceItems.Reading;

/// <summary>What the heading of a column says about its cells, as far as it matters for telling a payroll from other tables.</summary>
public enum TableHeading
{
    /// <summary>A heading that says nothing that we know.</summary>
    Unknown,

    /// <summary>Anything else than people and pay: grades, hours, dates, organisations.</summary>
    Other,

    /// <summary>Only "Name": of a person, or of anything else.</summary>
    Name,

    /// <summary>One person a row, by whatever they are called: "Employee", "Worker".</summary>
    Person,

    /// <summary>People, or how many of them: "Staff", "Employees".</summary>
    People,

    /// <summary>The name of a person, or a part of it.</summary>
    PersonName,
    WorksNumber,
    NationalInsuranceNumber,
    Pay,
}

/// <summary>Reads the headings of tables in evidence.</summary>
public static partial class TableHeadings
{
    private static readonly FrozenSet<string> Names = new[]
    {
        "surname", "surnames", "forename", "forenames", "firstname", "lastname", "fullname", "initials",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> Person = new[]
    {
        "employee", "worker", "colleague", "payee", "person", "individual", "who", "staff member", "member of staff",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> People = new[] { "employees", "workers", "staff", "colleagues", "people" }.ToFrozenSet();

    // A name, number or rate of one of these is not a person's.
    private static readonly FrozenSet<string> Things = new[]
    {
        "employer", "company", "companies", "organisation", "organization", "business", "contractor", "contractors", "supplier",
        "agency", "provider", "client",
        "customer", "site", "workplace", "school", "department", "dept", "directorate", "team", "union", "scheme", "course", "job",
        "post", "position", "role", "title",
        "grade", "grades", "band", "file", "document", "event", "project", "area", "region", "place", "district", "ward", "council",
        "location", "office", "branch", "unit",
        "service", "town", "product", "category", "group", "type", "status", "manager", "supervisor", "bank", "account", "building",
        "contract", "policy", "measure",
        "indicator", "element", "level", "stage", "spine", "scp", "point", "points", "centre", "occupation", "profession", "age",
        "gender", "sex", "year", "month",
        "date", "day", "shift", "fte",
    }.ToFrozenSet();

    private static readonly FrozenSet<string> Pays = new[]
    {
        "pay", "payment", "payments", "salary", "salaries", "wage", "wages", "rate", "rates", "earnings", "earned", "gross", "net",
        "basic", "remuneration", "overtime", "bonus",
        "commission", "deduction", "deductions", "hourly", "tax", "paye", "pension", "amount", "subs", "dues", "allowance", "allowances",
        "compensation",
    }.ToFrozenSet();

    // What makes a figure about pay a share, a count or a label, and a rate one of something else.
    private static readonly FrozenSet<string> NotMoney = new[]
    {
        "percent", "percentage", "pct", "gap", "quartile", "ratio", "hours", "hrs", "hour", "days", "weeks", "number", "no", "id", "ref",
        "reference", "code", "frequency", "method",
        "absence", "sickness", "response", "turnover", "retention", "completion", "vacancy", "pass", "success", "scale", "count",
        "proportion", "share", "index",
    }.ToFrozenSet();

    // Beside a word for pay, they say that the cells are no amounts: "Pay grade", "Rate type".
    private static readonly FrozenSet<string> Labels = new[]
    {
        "point", "points", "grade", "band", "spine", "scp", "type", "group", "status", "date", "day", "element", "name",
    }.ToFrozenSet();

    public static TableHeading Read(string text)
    {
        var words = Word().Matches(text).Select(m => m.Value.ToLowerInvariant()).ToList();
        var phrase = string.Join(' ', words);
        if (words.Count is 0 or > 8)
        {
            return text.Contains('£', StringComparison.Ordinal) ? TableHeading.Pay : TableHeading.Unknown;
        }
        if (InsuranceNumber().IsMatch(phrase))
        {
            return TableHeading.NationalInsuranceNumber;
        }
        if (WorksNumber().IsMatch(phrase))
        {
            return TableHeading.WorksNumber;
        }
        return IsPay(text, words, phrase) ? TableHeading.Pay
            : words.Any(Things.Contains) || words.Any(NotMoney.Contains) ? TableHeading.Other
            : words.Any(Names.Contains) || PersonName().IsMatch(phrase) ? TableHeading.PersonName
            : Person.Contains(phrase) ? TableHeading.Person
            : People.Contains(phrase) ? TableHeading.People
            : phrase is "name" or "names" ? TableHeading.Name
            : TableHeading.Unknown;
    }

    private static bool IsPay(string text, List<string> words, string phrase)
    {
        var isAnHour = PerHour().IsMatch(phrase);
        var isMoney = words.Any(Pays.Contains) || isAnHour || text.Contains('£', StringComparison.Ordinal);
        return isMoney
            && !text.Contains('%', StringComparison.Ordinal)
            && !words.Any(w => Labels.Contains(w) || (NotMoney.Contains(w) && !(isAnHour && w is "hour")));
    }

    // Words are told apart by spaces, punctuation and capitals inside them.
    [GeneratedRegex("[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+")]
    private static partial Regex Word();

    [GeneratedRegex(
        "^(?:employee |employees |staff )?"
            + "(?:nino|n ?i (?:no|num|number)|national insurance(?: no| num| number)?|nat ins(?: no| number)?)$")]
    private static partial Regex InsuranceNumber();

    [GeneratedRegex(
        "^(?:employees? |workers? |staff )?(?:s )?"
            + "(?:employee|emp|ee|staff|worker|works|payroll|personnel|person|assignment|clock|pay|colleague|associate) ?"
            + "(?:no|num|number|nr|id|ref|reference|code)(?: rti)?$")]
    private static partial Regex WorksNumber();

    [GeneratedRegex(
        "^(?:first|last|family|given|middle|full|known|preferred|legal|employees?|workers?|staff|colleagues?|persons?|individuals?|payees?)"
            + "(?: s)?(?: full| first| last| known as)? names?$"
            + "|^names? of (?:the )?(?:employee|worker|person|colleague|member of staff)s?$")]
    private static partial Regex PersonName();

    [GeneratedRegex("(?:per|an|each|a) hour|p h$|ph$")]
    private static partial Regex PerHour();
}
