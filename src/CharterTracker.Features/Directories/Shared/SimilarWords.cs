using CharterTracker.Data;
using CharterTracker.Domain.Directories;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Directories;

/// <summary>
/// Finds the words that somebody may have meant by a typed word: words of the directory that are spelled nearly so, or begin so.
/// </summary>
internal sealed class SimilarWords(CharterDbContext db)
{
    private const int MaxReadings = 20;

    // Words are folded to small letters, so that this sorts after everything that begins with the same letters, in any collation.
    internal const string AfterAll = "zzzzzzzz";

    /// <summary>
    /// Finds the readings of each word, in two queries however many words there are. A word is always one of its own readings, even where
    /// the directory does not have it.
    /// </summary>
    /// <param name="words">Words that are complete.</param>
    /// <param name="unfinished">The word that is still being typed.</param>
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<string>>> FindAsync(IReadOnlyCollection<string> words, string unfinished, CancellationToken cancellationToken)
    {
        var keys = words.SelectMany(FuzzyMatch.KeysOf).Distinct().ToList();
        var alike = await db.DirectorySpellings.AsNoTracking().Where(s => keys.Contains(s.Key)).Select(s => s.Word).Distinct().ToListAsync(cancellationToken);

        var end = unfinished + AfterAll;
        var begun = await db.DirectorySpellings.AsNoTracking()
            .Where(s => s.Key == s.Word && s.Key.CompareTo(unfinished) >= 0 && s.Key.CompareTo(end) <= 0)
            .OrderBy(s => s.Word.Length).ThenBy(s => s.Word)
            .Select(s => s.Word)
            .Take(MaxReadings)
            .ToListAsync(cancellationToken);

        return words.ToDictionary(word => word, IReadOnlyList<string> (word) =>
        [
            .. alike.Append(word).Distinct()
                .Select(w => (Word: w, Distance: FuzzyMatch.Distance(word, w)))
                .Where(w => w.Distance is not null)
                .OrderBy(w => w.Distance).ThenBy(w => w.Word, StringComparer.Ordinal)
                .Select(w => w.Word)
                .Take(MaxReadings)
                .Union(word == unfinished ? begun : []),
        ]);
    }
}
