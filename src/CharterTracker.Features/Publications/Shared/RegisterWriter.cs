using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Accreditations;
using CharterTracker.Domain.Publications;
using CharterTracker.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Publications;

/// <summary>
/// Writes a due batch into the register: an entry and a row for each change, under the head's lock. What was withdrawn, appealed or
/// changed after the release is held back, and its publishers are told: at the minute of an embargo nobody is there to ask, and
/// the others must not wait for one. An employer has one award of a scheme in force: the newest decided supersedes all before it.
/// </summary>
internal sealed class RegisterWriter(CharterDbContext db, PublishableReader reader, PublicationMail mail)
{
    /// <param name="now">The moment at which the register's head was locked.</param>
    public async Task PublishAsync(
        PublicationBatch batch, IReadOnlyDictionary<Guid, Publishable> publishable, DateTimeOffset now, CancellationToken cancellationToken)
    {
        HoldBack(batch, publishable);
        batch.GoLive(now);
        if (batch.Status != PublicationStatus.Live)
        {
            await mail.TellOfHeldBackAsync(batch, cancellationToken);
            return;
        }

        var head = await db.RegisterHeads.SingleAsync(cancellationToken);
        var held = await HeldAccreditationsAsync(batch, publishable, cancellationToken);
        var touched = batch.ItemsToPublish.Select(i => i.AccreditationId).Concat(held.Select(a => a.Id)).Distinct().ToList();
        var rows = await db.RegisterRows.Where(r => r.KnownUntil == null && touched.Contains(r.AccreditationId)).ToDictionaryAsync(r => r.AccreditationId, cancellationToken);
        var known = await reader.PublishedFactsAsync(touched, cancellationToken);
        // Items go in the order in which they were decided, so that of two awards in one batch the later one stays.
        foreach (var item in batch.ItemsToPublish.OrderBy(i => held.FindIndex(a => a.Id == i.AccreditationId)))
        {
            var one = publishable[item.AccreditationId];
            var facts = Complete(item, one, now);
            Append(item.AccreditationId, item.Change, facts);
            known[item.AccreditationId] = facts;
            if (item.Change == RegisterChange.Added)
            {
                one.Accreditation.Activate(now);
                Supersede(one);
            }
        }
        await mail.TellEmployersAsync(batch, publishable, cancellationToken);
        await mail.TellOfHeldBackAsync(batch, cancellationToken);

        void Append(Guid accreditationId, RegisterChange change, RegisterFacts facts)
        {
            var entry = RegisterEntry.Append(head.Next(), batch.SchemeId, batch.Id, accreditationId, change, facts, now);
            var row = RegisterRow.From(entry, facts);
            if (rows.TryGetValue(accreditationId, out var replaced))
            {
                replaced.Replace(now);
            }
            rows[accreditationId] = row;
            db.RegisterEntries.Add(entry);
            db.RegisterRows.Add(row);
        }

        void Supersede(Publishable successor)
        {
            var today = LondonDays.From(now);
            var since = successor.Facts.ValidFrom > today ? successor.Facts.ValidFrom : today;
            foreach (var earlier in held
                .TakeWhile(a => a.Id != successor.Accreditation.Id)
                .Where(a => a.EmployerId == successor.EmployerId && a.IsHeld))
            {
                earlier.Supersede();
                // An award that was never public leaves no trace in the register.
                if (known.TryGetValue(earlier.Id, out var facts))
                {
                    Append(earlier.Id, RegisterChange.Changed, facts with { Status = RegisterStatus.Superseded, StatusSince = since });
                }
            }
        }
    }

    private static void HoldBack(PublicationBatch batch, IReadOnlyDictionary<Guid, Publishable> publishable)
    {
        foreach (var item in batch.Items)
        {
            var one = publishable[item.AccreditationId];
            var problem = one.Problem()
                ?? (one.Facts.Status == item.ReadFacts().Status ? null
                    : one.MayBePublished ? "was suspended, restored or ended after the release"
                    : "no longer agrees to be published");
            if (problem is not null)
            {
                batch.HoldBack(item, $"{item.ReadFacts().EmployerName} {problem}");
            }
        }
    }

    /// <summary>
    /// The facts as the publishers read them, with the certificate number and the day of the change, which are known only now.
    /// </summary>
    private static RegisterFacts Complete(PublicationItem item, Publishable one, DateTimeOffset now)
    {
        var facts = item.ReadFacts();
        return facts with
        {
            CertificateNumber = one.Accreditation.CertificateNumber!,
            StatusSince = facts.Status == RegisterStatus.InForce ? null : facts.StatusSince ?? LondonDays.From(now),
        };
    }

    /// <summary>All accreditations that the employers of new awards hold in the scheme, in the order in which they were decided.</summary>
    private async Task<List<Accreditation>> HeldAccreditationsAsync(
        PublicationBatch batch, IReadOnlyDictionary<Guid, Publishable> publishable, CancellationToken cancellationToken)
    {
        var employers = batch.ItemsToPublish.Where(i => i.Change == RegisterChange.Added).Select(i => publishable[i.AccreditationId].EmployerId).Distinct().ToList();
        var held = await (
            from accreditation in db.Accreditations
            join decision in db.Decisions on accreditation.DecisionId equals decision.Id
            where accreditation.SchemeId == batch.SchemeId && employers.Contains(accreditation.EmployerId)
                && (accreditation.Status == AccreditationStatus.Awarded || accreditation.Status == AccreditationStatus.Active || accreditation.Status == AccreditationStatus.Suspended)
            select new { Accreditation = accreditation, decision.MadeAt }).ToListAsync(cancellationToken);
        return [.. held.OrderBy(h => h.MadeAt).Select(h => h.Accreditation)];
    }
}
