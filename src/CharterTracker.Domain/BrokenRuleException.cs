using System.Diagnostics.CodeAnalysis;

namespace CharterTracker.Domain;

/// <summary>A move that the rules do not allow. The message is shown to the person who tried it, so it is written for them.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "A broken rule always says which.")]
public sealed class BrokenRuleException(string message) : Exception(message)
{
    public static void ThrowUnless([DoesNotReturnIf(false)] bool holds, string message)
    {
        if (!holds)
        {
            throw new BrokenRuleException(message);
        }
    }
}
