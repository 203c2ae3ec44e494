namespace CharterTracker.Domain.Applications;

/// <summary>Holds an employer's one place for a live application in a scheme; the database keeps the pair unique.</summary>
public sealed class LiveApplicationClaim
{
    private LiveApplicationClaim() { }

    public Guid EmployerId { get; private init; }
    public Guid SchemeId { get; private init; }
    public Guid ApplicationId { get; private init; }

    public static LiveApplicationClaim For(Application application) =>
        new() { EmployerId = application.EmployerId, SchemeId = application.SchemeId, ApplicationId = application.Id };
}
