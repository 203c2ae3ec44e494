using System.Text.RegularExpressions;

namespace CharterTracker.Domain.EvidenceItems.Reading;

/// <summary>
/// Tells what a cell of a table in evidence is: money, a person's name, or a number that stands for a person. Cells are trimmed, with
/// single spaces inside.
/// </summary>
internal static partial class TableCells
{
    private const int LongestName = 60;

    /// <summary>Whether it is an amount that is not nothing, in a column that is said to hold pay.</summary>
    public static bool IsAmount(string cell) => Amount().IsMatch(cell) && cell.AsSpan().ContainsAnyInRange('1', '9');

    /// <summary>Whether it is an amount of money by itself, whatever its column is called.</summary>
    public static bool IsMoney(string cell) => IsAmount(cell) && Currency().IsMatch(cell);

    /// <summary>Whether it can be an amount of pay in a table without headings: pounds, or a number with pence, or a salary.</summary>
    public static bool CanBePay(string cell) =>
        IsAmount(cell) && (Currency().IsMatch(cell) || PoundsAndPence().IsMatch(cell) || Salary().IsMatch(cell));

    /// <summary>Whether it is a figure or a date, so that its row is not one of headings.</summary>
    public static bool IsFigure(string cell) => Amount().IsMatch(cell) || Date().IsMatch(cell);

    public static bool IsWorksNumber(string cell) =>
        cell.Length is > 0 and <= 20 && cell.AsSpan().ContainsAnyInRange('0', '9') && !cell.Contains('£', StringComparison.Ordinal);

    /// <summary>
    /// Whether it can be a name in a column that says so: not a total, and not "Employee 1" or "B", which stand for nobody known.
    /// </summary>
    public static bool IsSomebody(string cell) => cell.Any(char.IsLetter) && !NotSomebody().IsMatch(cell) && !Pseudonym().IsMatch(cell);

    /// <summary>Whether it is a person's name or number in a column that names one person a row.</summary>
    public static bool IsSomebodyOrNumber(string cell) => IsSomebody(cell) || (IsWorksNumber(cell) && !Pseudonym().IsMatch(cell));

    /// <summary>Whether it can be a person's name where the column says only "Name": not an organisation, a job or a grade.</summary>
    public static bool CanBePerson(string cell) =>
        IsSomebody(cell)
        && !cell.Any(char.IsDigit)
        && cell.Length <= LongestName
        && !Organisation().IsMatch(cell)
        && (GivenName().IsMatch(cell) || !Thing().IsMatch(cell));

    /// <summary>Whether it is a person's name without a heading that says so.</summary>
    public static bool IsPerson(string cell) =>
        CanBePerson(cell)
        && (Titled().IsMatch(cell) || SurnameFirst().IsMatch(cell) || (FewWords().IsMatch(cell) && GivenName().IsMatch(cell)));

    /// <summary>Whether it is one word that can be a part of a name, as where surname and forename have a column each.</summary>
    public static bool IsPartOfName(string cell) => OneWord().IsMatch(cell) && CanBePerson(cell);

    [GeneratedRegex(
        "^[£$€-]? ?[0-9][0-9,. ]*[pk]?(?:gbp)? ?(?:(?:per|an|a|each|/|p/?) ?(?:hours?|hrs?|h|week|month|annum|year|a|day|w|m)[.]?)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Amount();

    [GeneratedRegex(@"£|gbp|\b(?:per|an) (?:hour|annum|year|week|month)\b|/\s*h", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Currency();

    [GeneratedRegex("^[0-9][0-9,]*[.,][0-9]{2,}$")]
    private static partial Regex PoundsAndPence();

    [GeneratedRegex("^(?:[1-9][0-9]{4,5}|[1-9][0-9]{1,2},[0-9]{3})(?:[.][0-9]+)?$")]
    private static partial Regex Salary();

    [GeneratedRegex("^[0-9]{1,4}[-/. ][0-9]{1,2}[-/. ][0-9]{1,4}(?:[ T][0-9:.]+)?$|^[0-9]{1,2}[- ][A-Za-z]{3,9}[- ][0-9]{2,4}$|^[0-9.]+%$")]
    private static partial Regex Date();

    [GeneratedRegex(
        @"^(?:(?:grand |sub-?)?totals?|average|mean|median|minimum|maximum|lowest|highest|range|all|none|n/?a|vacant|vacancy|various)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotSomebody();

    [GeneratedRegex(
        "^(?:(?:employee|worker|person|staff|colleague|member|individual|comparator) ?(?:no[.]?|number|#)? ?(?:[a-z]|[0-9]{1,3})"
            + "|#? ?(?:[a-z]|[0-9]{1,2}))$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Pseudonym();

    [GeneratedRegex(
        @"\b(?:ltd|limited|llp|plc|cic|council|trust|group|company|services?|solutions|agency|school|college|university|nhs"
            + @"|foundation|association)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Organisation();

    // Jobs, grades, places and what else stands in the first column of tables about pay; some are surnames too.
    [GeneratedRegex(
        @"\b(?:borough|county|region|england|scotland|wales"
            + @"|officer|managers?|assistants?|workers?|leaders?|grades?|bands?|points?|scales?|levels?|seniors?|juniors?"
            + @"|apprentices?|cleaners?|cleaning|cooks?|chefs?|drivers?|nurses?|teachers?|directors?|heads?|chief"
            + @"|executives?|administrators?|advis[eo]rs?|analysts?|engineers?|technicians?|supervisors?|operatives?|porters?"
            + @"|carers?|care|catering|security|guards?|receptionists?|consultants?|co-?ordinators?|specialists?"
            + @"|practitioners?|trainees?|interns?|deputy|principal|lead|staff|team|men|women|male|female|full|part|time|permanent"
            + @"|casual|temporary|fixed|term|contract|zero|hours?|rate|pay|salary|wage|living|minimum"
            + @"|monday|tuesday|wednesday|thursday|friday|saturday|sunday|north|south|east|west|low|high|upper|lower|middle"
            + @"|quartile|yes|no|monthly|weekly|annual)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Thing();

    [GeneratedRegex(@"^(?:mr|mrs|ms|miss|mx|dr)\.? \p{L}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Titled();

    [GeneratedRegex(@"^[\p{L}'’-]{2,}, ?[\p{L}'’-]+\.?(?: [\p{L}'’.-]+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex SurnameFirst();

    [GeneratedRegex(@"^[\p{L}'’-]+(?: [\p{L}'’.-]+){1,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex FewWords();

    [GeneratedRegex(@"^\p{Lu}[\p{L}'’-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex OneWord();

    // The given names that are most frequent in the United Kingdom, old and young: enough that a list of five people or more has some.
    [GeneratedRegex(
        @"\b(?:james|john|robert|michael|william|david|richard|joseph|thomas|charles|christopher|daniel|matthew|anthony|mark"
            + @"|paul|steven|stephen|andrew|kenneth|george|joshua|kevin|brian|edward|ronald|timothy"
            + @"|jason|jeffrey|ryan|jacob|gary|nicholas|eric|jonathan|peter|simon|graham|alan|ian|neil|stuart|craig|lee|adam|ben"
            + @"|benjamin|samuel|sam|luke|jack|harry|oliver|charlie|jake|connor|liam|lewis|alexander|alex"
            + @"|mohammed|muhammad|mohammad|ahmed|ali|hassan|omar|ibrahim|yusuf|imran|raj|amit|sanjay|mary|patricia|jennifer|linda"
            + @"|elizabeth|barbara|susan|jessica|sarah|karen|nancy|margaret|lisa|betty|sandra|ashley"
            + @"|kimberly|emily|donna|michelle|carol|amanda|melissa|deborah|stephanie|rebecca|laura|helen|sharon|cynthia|kathleen"
            + @"|amy|angela|anna|ruth|katherine|catherine|kate|claire|emma|julie|tracey|jane|janet"
            + @"|christine|jean|dorothy|joan|gemma|hannah|charlotte|sophie|olivia|amelia|isla|ava|chloe|lucy|megan|fatima|aisha"
            + @"|maria|priya|zainab|agnieszka|katarzyna|piotr|pawel|tomasz|ewa|alice|bob|rachel|victoria"
            + @"|natalie|nicola|joanne|louise|alison|jacqueline|philip|martin|keith|roger|trevor|derek|barry|colin|dean|scott|sean"
            + @"|patrick|owen|rhys|gareth|sian|aled|fiona|morag|callum|hamish|siobhan|niamh|ciaran)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GivenName();
}
