using CharterTracker.Data;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Testing.Releases;

/// <summary>
/// Appends to the register's log what a short demonstration does not produce: every change, status and size, with and without what is
/// optional, and one entry that was erased. Each is written as the product writes it, so that the log still verifies.
/// </summary>
internal static class RegisterFiller
{
    private static readonly bool?[] ThreeValues = [null, true, false];

    public static async Task FillAsync(CharterDbContext db, DateTimeOffset at)
    {
        var batch = await db.PublicationBatches.OrderBy(b => b.PreparedAt).FirstAsync();
        var head = await db.RegisterHeads.SingleAsync();
        var newest = await db.RegisterRows.Where(r => r.KnownUntil == null).OrderBy(r => r.EntryNumber).FirstAsync();
        var facts = RegisterFacts.Parse((await db.RegisterEntries.SingleAsync(e => e.Number == newest.EntryNumber)).Content!);

        // The first is erased, and the last repeats the employer's current facts.
        var same = (Change: RegisterChange.Changed, Facts: facts);
        foreach (var (variant, number) in Variants(facts).Prepend(same).Append(same).Select((v, i) => (v, i)))
        {
            var moment = at.AddMinutes(number + 1);
            var entry = RegisterEntry.Append(head.Next(), batch.SchemeId, batch.Id, newest.AccreditationId, variant.Change, variant.Facts, moment);
            newest.Replace(moment);
            db.Add(entry);
            if (number == 0)
            {
                entry.Erase();
                head.NoteErasure();
                continue;
            }
            newest = RegisterRow.From(entry, variant.Facts);
            db.Add(newest);
        }
        await db.SaveChangesAsync();
    }

    private static IEnumerable<(RegisterChange Change, RegisterFacts Facts)> Variants(RegisterFacts facts)
    {
        var changes = Enum.GetValues<RegisterChange>();
        var standings = Enum.GetValues<RegisterStatus>();
        var sizes = Enum.GetValues<SizeBand>();
        for (var i = 0; i < Math.Max(Math.Max(changes.Length, standings.Length), Math.Max(sizes.Length, 4)); i++)
        {
            var status = standings[i % standings.Length];
            yield return (changes[i % changes.Length], facts with
            {
                Status = status,
                StatusSince = status == RegisterStatus.InForce ? null : facts.ValidFrom.AddDays(1),
                Size = sizes[i % sizes.Length],
                CharterNumber = i == 1 ? null : facts.CharterNumber,
                Identifiers = i % 2 == 0
                    ? [new OrganisationIdentifier("GB-COH", "01234567"), new OrganisationIdentifier("GB-CHC", "1123456")] : [],
                Sector = i % 2 == 0 ? null : "D",
                RecognisesUnion = ThreeValues[i % 3],
                HasNoZeroHours = ThreeValues[(i + 1) % 3],
                PaysLivingWage = ThreeValues[(i + 2) % 3],
            });
        }
    }
}
