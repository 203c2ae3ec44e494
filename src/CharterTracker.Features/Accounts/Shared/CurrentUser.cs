using CharterTracker.Data.Identity;
using CharterTracker.Features.Pipeline;

namespace CharterTracker.Features.Accounts;

/// <summary>The current user of this scope: anonymous until the session, a console verb or a background job sets it.</summary>
public sealed class CurrentUser(ConsoleProcess process) : ICurrentUser, IConsoleScope
{
    private LiveSession? _session;
    private bool _isWorker;

    public Guid? Id => _session?.UserId;

    public Guid? SessionId => _session?.Id;

    public bool HasTwoFactor => _session is { Stage: SessionStage.SignedIn, HasTwoFactor: true };

    public bool NeedsTwoFactor => _session?.Stage == SessionStage.PasswordOnly;

    public bool IsConsole => _isWorker || process.IsActing;

    /// <summary>The person's active grants; none in a sign-in that still owes its second step.</summary>
    public IReadOnlyCollection<ActiveGrant> Grants => _session is { Stage: SessionStage.SignedIn } session ? session.Grants : [];

    public string? FullName => _session?.FullName;

    /// <summary>Makes this scope act as the console, for background jobs, each of which has a scope of its own.</summary>
    public void BecomeConsole() => _isWorker = true;

    public void Become(LiveSession session) => _session = session;
}
