using CharterTracker.Data;
using CharterTracker.Domain.Accreditations;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Publications;
using CharterTracker.Features.Correspondence;
using CharterTracker.Features.Register;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Publications;

/// <summary>
/// Writes a due batch into the register: an entry and a row for each change, under the head's lock. What was withdrawn, appealed or
/// changed after the release is held back, and its publishers are told: at the minute of an embargo nobody is there to ask, and
/// the others must not wait for one.
/// </summary>
internal sealed class GoingLive(CharterDbContext db, PublishableReader reader, Post post, TimeProvider clock)
{
    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public async Task PublishAsync(PublicationBatch batch, IReadOnlyDictionary<Guid, Publishable> publishable, CancellationToken cancellationToken)
    {
        HoldBack(batch, publishable);
        batch.GoLive(Now);
        if (batch.Status != PublicationStatus.Live)
        {
            await TellPublishersAsync(batch, cancellationToken);
            return;
        }

        var head = await db.RegisterHeads.SingleAsync(cancellationToken);
        var predecessors = await PredecessorsAsync(batch, publishable, cancellationToken);
        var touched = batch.ItemsToPublish.Select(i => i.AccreditationId).Concat(predecessors.Keys).ToList();
        var rows = await db.RegisterRows.Where(r => r.KnownUntil == null && touched.Contains(r.AccreditationId)).ToDictionaryAsync(r => r.AccreditationId, cancellationToken);
        var known = await reader.PublishedFactsAsync([.. predecessors.Keys], cancellationToken);
        foreach (var item in batch.ItemsToPublish)
        {
            var one = publishable[item.AccreditationId];
            Append(head, batch, rows, item.AccreditationId, item.Change, Complete(item, one));
            if (item.Change == RegisterChange.Added)
            {
                one.Accreditation.Activate(Now);
                Supersede(head, batch, rows, predecessors, known, one);
            }
        }
        await TellEmployersAsync(batch, publishable, cancellationToken);
        await TellPublishersAsync(batch, cancellationToken);
    }

    private static void HoldBack(PublicationBatch batch, IReadOnlyDictionary<Guid, Publishable> publishable)
    {
        foreach (var item in batch.Items)
        {
            var one = publishable[item.AccreditationId];
            var problem = one.Problem() ?? (one.Facts.Standing == item.ReadFacts().Standing ? null : "was suspended, restored or ended after the release");
            if (problem is not null)
            {
                batch.HoldBack(item, $"{item.ReadFacts().EmployerName} {problem}");
            }
        }
    }

    /// <summary>As the publishers read it, with what only this minute knows.</summary>
    private RegisterFacts Complete(PublicationItem item, Publishable one)
    {
        var facts = item.ReadFacts();
        return facts with
        {
            CertificateNumber = one.Accreditation.CertificateNumber!,
            StandingSince = facts.Standing == RegisterStanding.InForce ? null : facts.StandingSince ?? LondonDays.Of(Now),
        };
    }

    private void Append(
        RegisterHead head, PublicationBatch batch, Dictionary<Guid, RegisterRow> rows, Guid accreditationId, RegisterChange change, RegisterFacts facts)
    {
        var entry = RegisterEntry.Append(head.Next(), batch, accreditationId, change, facts, Now);
        var row = RegisterRow.From(entry, facts);
        if (rows.TryGetValue(accreditationId, out var replaced))
        {
            replaced.Replace(Now);
        }
        rows[accreditationId] = row;
        db.RegisterEntries.Add(entry);
        db.RegisterRows.Add(row);
    }

    private void Supersede(
        RegisterHead head,
        PublicationBatch batch,
        Dictionary<Guid, RegisterRow> rows,
        Dictionary<Guid, Accreditation> predecessors,
        Dictionary<Guid, RegisterFacts> known,
        Publishable successor)
    {
        if (successor.Accreditation.ReplacesAccreditationId is not { } id || !predecessors.TryGetValue(id, out var predecessor) || !known.TryGetValue(id, out var facts))
        {
            return;
        }
        predecessor.Supersede();
        var today = LondonDays.Of(Now);
        var since = successor.Facts.ValidFrom > today ? successor.Facts.ValidFrom : today;
        Append(head, batch, rows, id, RegisterChange.Changed, facts with { Standing = RegisterStanding.Superseded, StandingSince = since });
    }

    /// <summary>The accreditations that awards of this batch replace, where they are still in force.</summary>
    private Task<Dictionary<Guid, Accreditation>> PredecessorsAsync(
        PublicationBatch batch, IReadOnlyDictionary<Guid, Publishable> publishable, CancellationToken cancellationToken)
    {
        var ids = batch.ItemsToPublish.Select(i => publishable[i.AccreditationId].Accreditation.ReplacesAccreditationId).OfType<Guid>().ToList();
        return db.Accreditations
            .Where(a => ids.Contains(a.Id) && (a.Status == AccreditationStatus.Active || a.Status == AccreditationStatus.Suspended))
            .ToDictionaryAsync(a => a.Id, cancellationToken);
    }

    private async Task TellEmployersAsync(PublicationBatch batch, IReadOnlyDictionary<Guid, Publishable> publishable, CancellationToken cancellationToken)
    {
        var added = batch.ItemsToPublish.Where(i => i.Change == RegisterChange.Added).Select(i => publishable[i.AccreditationId]).ToList();
        var employerIds = added.Select(p => p.EmployerId).Distinct().ToList();
        var owners = await db.Employers
            .Where(e => employerIds.Contains(e.Id))
            .SelectMany(e => e.Members, (e, m) => new { e.Id, m.UserId, m.Role })
            .Where(m => m.Role == MembershipRole.Owner)
            .Join(db.Users, m => m.UserId, u => u.Id, (m, u) => new { EmployerId = m.Id, u.Email })
            .ToListAsync(cancellationToken);
        foreach (var (facts, number, owner) in
            from one in added
            from owner in owners
            where owner.EmployerId == one.EmployerId && owner.Email is not null
            select (one.Facts, one.Accreditation.CertificateNumber!, owner.Email))
        {
            post.Send(
                owner,
                "Your accreditation is public",
                $"{facts.EmployerName} is on the public register of the {facts.SchemeName}, until {facts.ValidUntil:d MMMM yyyy}.",
                $"Your page on the register: {post.LinkTo($"/register/{facts.EmployerNumber}")}",
                $"Your certificate: {post.LinkTo($"/certificates/{number}.pdf")}");
        }
    }

    private async Task TellPublishersAsync(PublicationBatch batch, CancellationToken cancellationToken)
    {
        var held = batch.Items.Where(i => i.HeldBackBecause is not null).Select(i => i.HeldBackBecause!).ToList();
        if (held.Count == 0)
        {
            return;
        }
        var emails = await db.Users.Where(u => u.Id == batch.PreparedBy || u.Id == batch.ReleasedBy).Select(u => u.Email).ToListAsync(cancellationToken);
        foreach (var email in emails.OfType<string>())
        {
            post.Send(
                email,
                "Held back from a publication",
                [
                    "Some of a publication was held back when it was due. Correct your press list.",
                    .. held,
                    $"The batch: {post.LinkTo($"/publish/{batch.Id}")}",
                ]);
        }
    }
}
