namespace CharterTracker.Features.Pipeline;

/// <summary>Lets a background job act as the console in its own scope, where nobody is signed in.</summary>
public interface IConsoleScope
{
    void BecomeConsole();
}
