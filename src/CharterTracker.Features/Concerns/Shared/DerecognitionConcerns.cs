using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Accreditations;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Concerns;
using CharterTracker.Domain.Unions;
using CharterTracker.Features.Applications;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Concerns;

/// <summary>
/// Opens a concern in every scheme that awarded the employer something, when the end of a recognition puts what it holds in question.
/// </summary>
internal sealed class DerecognitionConcerns(CharterDbContext db, ConcernReceiver receiver, TimeProvider clock)
{
    public async Task OpenAsync(Recognition ended, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var held = await db.Accreditations.AsNoTracking().HeldBy(ended.EmployerId, LondonDays.From(now)).ToListAsync(cancellationToken);
        if (held.Count == 0)
        {
            return;
        }
        var employer = await db.Employers.AsNoTracking().SingleAsync(e => e.Id == ended.EmployerId, cancellationToken);
        var unions = await db.Recognitions.AsNoTracking()
            .Where(r => r.EmployerId == ended.EmployerId)
            .Join(db.Unions, r => r.UnionId, u => u.Id, (r, u) => new { Recognition = r, Union = u.Name })
            .OrderBy(r => r.Union)
            .ToListAsync(cancellationToken);
        var said = $"{employer.Name} told us on {Formats.Day(LondonDays.From(now))} that it no longer recognises {unions.Single(u => u.Recognition.Id == ended.Id).Union} for this bargaining unit: "
            + $"{ended.BargainingUnit} ({Formats.Count(ended.WorkersCovered)} covered). The recognition ended on {Formats.Day(ended.EndedOn!.Value)}.";
        var left = unions.Where(u => u.Recognition.Id != ended.Id && u.Recognition.IsInForce(LondonDays.From(now))).Select(u => $"{u.Union}, {u.Recognition.BargainingUnit}").ToList();
        var others = left.Count == 0 ? "It names no other union that it recognises." : $"It says that it still recognises: {string.Join("; ", left)}.";
        foreach (var newest in held.GroupBy(a => a.SchemeId).Select(s => s.MaxBy(a => a.ValidFrom)!))
        {
            var award = await db.Charters.AsNoTracking().Where(c => c.Id == newest.CharterId)
                .Join(db.Schemes, c => c.SchemeId, s => s.Id, (c, s) => new { c.Content, Scheme = s.Name })
                .SingleAsync(cancellationToken);
            var concern = Concern.OpenFor(
                newest, ConcernReceiver.NewReceipt(), employer.Number, string.Join("\n\n", said, others, AwardInQuestion(newest, award.Content, award.Scheme)), now);
            await receiver.ReceiveAsync(concern, [newest.SchemeId], cancellationToken);
        }
    }

    private static string AwardInQuestion(Accreditation held, CharterContent charter, string scheme)
    {
        var level = charter.Level(held.LevelCode);
        return $"It holds the level {level.Name} of the {scheme} until {Formats.Day(held.ValidUntil)}. "
            + (level.Binds.Contains(Commitment.UnionRecognition) ? $"{level.Name} requires union recognition."
                : held.CriteriaMet.Any(code => charter.Criterion(code).Commitment == Commitment.UnionRecognition) ? "The award says that union recognition was met."
                : "The award does not rest on union recognition.");
    }
}
