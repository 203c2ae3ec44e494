namespace CharterTracker.Testing.Payrolls;

internal static class RandomPicks
{
    public static T Pick<T>(this Random random, IReadOnlyList<T> from) => from[random.Next(from.Count)];

    /// <summary>True so often in a hundred times.</summary>
    public static bool Chance(this Random random, double inAHundred) => random.NextDouble() * 100 < inAHundred;
}
