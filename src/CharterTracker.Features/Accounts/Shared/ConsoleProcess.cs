namespace CharterTracker.Features.Accounts;

/// <summary>
/// Whether this process acts for the server's console: it runs a verb, or prepares itself before it serves anybody. All it does
/// meanwhile is the console's.
/// </summary>
public sealed class ConsoleProcess
{
    public bool IsActing { get; private set; }

    public void Begin() => IsActing = true;

    /// <summary>From here on it serves people.</summary>
    public void End() => IsActing = false;
}
