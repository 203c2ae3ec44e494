using System.Globalization;
using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;

namespace CharterTracker.Features.Demonstrations;

/// <summary>The answers of a good employer to any charter.</summary>
internal static class DemonstrationAnswers
{
    public static IReadOnlyDictionary<string, string> To(CharterContent charter, Level level, string criterionCode) =>
        criterionCode == EntryConditions.Code
            ? level.Gates.OfType<ChecklistGate>().SelectMany(g => g.Statements).ToDictionary(EntryConditions.StatementKey, _ => AnswerForm.Yes)
            : charter.Criterion(criterionCode).Questions.ToDictionary(q => q.Code, q => To(charter.Criterion(criterionCode), q));

    private static string To(Criterion criterion, Question question) => question.Kind switch
    {
        QuestionKind.YesNo => AnswerForm.Yes,
        QuestionKind.OneOf => question.Choices![0].Code,
        QuestionKind.Count => criterion.Commitment == Commitment.NoZeroHours ? "0" : "12",
        QuestionKind.Percentage => "90",
        QuestionKind.Date => new DateOnly(2026, 9, 30).ToString(TypedDate.Format, CultureInfo.InvariantCulture),
        _ => $"{criterion.Name}: agreed with our staff and their union in 2025, written into every contract, and looked at again each spring.",
    };
}
