using System.Text.Json;
using CharterTracker.Data;
using CharterTracker.Domain.Register;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Register;

/// <summary>
/// Verifies the whole register: that entry numbers have no gap, that every commitment is right, and that the read model says what the
/// entries say.
/// </summary>
/// <param name="Progress">Is told how many entries have been checked.</param>
[Requires(Permission.Console)]
public sealed record VerifyRegisterQuery(IProgress<long>? Progress = null) : IQuery<Result<RegisterVerification>>;

/// <param name="Problems">One sentence for each problem; empty where there is none.</param>
public sealed record RegisterVerification(long Entries, IReadOnlyList<string> Problems);

internal sealed class VerifyRegisterHandler(CharterDbContext db) : IRequestHandler<VerifyRegisterQuery, Result<RegisterVerification>>
{
    private const int PageSize = 1000;

    public async Task<Result<RegisterVerification>> Handle(VerifyRegisterQuery request, CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        // The newest row of each accreditation, which the read model must still be compared with.
        var open = new Dictionary<Guid, RegisterRow>();
        var last = 0L;
        while (true)
        {
            var page = await db.RegisterEntries.AsNoTracking().Where(e => e.Number > last).OrderBy(e => e.Number).Take(PageSize).ToListAsync(cancellationToken);
            var replaced = new List<RegisterRow>();
            foreach (var entry in page)
            {
                if (entry.Number != last + 1)
                {
                    problems.Add($"Entry {last + 1} is missing");
                }
                last = entry.Number;
                Check(entry, open, replaced, problems);
            }
            await CompareAsync(replaced, problems, cancellationToken);
            request.Progress?.Report(last);
            if (page.Count < PageSize)
            {
                break;
            }
        }

        foreach (var rows in open.Values.Chunk(PageSize))
        {
            await CompareAsync(rows, problems, cancellationToken);
        }
        if (await db.RegisterHeads.Select(h => h.Size).SingleAsync(cancellationToken) != last)
        {
            problems.Add("Entries are missing at the end of the log");
        }
        if (await db.RegisterRows.CountAsync(r => !db.RegisterEntries.Any(e => e.Number == r.EntryNumber && e.Content != null), cancellationToken) is > 0 and var strays)
        {
            problems.Add($"{strays} rows of the register have no entry");
        }
        return new RegisterVerification(last, problems);
    }

    private static void Check(RegisterEntry entry, Dictionary<Guid, RegisterRow> open, List<RegisterRow> replaced, List<string> problems)
    {
        if (open.Remove(entry.AccreditationId, out var earlier))
        {
            earlier.Replace(entry.RecordedAt);
            replaced.Add(earlier);
        }
        if (!entry.Verifies())
        {
            problems.Add($"Entry {entry.Number} does not match its commitment");
        }
        else if (entry.Content is not null)
        {
            open[entry.AccreditationId] = RegisterRow.From(entry, RegisterFacts.Parse(entry.Content));
        }
    }

    /// <summary>Compares rows with the read model, in one query: a register of tens of thousands of entries takes a few dozen.</summary>
    private async Task CompareAsync(IReadOnlyCollection<RegisterRow> expected, List<string> problems, CancellationToken cancellationToken)
    {
        if (expected.Count == 0)
        {
            return;
        }
        var numbers = expected.Select(r => r.EntryNumber).ToList();
        var stored = await db.RegisterRows.AsNoTracking().Where(r => numbers.Contains(r.EntryNumber)).ToDictionaryAsync(r => r.EntryNumber, cancellationToken);
        problems.AddRange(expected
            .Where(e => !stored.TryGetValue(e.EntryNumber, out var row) || JsonSerializer.Serialize(row) != JsonSerializer.Serialize(e))
            .Select(e => $"The register does not say what entry {e.EntryNumber} says"));
    }
}
