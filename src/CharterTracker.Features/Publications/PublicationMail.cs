using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Publications;
using CharterTracker.Domain.Register;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Access;
using CharterTracker.Features.Mail;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Publications;

/// <summary>The mails about publications: to publishers while a batch is on its way, and to employers once it is public.</summary>
internal sealed class PublicationMail(CharterDbContext db, CaseStaff staff, MailOutbox outbox, ISiteLinks site)
{
    /// <summary>Tells the scheme's other publishers that a batch waits for one of them. No names: it is not public yet.</summary>
    public async Task AskForReleaseAsync(PublicationBatch batch, CancellationToken cancellationToken)
    {
        var publishers = await staff.WithRole(StaffRole.Publisher, batch.SchemeId)
            .Where(u => u.Id != batch.PreparedBy && u.Email != null)
            .Select(u => u.Email!)
            .ToListAsync(cancellationToken);
        foreach (var email in publishers)
        {
            outbox.Send(
                email,
                "A publication is waiting for you",
                $"A batch of {(batch.Items.Count == 1 ? "1 change" : $"{batch.Items.Count} changes")} to the public register was prepared. Another publisher has to release it.",
                $"Read it and release it: {site.Publication(batch.Id)}");
        }
    }

    /// <summary>Tells the owners of every employer whose new award has just become public.</summary>
    public async Task TellEmployersAsync(
        PublicationBatch batch, IReadOnlyDictionary<Guid, Publishable> publishable, CancellationToken cancellationToken)
    {
        var added = batch.ItemsToPublish
            .Where(i => i.Change == RegisterChange.Added)
            .Select(i => (Facts: i.ReadFacts()!, publishable[i.AccreditationId]
                .EmployerId, publishable[i.AccreditationId].Accreditation.CertificateNumber))
            .ToList();
        var employerIds = added.Select(a => a.EmployerId).Distinct().ToList();
        var owners = await db.Employers
            .Where(e => employerIds.Contains(e.Id))
            .SelectMany(e => e.Members, (e, m) => new { e.Id, m.UserId, m.Role })
            .Where(m => m.Role == MembershipRole.Owner)
            .Join(db.Users.Where(u => u.DisabledAt == null), m => m.UserId, u => u.Id, (m, u) => new { EmployerId = m.Id, u.Email })
            .ToListAsync(cancellationToken);
        foreach (var (facts, number, owner) in
            from one in added
            from owner in owners
            where owner.EmployerId == one.EmployerId && owner.Email is not null
            select (one.Facts, one.CertificateNumber!, owner.Email))
        {
            outbox.Send(
                owner,
                "Your accreditation is public",
                $"{facts.EmployerName} is on the public register of the {facts.SchemeName}, until {Formats.Day(facts.ValidUntil)}.",
                $"Your page on the register: {site.RegisteredEmployer(facts.EmployerNumber)}",
                $"Your certificate: {site.Certificate(number)}");
        }
    }

    /// <summary>Tells the publishers of a batch what was held back from it; nothing where all of it became public.</summary>
    public async Task TellOfHeldBackAsync(PublicationBatch batch, IReadOnlyList<string> held, CancellationToken cancellationToken)
    {
        if (held.Count == 0)
        {
            return;
        }
        List<Guid?> publishers = [batch.PreparedBy, batch.ReleasedBy, .. batch.Items.Select(i => i.RefreshedBy)];
        var emails = await db.Users
            .Where(u => u.DisabledAt == null && publishers.Contains(u.Id))
            .Select(u => u.Email)
            .ToListAsync(cancellationToken);
        foreach (var email in emails.OfType<string>())
        {
            outbox.Send(
                email,
                "Held back from a publication",
                [
                    "Some of a publication was held back when it was due. Correct your press list.",
                    .. held,
                    $"The batch: {site.Publication(batch.Id)}",
                ]);
        }
    }
}
