namespace CharterTracker.Domain.Charters;

/// <summary>The words that people read for the terms of a charter.</summary>
public static class CharterLabels
{
    internal static string Count(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count} {many}";

    internal static string Sections(int count) => Count(count, "section", "sections");

    public static string InSentence(this Commitment commitment) => commitment switch
    {
        Commitment.UnionRecognition => "union recognition",
        Commitment.NoZeroHours => "no zero-hours contracts",
        Commitment.LivingWage => "the real Living Wage",
        _ => throw new ArgumentOutOfRangeException(nameof(commitment), commitment, null),
    };

    public static string InSentence(this CheckKind check) => check switch
    {
        CheckKind.LivingWagePayroll => "a payroll file is checked against the real Living Wage",
        CheckKind.ZeroHoursSigns => "a payroll file is searched for signs of zero-hours contracts",
        CheckKind.UnionConfirmation => "each recognised union is asked to confirm",
        _ => throw new ArgumentOutOfRangeException(nameof(check), check, null),
    };

    public static string InSentence(this ContractorRule rule) => rule switch
    {
        ContractorRule.None => "nobody employed by contractors",
        ContractorRule.TwoHoursAWeekForEightWeeks => "contractors' staff who work two or more hours a week for eight or more weeks in a row",
        ContractorRule.TwoHoursADayForEightWeeks => "contractors' staff who work two or more hours on any day of the week for eight or more weeks in a row",
        ContractorRule.DirectDelivery => "all staff of contractors and agencies who directly deliver the funded work",
        ContractorRule.All => "all staff of contractors and agencies",
        _ => throw new ArgumentOutOfRangeException(nameof(rule), rule, null),
    };

    /// <summary>What a question takes, in a few words.</summary>
    public static string Label(this QuestionKind kind) => kind switch
    {
        QuestionKind.YesNo => "Yes or no",
        QuestionKind.OneOf => "One of several",
        QuestionKind.Text => "Text",
        QuestionKind.Count => "A whole number",
        QuestionKind.Percentage => "A percentage",
        QuestionKind.Date => "A date",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    /// <summary>How a level is reached, for people who compare levels.</summary>
    public static string Label(this LevelTrack track) => track switch
    {
        LevelTrack.Declared => "Decided on the employer's declaration",
        LevelTrack.OneAssessor => "One assessor",
        LevelTrack.TwoAssessors => "Two assessors, who do not see each other's ratings",
        _ => throw new ArgumentOutOfRangeException(nameof(track), track, null),
    };

    /// <summary>The people whom a criterion is about, in one sentence.</summary>
    public static string Label(this Population population) =>
        $"Everybody you employ aged {population.AgeFrom} or over, "
        + (population.Apprentices, population.Interns) switch
        {
            (true, true) => "including apprentices and interns",
            (true, false) => "including apprentices but not interns",
            (false, true) => "including interns but not apprentices",
            _ => "but not apprentices or interns",
        }
        + $"; {population.Contractors.InSentence()}.";
}
