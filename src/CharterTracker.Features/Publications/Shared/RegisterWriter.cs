using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Accreditations;
using CharterTracker.Domain.Publications;
using CharterTracker.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Publications;

/// <summary>
/// Writes a due batch into the register: an entry and a row for each change, under the head's lock. Everything is compared again with what
/// was released: what was withdrawn, appealed, renamed or given another number since is held back, and its publishers are told, for at the
/// minute of an embargo nobody is there to ask, and the others must not wait for one. An employer has one award of a scheme in force: the
/// newest decided supersedes all before it.
/// </summary>
internal sealed class RegisterWriter(CharterDbContext db, PublishableReader reader, PublicationMail mail)
{
    /// <param name="now">The moment at which the register's head was locked.</param>
    public async Task PublishAsync(
        PublicationBatch batch, IReadOnlyDictionary<Guid, Publishable> publishable, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var heldBack = HoldBack(batch, publishable);
        batch.GoLive(now);
        if (batch.Status != PublicationStatus.Live)
        {
            await mail.TellOfHeldBackAsync(batch, heldBack, cancellationToken);
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
            if (one.Accreditation.Status == AccreditationStatus.Awarded)
            {
                one.Accreditation.Activate(now);
                Supersede(one);
            }
        }
        await NoteFactsAsync([.. batch.ItemsToPublish.Select(i => publishable[i.AccreditationId].EmployerId)], cancellationToken);
        await mail.TellEmployersAsync(batch, publishable, cancellationToken);
        await mail.TellOfHeldBackAsync(batch, heldBack, cancellationToken);

        void Append(Guid accreditationId, RegisterChange change, RegisterFacts agreed)
        {
            // What was agreed on, or is public, in the first format goes on in the newest.
            var facts = agreed with { Format = RegisterFacts.NewestFormat };
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
                    Append(earlier.Id, RegisterChange.Changed, facts with
                    {
                        Status = RegisterStatus.Superseded,
                        StatusSince = since,
                        StatusNote = null,
                        SuccessorNumber = successor.Accreditation.CertificateNumber,
                    });
                }
            }
        }
    }

    /// <summary>Returns why each of what is held back was.</summary>
    private static List<string> HoldBack(PublicationBatch batch, IReadOnlyDictionary<Guid, Publishable> publishable)
    {
        var reasons = new List<string>();
        foreach (var item in batch.ItemsToPublish.ToList())
        {
            var (one, released) = (publishable[item.AccreditationId], item.ReadFacts());
            if (one.ProblemWith(released) is { } problem)
            {
                // The name of somebody who took their agreement back is not written down once more.
                reasons.Add($"{released?.EmployerName ?? one.Facts.EmployerNumber} {problem}");
                batch.HoldBack(item, reasons[^1]);
            }
        }
        return reasons;
    }

    /// <summary>
    /// The facts as the publishers read them, with the certificate number and the day of the change, which are known only now.
    /// </summary>
    private static RegisterFacts Complete(PublicationItem item, Publishable one, DateTimeOffset now)
    {
        var facts = item.ReadFacts()!;
        return facts with
        {
            CertificateNumber = one.Accreditation.CertificateNumber!,
            StatusSince = facts.Status == RegisterStatus.InForce ? null : facts.StatusSince ?? LondonDays.From(now),
        };
    }

    /// <summary>
    /// Notes the facts of employers that have not been changed since before this was done, so that they can be compared with their rows.
    /// </summary>
    private async Task NoteFactsAsync(List<Guid> employerIds, CancellationToken cancellationToken)
    {
        var employers = await db.Employers
            .Where(e => employerIds.Contains(e.Id) && e.FactsSha256 == null)
            .AsSplitQuery()
            .ToListAsync(cancellationToken);
        employers.ForEach(e => e.NoteFacts());
    }

    /// <summary>All accreditations that the employers of new awards hold in the scheme, in the order in which they were decided.</summary>
    private async Task<List<Accreditation>> HeldAccreditationsAsync(
        PublicationBatch batch, IReadOnlyDictionary<Guid, Publishable> publishable, CancellationToken cancellationToken)
    {
        var employers = batch.ItemsToPublish.Select(i => publishable[i.AccreditationId])
            .Where(p => p.Accreditation.Status == AccreditationStatus.Awarded)
            .Select(p => p.EmployerId)
            .Distinct().ToList();
        var held = await (
            from accreditation in db.Accreditations
            join decision in db.Decisions on accreditation.DecisionId equals decision.Id
            where accreditation.SchemeId == batch.SchemeId && employers.Contains(accreditation.EmployerId)
                && (accreditation.Status == AccreditationStatus.Awarded || accreditation.Status == AccreditationStatus.Active || accreditation.Status == AccreditationStatus.Suspended)
            select new { Accreditation = accreditation, decision.MadeAt }).ToListAsync(cancellationToken);
        return [.. held.OrderBy(h => h.MadeAt).Select(h => h.Accreditation)];
    }
}
