using System.Collections.Frozen;
using System.Text;

namespace CharterTracker.Domain.Payrolls.Reading;

/// <summary>What a heading of a payroll file says about its column: what it is read as, or why it must not be read.</summary>
public sealed record PayHeading(string Text, HeadingKind Kind, PayColumn Column)
{
    private static readonly FrozenDictionary<string, PayColumn> Known = new Dictionary<PayColumn, string[]>
    {
        [PayColumn.HourlyRate] =
        [
            "hourlyrate", "hourlypayrate", "rateperhour", "rateperhourifdifferentfromstandardrate", "rateperunit", "rate", "payrate", "basichourlyrate",
            "hourlyrateofpay", "basicrate", "standardrate", "hourlypay", "rate1", "rateofpay",
        ],
        [PayColumn.OvertimeRate] = ["overtimerate", "overtimehourlyrate", "overtimerateperhour", "hourlyovertimerate"],

        // Not the full-time salary, which part-timers are not paid; nor gross pay, which may hold bonuses, tips and overtime premia.
        [PayColumn.AnnualPay] = ["annualsalary", "annualpay", "annualpayrate", "salary", "basicsalary", "grossannualsalary", "grosssalary", "annualbasicpay", "yearlysalary", "actualsalary"],
        [PayColumn.PeriodPay] = ["amount", "salaryperperiod", "periodpayrate", "periodpay", "basicpay", "payperperiod"],
        [PayColumn.WeeklyPay] = ["weeklypay", "weeklysalary", "weeklyrate", "payperweek"],
        [PayColumn.MonthlyPay] = ["monthlypay", "monthlysalary", "monthlyrate", "paypermonth"],
        [PayColumn.Frequency] = ["paymentfrequency", "payfrequency", "payfreq", "frequency", "payperiod", "paycycle"],
        [PayColumn.Basis] = ["paymenttype", "paymentcalculationmethod", "paybasis", "paytype", "salarytype", "salaryorhourly"],
        [PayColumn.WeeklyHours] =
        [
            "numberofunitsperweek", "contractedhours", "weeklyhours", "hoursperweek", "contracthours", "contractedweeklyhours", "contractedhoursperweek",
            "standardweeklyhours", "normalweeklyhours", "hoursaweek",
        ],
        [PayColumn.PeriodHours] =
        [
            "numberofnormalhours", "quantity", "hourspaid", "paidhours", "hoursintheperiod", "hoursthisperiod", "hourspaidintheperiod",
        ],

        // Just as often the hours of a week, in a file with monthly pay.
        [PayColumn.UnclearHours] = ["hours", "hoursworked", "basichours", "normalhours", "standardhours", "typicalhours", "totalhours", "units"],
        [PayColumn.Allowances] = ["guaranteedallowances", "allowances", "guaranteedallowance", "fixedallowance", "fixedallowances"],
        [PayColumn.PaidWeeks] = ["paidweeks", "paidweeksperyear", "weekspaid", "weeksperyear", "paidweeksayear"],
        [PayColumn.TermTime] = ["termtime", "termtimeonly", "annualised", "annualisedhours", "termtimeorannualised"],
        [PayColumn.DateOfBirth] = ["dateofbirth", "dob", "birthdate", "birthday"],
        [PayColumn.Age] = ["age", "ageinyears"],
        [PayColumn.Apprentice] = ["apprentice", "isapprentice", "apprenticeship", "isanapprentice"],
        [PayColumn.ContractType] = ["contracttype", "typeofcontract", "contract", "employmenttype", "employmentbasis"],
        [PayColumn.HoursBand] = ["contractedhoursworked", "hoursband", "normalhoursworked", "rtihours", "numberofnormalhoursworked"],
        [PayColumn.IrregularPay] = ["isirregularpaymentpattern", "irregularpaymentpattern", "irregularemploymentpaymentpattern"],
        [PayColumn.CountsAsPay] = ["contributestogrossforminimumwage", "countstowardsminimumwage", "minimumwagepay"],
        [PayColumn.LineType] = ["itemindicator", "recordtype", "linetype"],
        [PayColumn.Workplace] = ["workpostcode", "workplace", "worklocation", "placeofwork", "site", "branch", "location", "office", "workplacepostcode", "locationname"],
        [PayColumn.WorksNumber] =
        [
            "employeeworksnumber", "worksnumber", "employeesworksnumber", "payrollnumber", "payrollid", "payrollidrti", "employeereference", "employeenumber",
            "employeeid", "staffnumber", "personnelnumber", "employeeno", "payid", "clocknumber",
        ],
    }.SelectMany(pair => pair.Value.Select(name => (name, pair.Key))).ToFrozenDictionary(pair => pair.name, pair => pair.Key);

    private static readonly FrozenSet<string> IdentifyingWords = new[]
    {
        "name", "names", "forename", "forenames", "firstname", "surname", "lastname", "middlename", "initials", "title", "salutation", "address", "addressline", "street",
        "town", "city", "county", "postcode", "email", "mail", "telephone", "phone", "mobile", "nino", "bank", "sortcode", "iban", "bic", "passport", "gender", "sex",
        "marital", "nationality", "partner", "ttl", "sur", "fore", "line", "ukpostcode",
    }.ToFrozenSet();

    // Headings that name the people whom the column lists.
    private static readonly FrozenSet<string> People = new[]
    {
        "employee", "employees", "worker", "workers", "who", "staff", "staffmember", "memberofstaff", "person", "people", "colleague", "colleagues", "individual", "payee",
    }.ToFrozenSet();

    private static readonly string[] IdentifyingRunTogether =
    [
        "fullname", "surname", "forename", "firstname", "lastname", "employeename", "workername", "staffname", "membername", "nationalinsuranceno", "nationalinsurancenumber", "sortcode", "accountnumber",
        "accountno", "creditunion",
    ];

    private static readonly string[] IdentifyingPhrases =
        ["national insurance number", "ni number", "ni no", "post code", "sort code", "account number", "account name", "building society"];

    /// <summary>The folded heading, by which a remembered mapping is found.</summary>
    public string Key => Squeeze(Text);

    /// <summary>Whether the column is a share of full time: a salary in the same file may then be the one for full time.</summary>
    public bool IsFullTimeEquivalent
    {
        get
        {
            var words = Words(Text);
            var isEquivalent = words.Any(w => w is "fte" or "wte") || Key.Contains("timeequivalent", StringComparison.Ordinal);
            return isEquivalent && !words.Any(w => w is "salary" or "pay" or "rate");
        }
    }

    /// <summary>Whether the heading says that it is the pay that people get, not the one for full time.</summary>
    public bool IsActual => Words(Text).Contains("actual");

    public static PayHeading Parse(string text)
    {
        var heading = text.Trim().Trim('\uFEFF');
        var key = Squeeze(heading);
        var words = Words(heading);
        if (ForbiddenHeadings.About(words, key) is not null)
        {
            return new PayHeading(heading, HeadingKind.Forbidden, PayColumn.None);
        }
        if (Known.TryGetValue(key, out var column))
        {
            return new PayHeading(heading, HeadingKind.Known, column);
        }
        var phrase = string.Join(' ', words);
        var identifies = People.Contains(key)
            || words.Any(IdentifyingWords.Contains)
            || IdentifyingRunTogether.Any(p => key.Contains(p, StringComparison.Ordinal))
            || IdentifyingPhrases.Any(p => $" {phrase} ".Contains($" {p} ", StringComparison.Ordinal));
        return new PayHeading(heading, identifies && !IsAboutThings(words) ? HeadingKind.Identifying : HeadingKind.Other, PayColumn.None);
    }

    /// <summary>What kind of forbidden data the heading announces; null where it announces none.</summary>
    public string? ForbiddenAbout() => ForbiddenHeadings.About(Words(Text), Key);

    // "Item Name" and "Job Title" name things, not people.
    private static bool IsAboutThings(List<string> words) =>
        words is ["item" or "payment" or "job" or "department" or "pay" or "element" or "company" or "employer", "name" or "title"];

    private static string Squeeze(string heading) => string.Concat(heading.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    /// <summary>Lower-case words; a capital inside a word begins another, as in numberOfUnitsPerWeek.</summary>
    private static List<string> Words(string heading)
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
                continue;
            }
            if (char.IsUpper(character) && i > 0 && char.IsLower(heading[i - 1]))
            {
                End();
            }
            word.Append(char.ToLowerInvariant(character));
        }
        End();
        return words;
    }
}

/// <summary>What is done with a column, as its heading says.</summary>
public enum HeadingKind
{
    /// <summary>Read as a column that we know.</summary>
    Known,

    /// <summary>Names, addresses, numbers that identify: skipped unread, and named to the user.</summary>
    Identifying,

    /// <summary>Union dues, sickness, court orders and the like: the file is refused.</summary>
    Forbidden,

    /// <summary>Any other column, which is left unread.</summary>
    Other,
}
