using System.Linq.Expressions;
using CharterTracker.Data;
using CharterTracker.Domain.Directories;
using CharterTracker.Domain.Employers;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Employers;

/// <summary>An employer that is here already, as somebody who may belong to it sees it.</summary>
/// <param name="Identifier">Its number in a public register, with the prefix of the register; null where it has none.</param>
/// <param name="LocalAuthorityCode">Where its first workplace is.</param>
public sealed record EmployerHere(string Number, string Name, string? Identifier, string? LocalAuthorityCode);

/// <summary>
/// Finds employers that are here already, so that nobody adds one a second time. Sole traders are left out: their names are people's names,
/// which are public only by consent.
/// </summary>
internal sealed class EmployersHere(CharterDbContext db)
{
    internal const int MaxShown = 10;

    // Near names are about as long as the name that was typed, so that these hold the nearest ones.
    private const int MaxCompared = 500;

    private static readonly Expression<Func<Employer, EmployerHere>> Projection = e => new EmployerHere(
        e.Number,
        e.Name,
        e.Identifiers.OrderBy(i => i.Register).Select(i => i.Register + "-" + i.Value).FirstOrDefault(),
        e.Workplaces.OrderBy(w => w.Id).Select(w => w.LocalAuthorityCode).FirstOrDefault());

    /// <summary>The employer with this number of ours; null where there is none.</summary>
    public Task<EmployerHere?> ByNumberAsync(string? number, CancellationToken cancellationToken) =>
        Employers.Where(e => e.Number == number).Select(Projection).SingleOrDefaultAsync(cancellationToken);

    /// <summary>The employers that have one of these numbers in the register named with it.</summary>
    public async Task<IReadOnlyList<EmployerHere>> ByIdentifierAsync(
        IEnumerable<(string Register, string Number)> identifiers, CancellationToken cancellationToken)
    {
        var wanted = identifiers.Select(i => i.Register + "-" + i.Number).Distinct().ToList();
        return wanted.Count == 0 ? [] : await Employers
            .Where(e => e.Identifiers.Any(i => wanted.Contains(i.Register + "-" + i.Value)))
            .OrderBy(e => e.SearchName).ThenBy(e => e.Number)
            .Take(MaxShown)
            .Select(Projection)
            .ToListAsync(cancellationToken);
    }

    /// <summary>The employers whose names, now or before, have all these words, the shortest names first.</summary>
    public async Task<IReadOnlyList<EmployerHere>> ByWordsAsync(string text, CancellationToken cancellationToken)
    {
        var words = SearchTerms.InName(text);
        if (words.Count == 0)
        {
            return [];
        }
        var found = words.Aggregate(
            Employers,
            (employers, word) => employers.Where(e => e.SearchName.Contains(word) || e.FormerNames.Any(n => n.SearchName.Contains(word))));
        return await found
            .OrderBy(e => e.SearchName.Length).ThenBy(e => e.SearchName).ThenBy(e => e.Number)
            .Take(MaxShown)
            .Select(Projection)
            .ToListAsync(cancellationToken);
    }

    /// <summary>The employers whose names, now or before, are nearly the same.</summary>
    /// <param name="except">Our number of the employer that is to take this name; null where it is a new one.</param>
    public async Task<IReadOnlyList<EmployerHere>> NearAsync(string? name, CancellationToken cancellationToken, string? except = null)
    {
        var folded = NameFolding.Fold(name ?? "");
        var pieces = NearNames.PiecesOf(folded);
        if (pieces.Count == 0)
        {
            return [];
        }
        var (length, apart) = (folded.Length, NearNames.LengthApart(folded));
        var others = Employers.Where(e => e.Number != except);
        var names = others.Select(e => new { e.Id, e.SearchName })
            .Concat(others.SelectMany(e => e.FormerNames, (e, n) => new { e.Id, n.SearchName }));
        var alike = await names
            .Where(n => n.SearchName.Length >= length - apart
                && n.SearchName.Length <= length + apart && pieces.Any(p => n.SearchName.Contains(p)))
            .OrderBy(n => Math.Abs(n.SearchName.Length - length)).ThenBy(n => n.Id)
            .Take(MaxCompared)
            .ToListAsync(cancellationToken);
        var near = alike.Where(n => NearNames.AreNear(n.SearchName, folded)).Select(n => n.Id).Distinct().Take(MaxShown).ToList();
        return near.Count == 0 ? [] : await Employers
            .Where(e => near.Contains(e.Id))
            .OrderBy(e => e.SearchName).ThenBy(e => e.Number)
            .Select(Projection)
            .ToListAsync(cancellationToken);
    }

    private IQueryable<Employer> Employers => db.Employers.AsNoTracking().Where(e => !e.IsSoleTrader);
}
