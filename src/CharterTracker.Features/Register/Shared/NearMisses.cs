using System.Linq.Expressions;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Register;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Register;

/// <summary>
/// Finds names and places in spite of typing errors, with nothing that only one database has. A word of four letters may have one error,
/// one of eight two (a letter wrong, missing, too many, or two swapped). One error touches at most two neighbouring pieces of a word, so of
/// a word cut into 2k + 1 pieces at least one survives k errors: the database picks rows that hold a piece of the longest word, and only
/// these few are compared here.
/// </summary>
internal static class NearMisses
{
    private const int MaxCandidates = 2000;
    private const int MaxMatches = 200;
    private const int ShortestWord = 4;

    /// <summary>The rows whose name or places come close to what was typed, for a search that matches nothing.</summary>
    public static async Task<IQueryable<RegisterRow>> AroundAsync(IQueryable<RegisterRow> rows, string text, CancellationToken cancellationToken)
    {
        var near = await FindAsync(rows, text, cancellationToken);
        return rows.Where(r => near.Contains(r.EntryNumber));
    }

    private static async Task<IReadOnlyList<long>> FindAsync(IQueryable<RegisterRow> rows, string text, CancellationToken cancellationToken)
    {
        var words = NameFolding.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var longest = words.MaxBy(w => w.Length);
        if (longest is null || longest.Length < ShortestWord)
        {
            return [];
        }
        var candidates = await rows
            .Where(HoldsAny(Pieces(longest)))
            .OrderBy(r => r.EntryNumber)
            .Take(MaxCandidates)
            .Select(r => new { r.EntryNumber, r.SearchName, r.SearchPlaces })
            .ToListAsync(cancellationToken);
        return
        [
            .. candidates
                .Where(c => Array.TrueForAll(words, word => $"{c.SearchName} {c.SearchPlaces}".Split(' ', '|').Any(other => IsNear(word, other))))
                .Take(MaxMatches)
                .Select(c => c.EntryNumber),
        ];
    }

    /// <summary>Whether a typed word comes close to another word or to its beginning.</summary>
    public static bool IsNear(string typed, string other)
    {
        var slips = Slips(typed);
        return Distance(typed, other) <= slips
            || (other.Length > typed.Length && Distance(typed, other[..typed.Length]) <= Math.Min(slips, 1));
    }

    private static int Slips(string word) => word.Length switch { < ShortestWord => 0, < 8 => 1, _ => 2 };

    private static IEnumerable<string> Pieces(string word)
    {
        var count = (2 * Slips(word)) + 1;
        for (var i = 0; i < count; i++)
        {
            yield return word[(word.Length * i / count)..(word.Length * (i + 1) / count)];
        }
    }

    private static Expression<Func<RegisterRow, bool>> HoldsAny(IEnumerable<string> pieces)
    {
        var row = Expression.Parameter(typeof(RegisterRow), "r");
        var contains = typeof(string).GetMethod(nameof(string.Contains), [typeof(string)])!;
        var any = pieces
            .SelectMany(piece => new[] { nameof(RegisterRow.SearchName), nameof(RegisterRow.SearchPlaces) },
                (piece, column) => (Expression)Expression.Call(Expression.Property(row, column), contains, Expression.Constant(piece)))
            .Aggregate(Expression.OrElse);
        return Expression.Lambda<Func<RegisterRow, bool>>(any, row);
    }

    /// <summary>The Damerau-Levenshtein distance, with two swapped neighbours as one error (optimal string alignment).</summary>
    private static int Distance(string a, string b)
    {
        var (beforeLast, last) = (new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }
        for (var i = 1; i <= a.Length; i++)
        {
            var row = new int[b.Length + 1];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                }
            }
            (beforeLast, last) = (last, row);
        }
        return last[b.Length];
    }
}
