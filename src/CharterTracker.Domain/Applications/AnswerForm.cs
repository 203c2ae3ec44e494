using System.Globalization;
using CharterTracker.Domain.Charters;

namespace CharterTracker.Domain.Applications;

/// <summary>What the values of an answer must look like, by the kind of each question, and how a reader sees them.</summary>
public static class AnswerForm
{
    public const string Yes = "yes";
    public const string No = "no";

    /// <summary>
    /// The key of an accepted credential, which replaces the answers. Codes of questions have no dot, so the keys cannot clash.
    /// </summary>
    public const string CredentialCode = "credential.code";
    public const string CredentialNumber = "credential.number";
    public const string CredentialExpires = "credential.expires";
    public const int CredentialNumberMaxLength = 60;

    /// <summary>The values as they are stored: without surrounding spaces, the commas of a count or the sign of a percentage.</summary>
    public static IReadOnlyDictionary<string, string> Normalise(Criterion criterion, IReadOnlyDictionary<string, string> values)
    {
        var kinds = criterion.Questions.ToDictionary(q => q.Code, q => q.Kind);
        return values
            .Where(v => !string.IsNullOrWhiteSpace(v.Value) && (kinds.ContainsKey(v.Key) || v.Key is CredentialCode or CredentialNumber or CredentialExpires))
            .ToDictionary(v => v.Key, v => v.Key == CredentialExpires ? NormaliseDate(v.Value) : kinds.TryGetValue(v.Key, out var kind) ? Normalise(kind, v.Value.Trim()) : v.Value.Trim());
    }

    /// <summary>
    /// Everything that keeps these values from making a finished section: one problem per question, the first that matters.
    /// </summary>
    public static IEnumerable<AnswerProblem> Problems(Criterion criterion, IReadOnlyDictionary<string, string> values, int workforce, DateOnly today) =>
        Malformed(criterion, values)
            .Concat(Missing(criterion, values, today))
            .Concat(Contradictions(criterion, values, workforce))
            .DistinctBy(p => p.Key);

    /// <summary>Values that are typed wrongly or are too long. Of an autosaved draft only the length is checked.</summary>
    public static IEnumerable<AnswerProblem> Malformed(Criterion criterion, IReadOnlyDictionary<string, string> values)
    {
        foreach (var question in criterion.Questions)
        {
            if (values.TryGetValue(question.Code, out var value) && !string.IsNullOrWhiteSpace(value) && Fault(question, value) is { } fault)
            {
                yield return new AnswerProblem(question.Code, fault);
            }
        }
        if (Given(values, CredentialExpires) is { } expires && TypedDate.FromStored(expires).Fault is { } unreal)
        {
            yield return new AnswerProblem(CredentialExpires, unreal);
        }
        foreach (var problem in TooLong(values))
        {
            yield return problem;
        }
    }

    /// <summary>Values that are too long. Nothing is cut off: a text that is too long is refused with its length.</summary>
    public static IEnumerable<AnswerProblem> TooLong(IReadOnlyDictionary<string, string> values)
    {
        foreach (var (key, value) in values)
        {
            var limit = key == CredentialNumber ? CredentialNumberMaxLength : Answer.TextMaxLength;
            if (value.Length > limit)
            {
                yield return new AnswerProblem(key, string.Create(Formats.British, $"This is {value.Length:N0} characters long. Shorten it to {limit:N0} or fewer"));
            }
        }
    }

    /// <summary>Values that are still needed before the criterion is finished. A credential in force replaces the answers.</summary>
    public static IEnumerable<AnswerProblem> Missing(Criterion criterion, IReadOnlyDictionary<string, string> values, DateOnly today)
    {
        if (Given(values, CredentialCode) is { } code && criterion.Credentials.FirstOrDefault(c => c.Code == code) is { } credential)
        {
            return MissingOf(credential, values, today);
        }
        return criterion.Questions
            .Where(q => q.IsRequired && Given(values, q.Code) is null)
            .Select(q => new AnswerProblem(q.Code, q.Kind is QuestionKind.YesNo or QuestionKind.OneOf ? $"Choose an answer: {q.Text}" : $"Answer this: {q.Text}"));
    }

    /// <summary>Values that contradict other facts that the employer gave us. Missing values are not among them.</summary>
    /// <param name="workforce">How many people work for the employer.</param>
    public static IEnumerable<AnswerProblem> Contradictions(Criterion criterion, IReadOnlyDictionary<string, string> values, int workforce)
    {
        foreach (var question in criterion.Questions.Where(q => q.AtMost is not null))
        {
            if (CountOf(values, question.Code) is not { } count)
            {
                continue;
            }
            if (question.AtMost == Question.Workforce)
            {
                if (count > workforce)
                {
                    yield return new AnswerProblem(question.Code, string.Create(
                        Formats.British, $"This is {count:N0}, and you told us that {Headcount.InSentence(workforce)} for you in all. Correct one of the two"));
                }
            }
            else if (CountOf(values, question.AtMost!) is { } limit && count > limit)
            {
                var whole = criterion.Questions.First(q => q.Code == question.AtMost);
                yield return new AnswerProblem(question.Code, string.Create(
                    Formats.British, $"This is {count:N0}, which is more than the {limit:N0} that you gave for “{whole.Text}” Correct one of the two"));
            }
        }
    }

    /// <summary>The answer to a question as a reader sees it; null where there is none.</summary>
    public static string? Show(Question question, IReadOnlyDictionary<string, string> values) => Given(values, question.Code) is not { } value
        ? null
        : question.Kind switch
        {
            QuestionKind.YesNo => value == Yes ? "Yes" : "No",
            QuestionKind.OneOf => question.Choices?.FirstOrDefault(c => c.Code == value)?.Text ?? value,
            QuestionKind.Count when Headcount.Parse(value) is { } count => Formats.Count(count),
            QuestionKind.Percentage => $"{value}%",
            QuestionKind.Date => ShowDate(value),
            _ => value,
        };

    /// <summary>A stored date written out, as in 12 November 2026; anything else unchanged.</summary>
    public static string ShowDate(string value) => TypedDate.Parse(value) is { } date ? Formats.Day(date) : value;

    /// <summary>The value of a key; null where it is missing or blank.</summary>
    public static string? Given(IReadOnlyDictionary<string, string> values, string key) =>
        values.TryGetValue(key, out var value) && !string.IsNullOrWhiteSpace(value) ? value : null;

    private static IEnumerable<AnswerProblem> MissingOf(AcceptedCredential credential, IReadOnlyDictionary<string, string> values, DateOnly today)
    {
        if (Given(values, CredentialNumber) is null)
        {
            yield return new AnswerProblem(CredentialNumber, $"Enter the number of your {credential.Name}");
        }
        if (Given(values, CredentialExpires) is not { } expires)
        {
            yield return new AnswerProblem(CredentialExpires, $"Enter the day on which your {credential.Name} expires");
        }
        else if (TypedDate.Parse(expires) < today)
        {
            yield return new AnswerProblem(CredentialExpires, $"Your {credential.Name} has expired. Enter the renewed one, or answer the questions instead");
        }
    }

    internal static string NormaliseDate(string value) => TypedDate.FromStored(value.Trim()).Stored;

    private static string Normalise(QuestionKind kind, string value) => kind switch
    {
        // Only a number is tidied: a draft keeps words as they were typed.
        QuestionKind.Count when Headcount.Parse(value) is { } count => count.ToString(CultureInfo.InvariantCulture),
        QuestionKind.Percentage => value.TrimEnd('%').TrimEnd(),
        QuestionKind.Date => NormaliseDate(value),
        _ => value,
    };

    private static string? Fault(Question question, string value) => question.Kind switch
    {
        QuestionKind.YesNo when value is not (Yes or No) => "Choose yes or no",
        QuestionKind.OneOf when question.Choices?.Any(c => c.Code == value) != true => "Choose one of the answers",
        QuestionKind.Count => CountFault(value),
        QuestionKind.Percentage when !IsPercentage(value) => "Enter a percentage from 0 to 100, without the % sign",
        QuestionKind.Date => TypedDate.FromStored(value).Fault,
        _ => null,
    };

    private static string? CountFault(string value) => value switch
    {
        _ when Headcount.Parse(value) is not null => null,
        _ when value[0] == '-' => "Enter 0 or more. If there are none, enter 0",
        _ when value.Any(c => c is '.') && decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _) =>
            "Enter a whole number, without a decimal point",
        _ when value.All(c => char.IsAsciiDigit(c) || c is ',' or ' ') => "This number is too large. Check the figures",
        _ => "Enter a whole number in figures, 0 or more, for example 42",
    };

    private static bool IsPercentage(string value) =>
        decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percentage) && percentage <= 100;

    private static int? CountOf(IReadOnlyDictionary<string, string> values, string key) => Headcount.Parse(Given(values, key));
}

/// <summary>One problem of an answer.</summary>
/// <param name="Key">The code of the question, or a key of the credential.</param>
public sealed record AnswerProblem(string Key, string Message);
