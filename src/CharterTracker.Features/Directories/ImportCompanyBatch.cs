using CharterTracker.Data;
using CharterTracker.Domain.Directories;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Directories;

/// <summary>Imports one batch of a list, saved whole or not at all. A batch that is sent again changes nothing.</summary>
[Requires(Permission.Console)]
public sealed record ImportCompanyBatchCommand(IReadOnlyList<DirectoryFacts> Rows) : ICommand<Result<BatchCounts>>;

public sealed record BatchCounts(int Added, int Updated, int Unchanged);

internal sealed class ImportCompanyBatchHandler(CharterDbContext db, SearchTermIndex index, TimeProvider clock)
    : IRequestHandler<ImportCompanyBatchCommand, Result<BatchCounts>>
{
    public async Task<Result<BatchCounts>> Handle(ImportCompanyBatchCommand request, CancellationToken cancellationToken)
    {
        var sources = request.Rows.Select(r => r.Source).Distinct().ToList();
        var ids = request.Rows.Select(r => r.SourceId).Distinct().ToList();
        var known = await db.DirectoryCompanies
            .Where(c => sources.Contains(c.Source) && ids.Contains(c.SourceId))
            .ToDictionaryAsync(c => (c.Source, c.SourceId), cancellationToken);
        var termsBefore = known.Values.ToDictionary(c => c, c => c.Terms());

        var now = clock.GetUtcNow();
        var (added, updated, unchanged) = (0, 0, 0);
        foreach (var row in request.Rows)
        {
            if (!known.TryGetValue((row.Source, row.SourceId), out var company))
            {
                company = DirectoryCompany.List(row, now);
                known.Add((row.Source, row.SourceId), company);
                db.DirectoryCompanies.Add(company);
                added++;
            }
            else if (company.Refresh(row, now))
            {
                updated++;
            }
            else
            {
                unchanged++;
            }
        }
        await index.UpdateAsync(known.Values, termsBefore, cancellationToken);
        return new BatchCounts(added, updated, unchanged);
    }
}
