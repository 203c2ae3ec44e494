using CharterTracker.Data;
using CharterTracker.Domain.Platform;
using CharterTracker.Features.Jobs;

namespace CharterTracker.Features.Mail;

/// <summary>
/// Puts mails into the outbox, in the transaction of what they tell of. Mails are plain text with links only: never answers, evidence or
/// reasons.
/// </summary>
internal sealed class MailOutbox(CharterDbContext db, TimeProvider clock, WakeUps wakeUps)
{
    private bool _wakesOnSave;

    /// <summary>Puts a mail into the outbox and returns its id, which names its file in the pick-up folder.</summary>
    public Guid Send(string to, string subject, params IEnumerable<string> paragraphs)
    {
        var message = OutboxMessage.Write(to, subject, string.Join("\n\n", paragraphs) + "\n", clock.GetUtcNow());
        db.Outbox.Add(message);
        if (!_wakesOnSave)
        {
            db.SavedChanges += (_, _) => wakeUps.Wake<OutboxJob>();
            _wakesOnSave = true;
        }
        return message.Id;
    }
}
