using CharterTracker.Domain.Platform;
using CharterTracker.Features.Mail;
using Microsoft.Extensions.Options;

namespace CharterTracker.Adapters.Mail;

/// <summary>
/// Puts each mail as a file into a folder, exactly once: the outbox id names the file, and an existing file means that the mail was sent.
/// </summary>
internal sealed class PickupFolderTransport(MimeMessages messages, IOptions<MailOptions> options) : IMailTransport
{
    public bool IsExact => true;

    public async Task SendAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateDirectory(options.Value.PickupFolder).FullName;
        var file = Path.Combine(folder, $"{message.Id}.eml");
        if (File.Exists(file))
        {
            return;
        }
        using var mime = messages.From(message);
        // A program that collects the mails must see complete files only.
        var unfinished = Path.Combine(folder, $".{message.Id}.part");
        await using (var stream = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            await mime.WriteToAsync(stream, cancellationToken);
            stream.Flush(flushToDisk: true);
        }
        File.Move(unfinished, file, overwrite: true);
    }
}
