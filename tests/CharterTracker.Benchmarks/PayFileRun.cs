using CharterTracker.Testing.Payrolls;

namespace CharterTracker.Benchmarks;

/// <summary>Tries random payroll files against the reference, and shows the smallest of each sort that fails.</summary>
internal static class PayFileRun
{
    private const double LeastDecided = 97;

    public static async Task<bool> RunAsync(int count, int seed)
    {
        var report = await PayFileTrials.RunAsync(seed, count);
        Console.WriteLine(report);
        foreach (var numbers in report.Faults.Values)
        {
            var smallest = new List<SmallestFile>();
            foreach (var number in numbers)
            {
                smallest.Add(await SmallestFile.OfAsync(seed, number));
            }
            foreach (var sort in smallest.GroupBy(s => s.Sort).OrderByDescending(s => s.Count()))
            {
                Console.WriteLine($"{sort.Count()} like this: {sort.MinBy(s => s.Text.Length)!.Text}{Environment.NewLine}");
            }
        }
        return !report.HasFalsehood && report.DecidedInAHundred >= LeastDecided;
    }
}
