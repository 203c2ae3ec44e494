using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Pipeline;

internal static class Paging
{
    public const int PageSize = 20;

    /// <summary>Counts the rows, then reads one page: two queries. A page past the end shows the last one.</summary>
    public static async Task<Paged<T>> ToPageAsync<T>(this IQueryable<T> sorted, int page, CancellationToken cancellationToken, int pageSize = PageSize)
    {
        var total = await sorted.CountAsync(cancellationToken);
        var shown = Math.Clamp(page, 1, Math.Max(1, (total + pageSize - 1) / pageSize));
        var items = total == 0 ? [] : await sorted.Skip((shown - 1) * pageSize).Take(pageSize).ToListAsync(cancellationToken);
        return new Paged<T>(items, total, shown, pageSize);
    }
}
