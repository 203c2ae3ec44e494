using System.Diagnostics;

namespace CharterTracker.Testing.Payrolls;

/// <summary>Tries many random files, and makes the first of each kind that fails as small as it can be.</summary>
public static class PayFileTrials
{
    private const int ChunkSize = 500;

    public static async Task<TrialReport> RunAsync(int seed, int count, int from = 0)
    {
        var started = Stopwatch.GetTimestamp();
        var gathered = new TrialReport();
        await Parallel.ForAsync(0, (count + ChunkSize - 1) / ChunkSize, async (chunk, _) =>
        {
            var part = new TrialReport();
            var end = Math.Min(count, (chunk + 1) * ChunkSize);
            for (var number = chunk * ChunkSize; number < end; number++)
            {
                part.Add(from + number, await PayFileTrial.RunAsync(PayFileMaker.Make(seed, from + number)));
            }
            lock (gathered)
            {
                gathered.Add(part);
            }
        });
        gathered.Took = Stopwatch.GetElapsedTime(started);
        return gathered;
    }
}
