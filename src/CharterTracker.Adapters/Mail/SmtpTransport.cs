using CharterTracker.Domain.Platform;
using CharterTracker.Features.Mail;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using IMailTransport = CharterTracker.Features.Mail.IMailTransport;

namespace CharterTracker.Adapters.Mail;

/// <summary>
/// Hands mails to an SMTP server. A server's "no" is a refusal; after a connection that breaks while the message is sent, nobody knows
/// whether it was taken, and SMTP has no way to ask.
/// </summary>
internal sealed class SmtpTransport(MimeMessages messages, IOptions<MailOptions> options) : IMailTransport
{
    private static readonly TimeSpan Deadline = TimeSpan.FromSeconds(60);

    public bool IsExact => false;

    public async Task SendAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        using var mime = messages.From(message);
        using var client = new SmtpClient { Timeout = (int)Deadline.TotalMilliseconds };
        await ConnectAsync(client, cancellationToken);
        try
        {
            await client.SendAsync(mime, cancellationToken);
        }
        catch (Exception exception) when (exception is SmtpCommandException or ServiceNotAuthenticatedException)
        {
            throw new MailRefusedException(exception.Message, exception);
        }
        await LeaveAsync(client);
    }

    private async Task ConnectAsync(SmtpClient client, CancellationToken cancellationToken)
    {
        var smtp = options.Value.Smtp;
        try
        {
            await client.ConnectAsync(
                smtp.Host!,
                smtp.Port,
                smtp.RequireTls ? (smtp.Port == 465 ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls) : SecureSocketOptions.StartTlsWhenAvailable,
                cancellationToken);
            if (smtp.UserName is not null)
            {
                await client.AuthenticateAsync(smtp.UserName, smtp.Password ?? "", cancellationToken);
            }
        }
        catch (Exception exception)
        {
            throw new MailRefusedException($"The mail server could not be reached: {exception.Message}", exception);
        }
    }

    /// <summary>Disconnects. The mail was taken already, so a failure here changes nothing.</summary>
    private static async Task LeaveAsync(SmtpClient client)
    {
        try
        {
            await client.DisconnectAsync(quit: true);
        }
        catch (Exception exception) when (exception is IOException or ProtocolException or CommandException)
        {
            client.Dispose();
        }
    }
}
