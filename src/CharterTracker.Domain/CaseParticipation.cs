namespace CharterTracker.Domain;

/// <summary>One line of the ledger of who took which part in which application.</summary>
public sealed class CaseParticipation
{
    private CaseParticipation() { }

    public Guid ApplicationId { get; private init; }
    public Guid UserId { get; private init; }
    public CasePart Part { get; private init; }
    public DateTimeOffset At { get; private init; }

    public static CaseParticipation Create(Guid applicationId, Guid userId, CasePart part, DateTimeOffset at) =>
        new() { ApplicationId = applicationId, UserId = userId, Part = part, At = at };
}
