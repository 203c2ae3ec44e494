namespace CharterTracker.Domain.Assessments;

/// <summary>
/// What an assessor would have the employer asked about a criterion. It waits for the lead assessor, who sends one request in the scheme's
/// own name; it does not carry over into the next round.
/// </summary>
public sealed class ClarificationAsk
{
    public const int QuestionMaxLength = 1000;

    private ClarificationAsk() { }

    public Guid Id { get; private init; }
    public Guid ApplicationId { get; private init; }
    public string CriterionCode { get; private init; } = "";
    public int Round { get; private init; }
    public string Question { get; private init; } = "";

    /// <summary>The assessor who asked: for the record and for that assessor's own page; nobody else is shown it.</summary>
    public Guid AskedBy { get; private init; }
    public DateTimeOffset AskedAt { get; private init; }

    internal static ClarificationAsk Create(Assessment assessment, int round, string criterionCode, string question, DateTimeOffset at) =>
        new()
        {
            Id = Guid.CreateVersion7(at),
            ApplicationId = assessment.ApplicationId,
            CriterionCode = criterionCode,
            Round = round,
            Question = question.Trim(),
            AskedBy = assessment.AssessorId,
            AskedAt = at,
        };
}
