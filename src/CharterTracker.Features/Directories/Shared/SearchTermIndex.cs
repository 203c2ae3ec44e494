using CharterTracker.Data;
using CharterTracker.Domain.Directories;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Directories;

/// <summary>Keeps the index of words that organisations are found by, and the spellings of new words.</summary>
internal sealed class SearchTermIndex(CharterDbContext db)
{
    // Databases limit how many values one query takes.
    private const int WordsAQuery = 1_000;

    /// <param name="before">The earlier terms of those companies that were in the directory before.</param>
    public async Task UpdateAsync(
        IReadOnlyCollection<DirectoryCompany> companies, IReadOnlyDictionary<DirectoryCompany, IReadOnlySet<string>> before, CancellationToken cancellationToken)
    {
        var changes = companies
            .Select(c => (Company: c, Now: c.Terms(), Before: before.TryGetValue(c, out var old) ? old : new HashSet<string>()))
            .Where(c => !c.Now.SetEquals(c.Before))
            .ToList();
        var lost = changes.SelectMany(c => c.Before.Except(c.Now).Select(term => (term, c.Company.Id))).ToHashSet();
        if (lost.Count > 0)
        {
            var terms = lost.Select(l => l.term).Distinct().ToList();
            var ids = lost.Select(l => l.Id).Distinct().ToList();
            var rows = await db.DirectoryTerms.Where(t => terms.Contains(t.Term) && ids.Contains(t.CompanyId)).ToListAsync(cancellationToken);
            db.DirectoryTerms.RemoveRange(rows.Where(r => lost.Contains((r.Term, r.CompanyId))));
        }
        db.DirectoryTerms.AddRange(changes.SelectMany(c => c.Now.Except(c.Before).Select(term => DirectoryTerm.Create(term, c.Company))));

        foreach (var words in changes.SelectMany(c => SearchTerms.Spelled(c.Company.Name, c.Company.Place)).Distinct().Chunk(WordsAQuery))
        {
            var known = await db.DirectorySpellings.Where(s => words.Contains(s.Key) && s.Key == s.Word).Select(s => s.Word).ToListAsync(cancellationToken);
            db.DirectorySpellings.AddRange(words.Except(known).SelectMany(DirectorySpelling.CreateAll));
        }
    }
}
