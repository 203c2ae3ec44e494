using CharterTracker.Domain.Wages;

namespace CharterTracker.Features.Wages;

/// <summary>
/// The rate table as it was within the last minute, for what many pages say of it: rates change a few times a year. Nothing is judged by it.
/// </summary>
internal sealed class RecentRateTable(TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(1);

    private Kept? _kept;

    public async Task<RateTable> GetAsync(Func<Task<RateTable>> read)
    {
        if (_kept is { } kept && clock.GetUtcNow() - kept.At < Lifetime)
        {
            return kept.Table;
        }
        var table = await read();
        _kept = new Kept(table, clock.GetUtcNow());
        return table;
    }

    private sealed record Kept(RateTable Table, DateTimeOffset At);
}
