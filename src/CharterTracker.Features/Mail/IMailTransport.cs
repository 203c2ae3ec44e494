using System.Diagnostics.CodeAnalysis;
using CharterTracker.Domain.Platform;

namespace CharterTracker.Features.Mail;

/// <summary>Takes one mail out of the house.</summary>
public interface IMailTransport
{
    /// <summary>Handing over the same message twice delivers it once.</summary>
    bool IsExact { get; }

    /// <summary>
    /// Returns when the mail was taken and throws <see cref="MailRefusedException"/> when it surely was not. After any other
    /// exception nobody knows.
    /// </summary>
    Task SendAsync(OutboxMessage message, CancellationToken cancellationToken);
}

/// <summary>The mail was surely not taken.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "It always says why.")]
public sealed class MailRefusedException(string message, Exception? innerException = null) : Exception(message, innerException);
