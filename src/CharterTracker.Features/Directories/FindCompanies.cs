using CharterTracker.Data;
using CharterTracker.Domain.Directories;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Directories;

/// <summary>
/// Finds organisations by number, by postcode, or by words of the name, the town and the postcode district, in spite of typing errors.
/// </summary>
[Requires(Permission.ActForEmployer)]
public sealed record FindCompaniesQuery(string? Text, int Page = 1) : IQuery<Result<CompaniesFound>>;

/// <param name="AreTooMany">The words are in too many names, so only the names that begin with them are listed.</param>
public sealed record CompaniesFound(Paged<CompanyListing> Listings, bool AreTooMany);

public sealed record CompanyListing(
    Guid Id, string Name, string? Register, string? Number, string? Postcode, IReadOnlyList<string> SicCodes, string? Sector, SizeBand? Size,
    string? Place, string? Status);

internal sealed class FindCompaniesValidator : AbstractValidator<FindCompaniesQuery>
{
    public FindCompaniesValidator()
    {
        RuleFor(q => q.Text)
            .NotEmpty().WithMessage("Enter a name, a company number or a postcode")
            .MaximumLength(DirectoryCompany.NameMaxLength).WithMessage("Enter {MaxLength} characters or fewer");
        RuleFor(q => q.Text)
            .Must(text => NameFolding.Fold(text!).Length >= 2).WithMessage("Enter at least 2 letters or digits")
            .When(q => !string.IsNullOrWhiteSpace(q.Text));
    }
}

internal sealed class FindCompaniesHandler(CharterDbContext db, SimilarWords nearWords) : IRequestHandler<FindCompaniesQuery, Result<CompaniesFound>>
{
    /// <summary>
    /// The most names that the rarest word typed may be in: beyond that, sorting what it finds would be slow and nobody would read it.
    /// </summary>
    internal const int MaxCandidates = 20_000;

    // A shorter phonetic key begins very many names.
    private const int ShortestPhoneticKey = 3;

    public async Task<Result<CompaniesFound>> Handle(FindCompaniesQuery request, CancellationToken cancellationToken)
    {
        foreach (var sure in ExactReadings(request.Text!))
        {
            if (await PageAsync(sure, request.Page, cancellationToken) is { Total: > 0 } found)
            {
                return new CompaniesFound(found, AreTooMany: false);
            }
        }

        var text = Postcode.ToDistrict(request.Text!);
        var words = SearchTerms.InName(text);
        // People write one word as two, and two as one; the phonetic key of the whole name covers the second case.
        var joined = words.Zip(words.Skip(1), (a, b) => a + b).Where(w => w.Length <= SearchTerms.MaxLength).ToList();
        var near = await nearWords.FindAsync([.. words.Union(joined)], words[^1], cancellationToken);
        var counts = await CountsAsync(near.Values.SelectMany(n => n), cancellationToken);
        var folded = NameFolding.Fold(text);

        var (byWords, areTooMany) = ByWords([.. words.Select(w => near[w])], counts);
        if (byWords is not null && await PageAsync(Ranked(byWords, folded, words), request.Page, cancellationToken) is { Total: > 0 } withWords)
        {
            return new CompaniesFound(withWords, AreTooMany: false);
        }
        if (areTooMany && await PageAsync(BeginningWith(folded), request.Page, cancellationToken) is { Total: > 0 } asTyped)
        {
            return new CompaniesFound(asTyped, AreTooMany: true);
        }
        if (SoundingLike(text) is { } beginning && await PageAsync(Ranked(beginning, folded, words), request.Page, cancellationToken) is { Total: > 0 } begun)
        {
            return new CompaniesFound(begun, areTooMany);
        }
        for (var at = 0; at < words.Count - 1; at++)
        {
            if (near.TryGetValue(words[at] + words[at + 1], out var whole)
                && ByWords([.. words.Take(at).Select(w => near[w]), whole, .. words.Skip(at + 2).Select(w => near[w])], counts).Candidates is { } candidates
                && await PageAsync(Ranked(candidates, folded, words), request.Page, cancellationToken) is { Total: > 0 } asOneWord)
            {
                return new CompaniesFound(asOneWord, AreTooMany: false);
            }
        }
        return new CompaniesFound(new Paged<CompanyListing>([], 0, 1, Paging.PageSize), areTooMany);
    }

    /// <summary>Every organisation, once: one that several lists name is shown as Companies House names it.</summary>
    private IQueryable<DirectoryCompany> Companies => db.DirectoryCompanies.AsNoTracking().Where(c =>
        c.Source == CompanyNumber.WholeRegister || !db.DirectoryCompanies.Any(o => o.Source == CompanyNumber.WholeRegister && o.SourceId == c.Number));

    private IEnumerable<IQueryable<DirectoryCompany>> ExactReadings(string text)
    {
        if (CompanyNumber.Parse(text) is { Register: not null, Number: var number })
        {
            yield return Companies.Where(c => c.Number == number).OrderBy(c => c.SearchName).ThenBy(c => c.Id);
        }
        if (Postcode.Normalise(text) is { } postcode)
        {
            yield return Companies.Where(c => c.Postcode == postcode).OrderBy(c => c.SearchName).ThenBy(c => c.Id);
        }
    }

    private async Task<Dictionary<string, int>> CountsAsync(IEnumerable<string> words, CancellationToken cancellationToken)
    {
        var terms = words.Distinct().ToList();
        return await db.DirectoryTerms
            .Where(t => terms.Contains(t.Term))
            .GroupBy(t => t.Term)
            .Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
    }

    /// <summary>
    /// The organisations that match every word in one of its readings, looked up from the rarest word on; null where no name has a word, or
    /// every word is in too many.
    /// </summary>
    private (IQueryable<DirectoryCompany>? Candidates, bool AreTooMany) ByWords(IReadOnlyList<IReadOnlyList<string>> words, Dictionary<string, int> counts)
    {
        var rarestFirst = words
            .Select(readings => (Readings: readings.Where(counts.ContainsKey).ToList(), Count: readings.Sum(r => counts.GetValueOrDefault(r))))
            .OrderBy(w => w.Count)
            .ToList();
        if (rarestFirst[0].Count is 0 or > MaxCandidates)
        {
            return (null, rarestFirst[0].Count > MaxCandidates);
        }
        var rarest = rarestFirst[0].Readings;
        var matches = db.DirectoryTerms.Where(t => rarest.Contains(t.Term));
        foreach (var (readings, _) in rarestFirst.Skip(1))
        {
            matches = matches.Where(t => db.DirectoryTerms.Any(o => readings.Contains(o.Term) && o.CompanyId == t.CompanyId));
        }
        return (matches.Select(t => t.CompanyId).Distinct().Join(Companies, id => id, c => c.Id, (_, c) => c), false);
    }

    /// <summary>
    /// The organisations whose names begin with this text, in the order of the index: a page is read and nothing is sorted, however many
    /// there are.
    /// </summary>
    private IQueryable<DirectoryCompany> BeginningWith(string folded)
    {
        var end = folded + SimilarWords.AfterAll;
        return Companies.Where(c => c.SearchName.CompareTo(folded) >= 0 && c.SearchName.CompareTo(end) <= 0).OrderBy(c => c.SearchName).ThenBy(c => c.Id);
    }

    /// <summary>The organisations whose names begin with the sound of what was typed; null where that is too short.</summary>
    private IQueryable<DirectoryCompany>? SoundingLike(string text)
    {
        var skeleton = PhoneticKeys.Compute(text);
        var end = skeleton + SimilarWords.AfterAll;
        return skeleton.Length < ShortestPhoneticKey ? null : Companies.Where(c => c.PhoneticKey.CompareTo(skeleton) >= 0 && c.PhoneticKey.CompareTo(end) <= 0);
    }

    /// <summary>
    /// Ranks organisations: the exact name first, then names that begin with the text, then by how many of the words they have as typed,
    /// and the shortest names first.
    /// </summary>
    private IQueryable<DirectoryCompany> Ranked(IQueryable<DirectoryCompany> candidates, string folded, IReadOnlyList<string> words) => candidates
        .OrderBy(c => c.SearchName == folded ? 0 : c.SearchName.StartsWith(folded) ? 1 : 2)
        .ThenByDescending(c => db.DirectoryTerms.Count(t => words.Contains(t.Term) && t.CompanyId == c.Id))
        .ThenBy(c => c.Status == DirectoryCompany.NoLongerListed ? 1 : 0)
        .ThenBy(c => c.SearchName.Length)
        .ThenBy(c => c.SearchName)
        .ThenBy(c => c.Id);

    private static Task<Paged<CompanyListing>> PageAsync(IQueryable<DirectoryCompany> sorted, int page, CancellationToken cancellationToken) =>
        sorted.Select(CompanyListings.Projection).ToPageAsync(page, cancellationToken);
}
