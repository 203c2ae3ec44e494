namespace CharterTracker.Domain.Applications;

/// <summary>
/// What somebody wrote into an answer that a colleague had changed meanwhile. Both texts are kept, and shown side by side, until one of
/// them is chosen. There is one per person and answer: later typing replaces earlier typing.
/// </summary>
public sealed class CompetingAnswer : IVersioned
{
    private Dictionary<string, string> _values = [];

    private CompetingAnswer() { }

    public Guid Id { get; private init; }
    public Guid Version { get; private set; }
    public Guid AnswerId { get; private init; }
    public Guid ApplicationId { get; private init; }
    public string CriterionCode { get; private init; } = "";
    public Guid WrittenBy { get; private init; }
    public DateTimeOffset WrittenAt { get; private set; }
    public IReadOnlyDictionary<string, string> Values => _values;

    public static CompetingAnswer Create(Answer answer, Actor actor, DateTimeOffset at) =>
        new()
        {
            Id = Guid.CreateVersion7(at),
            AnswerId = answer.Id,
            ApplicationId = answer.ApplicationId,
            CriterionCode = answer.CriterionCode,
            WrittenBy = actor.UserId,
            WrittenAt = at,
        };

    public void Write(Application application, IReadOnlyDictionary<string, string> values, Actor actor, DateTimeOffset at)
    {
        application.GuardWriting(CriterionCode, actor);

        _values = Answer.WithoutBlanks(values);
        WrittenAt = at;
    }

    /// <summary>
    /// Keeps only these values, where a newer charter no longer asks some of the questions; author and time stay as they were.
    /// </summary>
    public void Keep(IReadOnlyDictionary<string, string> values) => _values = Answer.WithoutBlanks(values);
}
