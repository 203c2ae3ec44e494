using System.Diagnostics.CodeAnalysis;

namespace CharterTracker.Adapters.Evidence.Checks;

/// <summary>A file that a check refused. The check stops at the first thing that is wrong; the message is for the file's owner.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "It always has a message for the owner.")]
internal sealed class FileRefusedException(string message) : Exception(message)
{
    public const string PasswordProtected = "The selected file is protected with a password. Remove the password and select it again";

    public static void ThrowIf(bool isWrong, string message)
    {
        if (isWrong)
        {
            throw new FileRefusedException(message);
        }
    }
}
