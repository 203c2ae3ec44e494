using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;

namespace CharterTracker.Features.Applications;

/// <summary>The answers to a criterion, question by question, as every page shows them to the employer and to staff.</summary>
public static class AnswerRows
{
    /// <param name="criterion">Null for the entry conditions of the level.</param>
    public static IEnumerable<SummaryRow> From(Level level, Criterion? criterion, IReadOnlyDictionary<string, string> values) =>
        criterion is null ? OfEntry(level, values) : From(criterion, values);

    /// <summary>The rows of a criterion. The credential that stands in for the answers comes first, where one was given.</summary>
    public static IEnumerable<SummaryRow> From(Criterion criterion, IReadOnlyDictionary<string, string> values)
    {
        if (AnswerForm.Given(values, AnswerForm.CredentialCode) is { } code && criterion.Credentials.FirstOrDefault(c => c.Code == code) is { } credential)
        {
            yield return new SummaryRow(credential.Name, Credential(values, AnswerForm.CredentialNumber, AnswerForm.CredentialExpires) ?? "no number");
        }
        foreach (var question in criterion.Questions)
        {
            yield return new SummaryRow(question.Text, AnswerForm.Show(question, values)) { IsFigure = question.Kind is QuestionKind.Count or QuestionKind.Percentage };
        }
    }

    private static IEnumerable<SummaryRow> OfEntry(Level level, IReadOnlyDictionary<string, string> values)
    {
        foreach (var statement in level.Gates.OfType<ChecklistGate>().SelectMany(g => g.Statements))
        {
            yield return new SummaryRow(statement.Text, EntryConditions.IsTicked(values, statement) ? "Confirmed" : null);
        }
        foreach (var credential in level.Gates.OfType<CredentialGate>().Select(g => g.Credential))
        {
            yield return new SummaryRow(credential.Name, Credential(values, EntryConditions.NumberKey(credential), EntryConditions.ExpiresKey(credential)));
        }
    }

    private static string? Credential(IReadOnlyDictionary<string, string> values, string numberKey, string expiresKey) =>
        AnswerForm.Given(values, numberKey) is { } number
            ? AnswerForm.Given(values, expiresKey) is { } expires ? $"{number}, until {AnswerForm.ShowDate(expires)}" : number
            : null;
}

/// <param name="Value">Null where nothing was given.</param>
public sealed record SummaryRow(string Label, string? Value)
{
    /// <summary>Whether the value is a number, which is aligned right.</summary>
    public bool IsFigure { get; init; }
}
