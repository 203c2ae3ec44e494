using System.Collections.Frozen;

namespace CharterTracker.Domain.Payrolls.Reading;

/// <summary>What a heading of a payroll file says about its column: what it is read as, or why it is not.</summary>
public sealed record PayHeading(string Text, HeadingKind Kind, PayColumn Column)
{
    // Headings of products that mean something of their own, and those that are no figures.
    private static readonly FrozenDictionary<string, PayColumn> Known = new Dictionary<PayColumn, string[]>
    {
        [PayColumn.HourlyRate] = ["rateperhourifdifferentfromstandardrate", "hourlyrateofpay"],

        // Not the full-time salary, which part-timers are not paid; nor gross pay, which may hold bonuses, tips and overtime premia.
        [PayColumn.AnnualPay] = ["grossannualsalary", "grosssalary"],
        [PayColumn.PeriodPay] = ["salaryperperiod", "periodpayrate", "periodpay", "payperperiod"],
        [PayColumn.Frequency] = ["paymentfrequency", "payfrequency", "payfreq", "frequency", "payperiod", "paycycle"],
        [PayColumn.Basis] = ["paymenttype", "paymentcalculationmethod", "paybasis", "paytype", "salarytype", "salaryorhourly"],
        [PayColumn.WeeklyHours] = ["numberofunitsperweek"],
        [PayColumn.PeriodHours] = ["numberofnormalhours"],
        [PayColumn.TermTime] = ["termtimeonly", "annualised", "annualised hours", "annualisedhours", "termtimeorannualised", "tto"],
        [PayColumn.DateOfBirth] = ["dob", "dateofbirth"],
        [PayColumn.Age] = ["age", "ageinyears"],
        [PayColumn.ContractType] = ["contract", "contracttype", "typeofcontract"],
        [PayColumn.HoursBand] = ["contractedhoursworked", "hoursband", "normalhoursworked", "rtihours", "numberofnormalhoursworked"],
        [PayColumn.IrregularPay] = ["isirregularpaymentpattern", "irregularpaymentpattern", "irregularemploymentpaymentpattern"],
        [PayColumn.CountsAsPay] = ["contributestogrossforminimumwage", "countstowardsminimumwage", "minimumwagepay"],
        [PayColumn.LineType] = ["itemindicator", "recordtype", "linetype", "payitem"],
        [PayColumn.Workplace] = ["workpostcode", "workplace", "worklocation", "placeofwork", "site", "branch", "location", "office", "workplacepostcode", "locationname"],
        [PayColumn.WorksNumber] = ["payid", "payrollidrti"],
    }.SelectMany(pair => pair.Value.Select(name => (name, pair.Key))).ToFrozenDictionary(pair => pair.name, pair => pair.Key);

    /// <summary>Which of several rates, or hours, or pays the column belongs to; empty for the basic one.</summary>
    public string Part { get; init; } = "";

    /// <summary>Why the column need not be read; null where it is read, or unknown.</summary>
    public UnreadReason? Unread { get; init; }

    /// <summary>What only the employer can say of the column; null where nothing is open.</summary>
    public HeadingDoubt? Doubt { get; init; }

    /// <summary>The column is a rate whose heading does not say for what.</summary>
    public bool IsBare { get; init; }

    /// <summary>The column is only about hours at another rate, if one with that rate is there too.</summary>
    public bool NeedsARate { get; init; }

    /// <summary>The folded heading, by which a remembered mapping is found.</summary>
    public string Key => Squeeze(Text);

    /// <summary>Whether the column is a figure of full time: a salary in the same file may then be the one for full time.</summary>
    public bool IsFullTimeEquivalent =>
        Unread == UnreadReason.FullTimeFigure && !HeadingWords.Of(Text).All.Any(w => w is "salary" or "pay" or "rate");

    /// <summary>Whether the heading says that it is the pay that people get, not the one for full time.</summary>
    public bool IsActual => HeadingWords.Of(Text).All.Contains("actual");

    /// <summary>Whether the heading has only words that headings have, so that it can be shown and kept without naming anybody.</summary>
    public bool HasUsualWords => HeadingWords.Of(Text).AreAllUsual();

    /// <summary>Whether the heading has a word that rows of people do not have.</summary>
    public bool IsSurelyAHeading => HasUsualWords && HeadingWords.Of(Text).All.Any(HeadingVocabulary.OfHeadingsOnly.Contains);

    /// <summary>Whether the heading speaks of pay, a rate or hours, whatever else it says.</summary>
    public bool SoundsLikePay =>
        HeadingWords.Of(Text).All.Any(w => w is "rate" or "hour" or "hours" or "hourly" or "pay" or "salary" or "overtime");

    internal static IEnumerable<string> SpecialWords =>
        ["contributes", "minimum", "irregular", "pattern", "calculation", "method", "record",
            "annualised", "cycle", "band", "rti", "counts", "towards", "differs"];

    public static PayHeading Parse(string text)
    {
        var heading = text.Trim().Trim('\uFEFF');
        var key = Squeeze(heading);
        var split = HeadingWords.Split(heading);
        if (ForbiddenHeadings.About(heading) is not null)
        {
            return new PayHeading(heading, HeadingKind.Forbidden, PayColumn.None);
        }
        if (key == "base")
        {
            // A place of work, unless there are numbers in the column.
            return new PayHeading(heading, HeadingKind.Known, PayColumn.Workplace) { IsBare = true };
        }
        if (Known.TryGetValue(key, out var column))
        {
            return new PayHeading(heading, HeadingKind.Known, column);
        }
        var words = HeadingWords.Of(heading);
        if (HeadingLexicon.Rules.FirstOrDefault(r => words.All.Count > 0 && r.Fits(words.All)) is { Meaning: var meaning })
        {
            return Of(heading, meaning, words);
        }
        if (IdentifyingHeadings.Fits(split, key))
        {
            return new PayHeading(heading, HeadingKind.Identifying, PayColumn.None);
        }
        // A code is none of what it is the code of.
        return words.All.Count > 0 && (words.All[^1] is "id" or "code" || HeadingLexicon.References.Fits(words.All))
            ? Of(heading, HeadingLexicon.References.Meaning, words)
            : new PayHeading(heading, HeadingKind.Other, PayColumn.None);
    }

    /// <summary>What kind of forbidden data the heading announces; null where it announces none.</summary>
    public string? ForbiddenAbout() => ForbiddenHeadings.About(Text);

    private static PayHeading Of(string heading, HeadingMeaning meaning, HeadingWords words)
    {
        if (meaning.Column == PayColumn.None)
        {
            var kind = meaning.Doubt is null ? HeadingKind.Harmless : HeadingKind.Unclear;
            return new PayHeading(heading, kind, PayColumn.None) { Unread = meaning.Unread, Doubt = meaning.Doubt, Part = words.PartOf() };
        }
        // A rate of a year that is over, or of one to come, is not what is paid.
        if (meaning.Column.CouldLower() && words.HasYear)
        {
            return new PayHeading(heading, HeadingKind.Other, PayColumn.None);
        }
        var column = words.Part.Length == 0 ? meaning.Column : FurtherOf(meaning.Column);
        var part = column.IsFurther() ? words.PartOf() : "";
        return new PayHeading(heading, HeadingKind.Known, column) { Part = part, IsBare = meaning.IsBare, NeedsARate = meaning.NeedsARate };
    }

    /// <summary>What a numbered column is, such as the second of several rates.</summary>
    private static PayColumn FurtherOf(PayColumn column) => column switch
    {
        PayColumn.HourlyRate => PayColumn.OvertimeRate,
        PayColumn.PeriodHours or PayColumn.UnclearHours => PayColumn.OvertimeHours,
        PayColumn.PeriodPay => PayColumn.OvertimePay,
        _ => column,
    };

    private static string Squeeze(string heading) => string.Concat(heading.Where(char.IsLetterOrDigit)).ToLowerInvariant();
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

    /// <summary>Known, and of no matter to what an hour pays: unread, and named to the user.</summary>
    Harmless,

    /// <summary>Known, and to be asked about: it may mean one thing or another.</summary>
    Unclear,

    /// <summary>Any other column, which is asked about where it has numbers.</summary>
    Other,
}
