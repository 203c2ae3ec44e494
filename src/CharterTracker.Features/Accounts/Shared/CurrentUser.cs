using CharterTracker.Data.Identity;
using CharterTracker.Features.Pipeline;

namespace CharterTracker.Features.Accounts;

/// <summary>
/// Whoever asks in this scope. Nobody, until the sign-in that was found in the database, or a verb or worker, says otherwise.
/// </summary>
public sealed class CurrentUser(ConsoleProcess process) : ICurrentUser, IConsoleScope
{
    private LiveSession? _session;
    private bool _isWorker;

    public Guid? Id => _session?.UserId;

    public Guid? SessionId => _session?.Id;

    public bool HasTwoFactor => _session is { Stage: SessionStage.SignedIn, HasTwoFactor: true };

    public bool NeedsTwoFactor => _session?.Stage == SessionStage.PasswordOnly;

    public bool IsConsole => _isWorker || process.IsActing;

    /// <summary>A half-finished sign-in holds no role yet.</summary>
    public IReadOnlyCollection<ActiveGrant> Grants => _session is { Stage: SessionStage.SignedIn } session ? session.Grants : [];

    public string? FullName => _session?.FullName;

    /// <summary>For workers, each in a scope of its own.</summary>
    public void BecomeConsole() => _isWorker = true;

    public void Become(LiveSession session) => _session = session;
}
