using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Erasures;

/// <summary>
/// The one door through which what is sealed, or a copy of it, is erased: value and salt go, numbers and commitments stay, so that both
/// logs still verify.
/// </summary>
internal sealed class Eraser(CharterDbContext db)
{
    /// <summary>
    /// Erases a sole trader from the register: their entries, the rows that are searched, and the copies in batches. What was published of
    /// them as another type of organisation stays, so that nobody gets rid of a past by a change of type. Opens the transaction that the
    /// pipeline commits, and keeps the register's head locked in it: nothing goes live meanwhile.
    /// </summary>
    public async Task EraseFromRegisterAsync(Guid employerId, CancellationToken cancellationToken)
    {
        await db.Database.BeginTransactionAsync(cancellationToken);
        await db.RegisterHeads.ExecuteUpdateAsync(head => head.SetProperty(h => h.Size, h => h.Size), cancellationToken);
        var accreditations = await db.Accreditations.Where(a => a.EmployerId == employerId)
            .Select(a => a.Id).ToListAsync(cancellationToken);
        var batches = await db.PublicationBatches
            .Where(b => b.Items.Any(i => accreditations.Contains(i.AccreditationId)))
            .ToListAsync(cancellationToken);
        Erase(batches.SelectMany(b => b.Items).Where(i => accreditations.Contains(i.AccreditationId) && IsOfSoleTrader(i.ReadFacts())));

        var entries = await db.RegisterEntries
            .Where(e => accreditations.Contains(e.AccreditationId) && e.Content != null)
            .ToListAsync(cancellationToken);
        var theirs = entries.Where(e => IsOfSoleTrader(RegisterFacts.Parse(e.Content!))).ToList();
        if (theirs.Count == 0)
        {
            return;
        }
        var numbers = theirs.Select(e => e.Number).ToList();
        db.RegisterRows.RemoveRange(await db.RegisterRows.Where(r => numbers.Contains(r.EntryNumber)).ToListAsync(cancellationToken));
        Erase(theirs);
        (await db.RegisterHeads.SingleAsync(cancellationToken)).NoteErasure();
    }

    private static void Erase(IEnumerable<IErasable> all)
    {
        foreach (var one in all)
        {
            one.Erase();
        }
    }

    /// <summary>
    /// Whether the facts are those of a sole trader. The first format did not keep the type, but only others have a company number.
    /// </summary>
    private static bool IsOfSoleTrader(RegisterFacts? facts) =>
        facts is not null && (facts.CharterNumber is null ? facts.CompanyNumber is null : facts.Type == OrganisationType.SoleTrader);
}
