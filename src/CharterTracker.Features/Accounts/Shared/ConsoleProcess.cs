namespace CharterTracker.Features.Accounts;

/// <summary>
/// Whether this process acts for the server's console: it runs a verb, or prepares itself before it serves the first request. Until then
/// everything it does is done as the console.
/// </summary>
public sealed class ConsoleProcess
{
    public bool IsActing { get; private set; }

    public void Begin() => IsActing = true;

    /// <summary>Ends the time as the console: from here on the process serves requests.</summary>
    public void End() => IsActing = false;
}
