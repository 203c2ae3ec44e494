using System.Text.Json;

namespace CharterTracker.Domain.Charters;

/// <summary>One criterion or level that differs between two versions of a charter.</summary>
/// <param name="Code">Code of the criterion or level.</param>
/// <param name="Changed">Plain names of what changed; empty where the whole is new or gone.</param>
public sealed record CharterDifference(string Code, string Name, DifferenceKind Kind, IReadOnlyList<string> Changed);

/// <summary>How a criterion or level differs from the older version.</summary>
public enum DifferenceKind
{
    Added,
    Removed,
    Changed,
}

/// <summary>Compares two versions of a charter.</summary>
public static class CharterDifferences
{
    /// <summary>The differences by code, in the newer version's order; what is gone comes last.</summary>
    public static IReadOnlyList<CharterDifference> DifferencesFrom(this CharterContent newer, CharterContent older) =>
    [
        .. Compare(newer.Criteria, older.Criteria, c => c.Code, c => c.Name, ChangesOf),
        .. Compare(newer.Levels, older.Levels, l => l.Code, l => l.Name, ChangesOf),
    ];

    private static IEnumerable<CharterDifference> Compare<T>(
        IEnumerable<T> newer, IEnumerable<T> older, Func<T, string> code, Func<T, string> name, Func<T, T, IEnumerable<string>> changes)
    {
        var before = older.ToDictionary(code);
        var after = newer.ToList();
        foreach (var item in after)
        {
            if (!before.TryGetValue(code(item), out var was))
            {
                yield return new CharterDifference(code(item), name(item), DifferenceKind.Added, []);
            }
            else if (changes(item, was).ToList() is { Count: > 0 } changed)
            {
                yield return new CharterDifference(code(item), name(item), DifferenceKind.Changed, changed);
            }
        }
        foreach (var gone in before.Values.ExceptBy(after.Select(code), code))
        {
            yield return new CharterDifference(code(gone), name(gone), DifferenceKind.Removed, []);
        }
    }

    private static IEnumerable<string> ChangesOf(Criterion now, Criterion was) => Named(
        ("name", now.Name, was.Name),
        ("requirement", now.Requirement, was.Requirement),
        ("guidance", now.Guidance, was.Guidance),
        ("population", now.Population, was.Population),
        ("questions", now.Questions, was.Questions),
        ("evidence", now.Evidence, was.Evidence),
        ("credentials", now.Credentials, was.Credentials),
        ("commitment", now.Commitment, was.Commitment),
        ("check", now.Check, was.Check),
        ("not applicable", now.MayBeNotApplicable, was.MayBeNotApplicable),
        ("points", now.Points, was.Points));

    private static IEnumerable<string> ChangesOf(Level now, Level was) => Named(
        ("name", now.Name, was.Name),
        ("summary", now.Summary, was.Summary),
        ("term", (now.TermMonths, now.Renews).ToString(), (was.TermMonths, was.Renews).ToString()),
        ("assessors", now.Track, was.Track),
        ("award rule", now.Rule, was.Rule),
        ("gates", now.Gates, was.Gates),
        ("commitments required", now.Binds, was.Binds),
        ("criteria asked", now.Criteria, was.Criteria));

    /// <summary>
    /// The names of the parts that differ. Lists compare by reference in C#, so each part is compared as it reads when written out.
    /// </summary>
    private static IEnumerable<string> Named(params IEnumerable<(string What, object? Now, object? Was)> parts) =>
        parts.Where(p => JsonSerializer.Serialize(p.Now) != JsonSerializer.Serialize(p.Was)).Select(p => p.What);
}
