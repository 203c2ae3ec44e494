using System.Diagnostics.CodeAnalysis;
using CharterTracker.Domain.Platform;
using CharterTracker.Features.Mail;
using Microsoft.Extensions.Options;
using MimeKit;

namespace CharterTracker.Adapters.Mail;

/// <summary>Writes an outbox message as a MIME message. MimeKit encodes every header, so no text can add one.</summary>
internal sealed class MimeMessages(IOptions<MailOptions> mail, IOptions<SiteOptions> site)
{
    private static readonly ParserOptions Strict = new() { AllowAddressesWithoutDomain = false };

    /// <summary>Reads an address that mail can be sent to; a name without a domain is none.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out MailboxAddress? address) => MailboxAddress.TryParse(Strict, text, out address);

    public MimeMessage From(OutboxMessage message)
    {
        if (!TryParse(message.To, out var to))
        {
            throw new MailRefusedException("The recipient's address is not an e-mail address");
        }
        var mime = new MimeMessage
        {
            // The same for every attempt, so that a mail that was sent twice is recognised as one.
            MessageId = $"{message.Id:N}@{site.Value.PublicAddress.Host}",
            Date = message.CreatedAt,
            Subject = message.Subject,
            Body = new TextPart("plain") { Text = message.Body },
        };
        mime.From.Add(MailboxAddress.Parse(mail.Value.From));
        mime.To.Add(to);
        mime.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return mime;
    }
}
