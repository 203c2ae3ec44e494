using System.Text.Json.Serialization;
namespace CharterTracker.Domain.Charters;

/// <summary>One thing that a charter asks.</summary>
/// <param name="Code">Up to 20 characters, unique in the charter, for example F1.</param>
/// <param name="Commitment">Which of the three commitments it is about; null for any other criterion.</param>
/// <param name="Check">The one automatic check, if there is one.</param>
/// <param name="MayBeNotApplicable">Whether an assessor may rate it not applicable, which then counts as met.</param>
/// <param name="Points">Points that it counts towards a <see cref="BenchmarkRule"/>.</param>
public sealed record Criterion(
    string Code,
    string Name,
    string Requirement,
    string Guidance,
    Population Population,
    IReadOnlyList<Question> Questions,
    IReadOnlyList<EvidenceKind> Evidence,
    IReadOnlyList<AcceptedCredential> Credentials,
    Commitment? Commitment = null,
    CheckKind? Check = null,
    bool MayBeNotApplicable = false,
    int Points = 1)
{
    public const int MaxPoints = 10;

    /// <summary>The kinds of evidence that can be added: all but a payroll file, which charters of earlier days list.</summary>
    [JsonIgnore]
    public IEnumerable<EvidenceKind> EvidenceTaken => Evidence.Where(k => !k.IsPayrollFile);

    /// <summary>Refuses a rating that the charter does not allow here.</summary>
    public void GuardRating(Rating rating) =>
        BrokenRuleException.ThrowUnless(rating != Rating.NotApplicable || MayBeNotApplicable, $"{Code} applies to every employer, so it cannot be rated not applicable");

    /// <summary>Whether the rating that this criterion was given counts as met. Without one it does not.</summary>
    internal bool IsMetBy(IReadOnlyDictionary<string, Rating> ratings, bool partlyMetCounts) =>
        ratings.TryGetValue(Code, out var rating) && rating switch
        {
            Rating.Met => true,
            Rating.PartlyMet => partlyMetCounts,
            Rating.NotApplicable => MayBeNotApplicable,
            _ => false,
        };

    internal void Guard()
    {
        // If a commitment could be met by not applying, the page of an employer would claim something that nobody does.
        BrokenRuleException.ThrowUnless(
            Commitment is null || !MayBeNotApplicable,
            $"{Code} is one of the three commitments, so it cannot be rated not applicable");
        BrokenRuleException.ThrowUnless(Points is >= 1 and <= MaxPoints, $"{Code} must count from 1 to {MaxPoints} points");
        GuardUnique("question", Questions.Select(q => q.Code));
        GuardUnique("kind of evidence", Evidence.Select(e => e.Code));
        GuardUnique("credential", Credentials.Select(c => c.Code));
        BrokenRuleException.ThrowUnless(
            Evidence.Count == EvidenceTaken.Count(),
            $"{Code}: a payroll file is checked and never kept, so it cannot be a kind of evidence. Leave the kind {EvidenceKind.PayrollFile} out");
        foreach (var question in Questions)
        {
            BrokenRuleException.ThrowUnless(
                question.Kind == QuestionKind.OneOf ? question.Choices is { Count: >= 2 } : question.Choices is null or { Count: 0 },
                $"{Code}, question {question.Code}: a question of kind oneOf has two or more choices, and no other kind has any");
            BrokenRuleException.ThrowUnless(
                question.AtMost is null || (question.Kind == QuestionKind.Count && IsOtherCount(question)),
                $"{Code}, question {question.Code}: only a count can be at most another count of the criterion, or the workforce");
        }
    }

    private bool IsOtherCount(Question question) =>
        question.AtMost == Question.Workforce
        || Questions.Any(q => q.Code == question.AtMost && q.Code != question.Code && q.Kind == QuestionKind.Count);

    private void GuardUnique(string what, IEnumerable<string> codes)
    {
        var twice = codes.GroupBy(c => c).FirstOrDefault(g => g.Count() > 1)?.Key;
        BrokenRuleException.ThrowUnless(twice is null, $"{Code} uses the {what} code {twice} twice");
    }
}

/// <summary>The three commitments that every charter is asked about.</summary>
public enum Commitment
{
    UnionRecognition,
    NoZeroHours,
    LivingWage,
}

/// <summary>The automatic checks that a criterion can ask for.</summary>
public enum CheckKind
{
    /// <summary>A payroll file against the real Living Wage (product rules 1 to 3).</summary>
    LivingWagePayroll,

    /// <summary>A payroll file for signs of zero-hours contracts; never proof.</summary>
    ZeroHoursSigns,

    /// <summary>Confirmation by each recognised union.</summary>
    UnionConfirmation,
}

/// <summary>The people whom a criterion is about. The same words mean different people in different schemes.</summary>
/// <param name="AgeFrom">Age in years from which people count.</param>
public sealed record Population(int AgeFrom, bool Apprentices, bool Interns, ContractorRule Contractors);

/// <summary>When somebody who is employed by a contractor counts as in scope.</summary>
public enum ContractorRule
{
    None,

    /// <summary>Two or more hours a week for eight or more consecutive weeks.</summary>
    TwoHoursAWeekForEightWeeks,

    /// <summary>Two or more hours on any day of the week for eight or more consecutive weeks.</summary>
    TwoHoursADayForEightWeeks,

    /// <summary>Everybody who directly delivers work that public money pays for, however briefly.</summary>
    [JsonStringEnumMemberName("deliveringTheWork")]
    DirectDelivery,

    All,
}

/// <summary>A typed question of a criterion.</summary>
/// <param name="Code">Unique within the criterion.</param>
/// <param name="AtMost">For a count: the code of the count that it is a part of, or <see cref="Workforce"/>.</param>
public sealed record Question(
    string Code, string Text, QuestionKind Kind, bool IsRequired = true, string? Hint = null, IReadOnlyList<Choice>? Choices = null, string? AtMost = null)
{
    /// <summary>The value of <c>AtMost</c> that means the number of people who work for the employer.</summary>
    public const string Workforce = "workforce";
}

/// <summary>The type of value that a question takes.</summary>
public enum QuestionKind
{
    YesNo,
    OneOf,
    Text,

    /// <summary>A whole number, 0 or more.</summary>
    Count,

    /// <summary>0 to 100.</summary>
    Percentage,
    Date,
}

/// <summary>One option of a question, or one statement to tick.</summary>
public sealed record Choice(string Code, string Text);

/// <summary>A kind of document that can show a criterion.</summary>
/// <param name="ValidMonths">Months after the document's own date for which it is accepted; null: as long as it is in force.</param>
public sealed record EvidenceKind(string Code, string Name, int? ValidMonths = null)
{
    /// <summary>The code by which packs called a payroll file a kind of evidence before 0.10.0.</summary>
    public const string PayrollFile = "payroll";

    /// <summary>Whether it is a payroll file, which is checked and never kept.</summary>
    [JsonIgnore]
    public bool IsPayrollFile => Code == PayrollFile;
}

/// <summary>A credential from elsewhere that satisfies the criterion; its number and expiry are asked.</summary>
public sealed record AcceptedCredential(string Code, string Name);
