using CharterTracker.Data;
using CharterTracker.Domain.Platform;
using CharterTracker.Features.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Mail;

/// <summary>The job that delivers the outbox: claim and save, hand over, save the outcome.</summary>
public sealed class OutboxJob(CharterDbContext db, IMailTransport transport, TimeProvider clock) : IJob
{
    public static string Name => "outbox";

    public async Task<IReadOnlyList<Guid>> FindDueAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return await db.Outbox
            .Where(m => m.SentAt == null && m.ParkedAt == null && m.DueAt <= now)
            .OrderBy(m => m.DueAt).ThenBy(m => m.Id)
            .Select(m => m.Id)
            .Take(50)
            .ToListAsync(cancellationToken);
    }

    public async Task RunAsync(Guid itemId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var message = await db.Outbox.SingleOrDefaultAsync(
            m => m.Id == itemId && m.SentAt == null && m.ParkedAt == null && m.DueAt <= now, cancellationToken);
        if (message is null)
        {
            return;
        }

        var isOurs = message.HandOver(transport.IsExact, now);
        // The claim: a second node that read the same message fails on its version here, before anything leaves.
        await db.SaveChangesAsync(cancellationToken);
        if (isOurs)
        {
            await DeliverAsync(message, cancellationToken);
            // A mail that was handed over cannot be called back: the outcome is saved even if the process is told to stop.
            await db.SaveChangesAsync(CancellationToken.None);
        }
    }

    private async Task DeliverAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await transport.SendAsync(message, cancellationToken);
            message.MarkSent(clock.GetUtcNow());
        }
        catch (MailRefusedException refused)
        {
            message.MarkRefused(refused.Message, clock.GetUtcNow());
        }
        catch (Exception broken) when (transport.IsExact)
        {
            message.MarkRefused(broken.Message, clock.GetUtcNow());
        }
        catch (Exception broken)
        {
            message.MarkUncertain(broken.Message, clock.GetUtcNow());
        }
    }
}
