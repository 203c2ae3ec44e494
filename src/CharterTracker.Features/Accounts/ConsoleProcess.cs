namespace CharterTracker.Features.Accounts;

/// <summary>Whether this process runs a verb typed on the server's console. Such a process serves nobody, so all it does is the console's.</summary>
public sealed class ConsoleProcess
{
    public bool RunsAVerb { get; private set; }

    public void Begin() => RunsAVerb = true;
}
