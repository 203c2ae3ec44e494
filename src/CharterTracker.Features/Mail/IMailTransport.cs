using System.Diagnostics.CodeAnalysis;
using CharterTracker.Domain.Platform;

namespace CharterTracker.Features.Mail;

/// <summary>Hands one mail over for delivery.</summary>
public interface IMailTransport
{
    /// <summary>Whether handing over the same message twice delivers it only once.</summary>
    bool IsExact { get; }

    /// <summary>
    /// Returns when the mail was accepted, and throws <see cref="MailRefusedException"/> when it certainly was not. After any other
    /// exception it is not known.
    /// </summary>
    Task SendAsync(OutboxMessage message, CancellationToken cancellationToken);
}

/// <summary>The mail was certainly not accepted.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "It always says why.")]
public sealed class MailRefusedException(string message, Exception? innerException = null) : Exception(message, innerException);
