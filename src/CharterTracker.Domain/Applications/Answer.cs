namespace CharterTracker.Domain.Applications;

/// <summary>What an employer says about one criterion. Its own aggregate, so that two people can answer two criteria at once.</summary>
public sealed class Answer : IVersioned
{
    public const int CriterionCodeMaxLength = 20;
    public const int TextMaxLength = 8000;

    private Dictionary<string, string> _values = [];

    private Answer() { }

    public Guid Id { get; private init; }
    public Guid Version { get; private set; }
    public Guid ApplicationId { get; private init; }
    public string CriterionCode { get; private init; } = "";

    /// <summary>What was typed or chosen, by question code.</summary>
    public IReadOnlyDictionary<string, string> Values => _values;

    /// <summary>The employer says that this criterion is finished; the task list shows it.</summary>
    public bool IsFinished { get; private set; }
    public Guid SavedBy { get; private set; }
    public DateTimeOffset SavedAt { get; private set; }

    public static Answer Create(Application application, string criterionCode, DateTimeOffset at) =>
        new() { Id = Guid.CreateVersion7(at), ApplicationId = application.Id, CriterionCode = criterionCode, SavedAt = at };

    public void Write(Application application, IReadOnlyDictionary<string, string> values, bool isFinished, Actor actor, DateTimeOffset at)
    {
        application.GuardWriting(CriterionCode, actor);

        _values = WithoutBlanks(values);
        IsFinished = isFinished;
        SavedBy = actor.UserId;
        SavedAt = at;
    }

    /// <summary>Whether these values equal the stored ones, so that saving them would change nothing.</summary>
    public bool HasSameValues(IReadOnlyDictionary<string, string> values)
    {
        var given = WithoutBlanks(values);
        return given.Count == _values.Count && !given.Except(_values).Any();
    }

    internal static Dictionary<string, string> WithoutBlanks(IReadOnlyDictionary<string, string> values) =>
        values.Where(v => !string.IsNullOrWhiteSpace(v.Value)).ToDictionary(v => v.Key, v => v.Value);
}
