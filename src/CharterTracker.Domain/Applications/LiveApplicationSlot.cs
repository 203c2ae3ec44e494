namespace CharterTracker.Domain.Applications;

/// <summary>Holds an employer's one place for a live application in a scheme; the database keeps the pair unique.</summary>
public sealed class LiveApplicationSlot
{
    private LiveApplicationSlot() { }

    public Guid EmployerId { get; private init; }
    public Guid SchemeId { get; private init; }
    public Guid ApplicationId { get; private init; }

    public static LiveApplicationSlot For(Application application) =>
        new() { EmployerId = application.EmployerId, SchemeId = application.SchemeId, ApplicationId = application.Id };
}
