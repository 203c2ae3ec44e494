using CharterTracker.Data;
using CharterTracker.Domain.Directories;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Directories;

/// <summary>Finds organisations by number, postcode (or its first half) or name, with mistypings.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record FindCompaniesQuery(string? Text, int Page = 1) : IQuery<Result<Paged<CompanyListing>>>;

public sealed record CompanyListing(
    Guid Id, string Name, string? Register, string? Number, string? Postcode, IReadOnlyList<string> SicCodes, string? Sector, SizeBand? Size);

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

internal sealed class FindCompaniesHandler(CharterDbContext db) : IRequestHandler<FindCompaniesQuery, Result<Paged<CompanyListing>>>
{
    // Below this a skeleton is in nearly every name.
    private const int ShortestSkeleton = 3;

    public async Task<Result<Paged<CompanyListing>>> Handle(FindCompaniesQuery request, CancellationToken cancellationToken)
    {
        // From the surest reading of what was typed to the most forgiving; the first that finds anything answers.
        foreach (var found in Readings(request.Text!))
        {
            if (await found.AnyAsync(cancellationToken))
            {
                return await found.Select(CompanyListings.Of).ToPageAsync(request.Page, cancellationToken);
            }
        }
        return new Paged<CompanyListing>([], 0, 1, Paging.PageSize);
    }

    private IEnumerable<IQueryable<DirectoryCompany>> Readings(string text)
    {
        var companies = db.DirectoryCompanies.AsNoTracking();
        if (CompanyNumber.Parse(text) is { Register: not null, Number: var number })
        {
            yield return companies.Where(c => c.Number == number).OrderBy(c => c.SearchName).ThenBy(c => c.Id);
        }
        if (Postcode.Normalise(text) is { } postcode)
        {
            yield return companies.Where(c => c.Postcode == postcode).OrderBy(c => c.SearchName).ThenBy(c => c.Id);
        }
        else if (Postcode.OutcodeOf(text) is { } outcode)
        {
            yield return companies.Where(c => c.Postcode!.StartsWith(outcode + " ")).OrderBy(c => c.SearchName).ThenBy(c => c.Id);
        }

        var folded = NameFolding.Fold(text);
        yield return folded.Split(' ')
            .Aggregate(companies, (rows, word) => rows.Where(c => c.SearchName.Contains(word)))
            .OrderBy(c => c.SearchName == folded ? 0 : c.SearchName.StartsWith(folded) ? 1 : 2).ThenBy(c => c.SearchName).ThenBy(c => c.Id);

        var skeleton = NameSkeleton.Of(text);
        if (skeleton.Length >= ShortestSkeleton)
        {
            yield return companies.Where(c => c.Skeleton.Contains(skeleton))
                .OrderBy(c => c.Skeleton == skeleton ? 0 : c.Skeleton.StartsWith(skeleton) ? 1 : 2).ThenBy(c => c.SearchName).ThenBy(c => c.Id);
        }
        if (skeleton.Length > ShortestSkeleton)
        {
            var patterns = OneMistakeFrom(skeleton);
            yield return companies.Where(c => patterns.Any(p => EF.Functions.Like(c.Skeleton, p))).OrderBy(c => c.SearchName).ThenBy(c => c.Id);
        }
    }

    /// <summary>One consonant wrong, too many, too few or swapped with its neighbour. Skeletons hold letters and digits only, so nothing needs escaping.</summary>
    private static List<string> OneMistakeFrom(string skeleton)
    {
        var patterns = new HashSet<string>();
        for (var at = 0; at < skeleton.Length; at++)
        {
            patterns.Add($"%{skeleton[..at]}_{skeleton[(at + 1)..]}%");
            patterns.Add($"%{skeleton[..at]}{skeleton[(at + 1)..]}%");
            patterns.Add($"%{skeleton[..at]}_{skeleton[at..]}%");
            if (at + 1 < skeleton.Length)
            {
                patterns.Add($"%{skeleton[..at]}{skeleton[at + 1]}{skeleton[at]}{skeleton[(at + 2)..]}%");
            }
        }
        return [.. patterns];
    }
}
