using System.Linq.Expressions;
using CharterTracker.Domain;
using CharterTracker.Domain.Accreditations;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Register;

namespace CharterTracker.Features.Register;

internal static class RegisterRows
{
    public static readonly Expression<Func<RegisterRow, RegisterLine>> ToLine = r => new RegisterLine
    {
        EmployerNumber = r.EmployerNumber,
        EmployerName = r.EmployerName,
        Identifiers = r.Identifiers,
        Sector = r.Sector,
        Size = r.Size,
        Workers = r.Workers,
        Places = r.Places,
        SchemeSlug = r.SchemeSlug,
        SchemeName = r.SchemeName,
        AuthorityName = r.AuthorityName,
        LevelCode = r.LevelCode,
        LevelName = r.LevelName,
        IsEvidenced = r.IsEvidenced,
        CertificateNumber = r.CertificateNumber,
        ValidFrom = r.ValidFrom,
        ValidUntil = r.ValidUntil,
        Status = r.Status,
        StatusSince = r.StatusSince,
        RecognisesUnion = r.RecognisesUnion,
        HasNoZeroHours = r.HasNoZeroHours,
        PaysLivingWage = r.PaysLivingWage,
        RecordedAt = r.KnownFrom,
    };

    /// <summary>What <see cref="ToLine"/> does, for rows that were read already.</summary>
    public static readonly Func<RegisterRow, RegisterLine> LineOf = ToLine.Compile();

    /// <summary>The register as it was known at the end of a day; null for now.</summary>
    public static IQueryable<RegisterRow> KnownOn(this IQueryable<RegisterRow> rows, DateOnly? day)
    {
        if (day is null)
        {
            return rows.Where(r => r.KnownUntil == null);
        }
        var evening = LondonDays.Start(day.Value.AddDays(1));
        return rows.Where(r => r.KnownFrom < evening && (r.KnownUntil == null || r.KnownUntil >= evening));
    }

    /// <summary>Accreditations in force on the day: within their dates, and not suspended or ended by then.</summary>
    public static IQueryable<RegisterRow> AccreditedOn(this IQueryable<RegisterRow> rows, DateOnly day) =>
        rows.Where(r => r.ValidFrom <= day && r.ValidUntil >= day && (r.StatusSince == null || r.StatusSince > day));

    /// <summary>
    /// Rows that match a search: every word in the name or among the places; or an employer number, a number in a public register, with or
    /// without its prefix, or a certificate number.
    /// </summary>
    public static IQueryable<RegisterRow> Matching(this IQueryable<RegisterRow> rows, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return rows;
        }
        var number = text.Trim().ToUpperInvariant();
        if (CertificateNumber.TryParse(text, out var certificate))
        {
            return rows.Where(r => r.CertificateNumber == certificate);
        }
        var words = NameFolding.Fold(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (TypedIdentifier.Parse(number) is { } identifier)
        {
            var (fenced, inFull) = (identifier.Fenced, identifier.InFull);
            var word = words.Length == 1 ? words[0] : null;
            return rows.Where(r => r.Identifiers.Contains(fenced)
                || r.Identifiers.Contains(inFull)
                || (word != null && (r.EmployerNumber == number || r.SearchName.Contains(word))));
        }
        // Only punctuation was typed: that matches nothing, not everything.
        if (words.Length == 0)
        {
            return rows.Where(r => false);
        }
        return words.Aggregate(rows, (left, word) => left.Where(r => r.SearchName.Contains(word) || r.SearchPlaces.Contains(word)));
    }

    public static IQueryable<RegisterRow> In(this IQueryable<RegisterRow> rows, RegisterFilter filter)
    {
        if (filter.Schemes is { Count: > 0 } schemes)
        {
            rows = rows.Where(r => schemes.Contains(r.SchemeSlug));
        }
        if (filter.Levels is { Count: > 0 } levels)
        {
            rows = rows.Where(r => levels.Contains(r.LevelCode));
        }
        if (filter.Sector is { } sector)
        {
            rows = rows.Where(r => r.Sector == sector);
        }
        if (filter.Size is { } size)
        {
            rows = rows.Where(r => r.Size == size);
        }
        return rows;
    }

    public static IQueryable<RegisterRow> InArea(this IQueryable<RegisterRow> rows, string? area)
    {
        if (string.IsNullOrWhiteSpace(area))
        {
            return rows;
        }
        var fenced = $"|{NameFolding.Fold(area)}|";
        return rows.Where(r => r.SearchPlaces.Contains(fenced));
    }

    /// <summary>Sorts the rows. Every order ends with the number, so that no line comes twice on different pages.</summary>
    public static IQueryable<RegisterRow> SortedBy(this IQueryable<RegisterRow> rows, RegisterSort sort) => sort switch
    {
        RegisterSort.Newest => rows.OrderByDescending(r => r.ValidFrom).ThenBy(r => r.SearchName).ThenBy(r => r.EntryNumber),
        RegisterSort.Ending => rows.OrderBy(r => r.ValidUntil).ThenBy(r => r.SearchName).ThenBy(r => r.EntryNumber),
        RegisterSort.Workers => rows.OrderByDescending(r => r.Workers).ThenBy(r => r.SearchName).ThenBy(r => r.EntryNumber),
        _ => rows.OrderBy(r => r.SearchName).ThenBy(r => r.EntryNumber),
    };
}
