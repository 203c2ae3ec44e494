using System.ComponentModel;
using System.Globalization;
using CharterTracker.Domain;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Register;
using CharterTracker.Web.Pages.Register;
using Microsoft.AspNetCore.Mvc;

namespace CharterTracker.Web.Api;

/// <summary>
/// The query parameters of the register, the same for the page, the API and the CSV. All of them are text here, so that a wrong value gets
/// a message of ours and not the framework's. Properties, since the OpenAPI generator fails on the attributes of a constructor's
/// parameters.
/// </summary>
public sealed record RegisterParameters
{
    [FromQuery(Name = "q"), Description("Words of a name or a place; an employer, company or certificate number. Forgives slips of the finger.")]
    public string? Q { get; init; }

    [FromQuery(Name = "scheme"), Description("Short name of a scheme. May be given several times.")]
    public string[]? Scheme { get; init; }

    [FromQuery(Name = "level"), Description("Code of a level. May be given several times.")]
    public string[]? Level { get; init; }

    [FromQuery(Name = "sector"), Description("Section letter of SIC 2007, A to U.")]
    public string? Sector { get; init; }

    [FromQuery(Name = "area"), Description("Name of a local authority in which the employer has a workplace.")]
    public string? Area { get; init; }

    [FromQuery(Name = "size"), Description("Number of workers: under-10, 10-49, 50-249, 250-999 or 1000-plus.")]
    public string? Size { get; init; }

    [FromQuery(Name = "asOf"), Description("Who was accredited on this day (yyyy-mm-dd). Today where it is left out.")]
    public string? AsOf { get; init; }

    [FromQuery(Name = "knownAt"), Description("As the register said on the evening of this day (yyyy-mm-dd). Now where it is left out.")]
    public string? KnownAt { get; init; }

    [FromQuery(Name = "sort"), Description("name, newest, ending or workers.")]
    public string? Sort { get; init; }

    [FromQuery(Name = "page"), Description("Counts from 1.")]
    public string? Page { get; init; }

    /// <summary>Reads what is asked for; what is wrong with it is written into the errors, by parameter.</summary>
    public (RegisterFilter Filter, RegisterSort Sort, int Page) Read(IDictionary<string, string[]> errors)
    {
        var sort = RegisterSort.Name;
        if (!string.IsNullOrWhiteSpace(Sort) && (int.TryParse(Sort, out _) || !Enum.TryParse(Sort, ignoreCase: true, out sort)))
        {
            errors["sort"] = ["Sort by name, newest, ending or workers"];
        }
        var page = 1;
        if (!string.IsNullOrWhiteSpace(Page) && (!int.TryParse(Page, NumberStyles.None, CultureInfo.InvariantCulture, out page) || page < 1))
        {
            errors["page"] = ["The page is a whole number, 1 or more"];
        }
        if (Sector is { Length: > 0 } && (Sector.Length != 1 || char.ToUpperInvariant(Sector[0]) is < 'A' or > 'U'))
        {
            errors["sector"] = ["The sector is a letter from A to U"];
        }
        if (Q is { Length: > RegisterFilter.TextMaxLength })
        {
            errors["q"] = ["Search for 100 characters or fewer"];
        }
        if (Area is { Length: > RegisterFilter.TextMaxLength })
        {
            errors["area"] = ["The area has 100 characters or fewer"];
        }
        var filter = new RegisterFilter(
            string.IsNullOrWhiteSpace(Q) ? null : Q.Trim(),
            Given(Scheme),
            Given(Level),
            string.IsNullOrWhiteSpace(Sector) ? null : Sector.ToUpperInvariant(),
            string.IsNullOrWhiteSpace(Area) ? null : Area.Trim(),
            ReadSize(errors),
            ReadDay("asOf", AsOf, errors),
            ReadDay("knownAt", KnownAt, errors));
        return (filter, sort, page);
    }

    private static List<string>? Given(string[]? values) => values?.Where(v => !string.IsNullOrWhiteSpace(v)).ToList() is { Count: > 0 } given ? given : null;

    private SizeBand? ReadSize(IDictionary<string, string[]> errors)
    {
        if (string.IsNullOrWhiteSpace(Size))
        {
            return null;
        }
        var size = RegisterLabels.SizeOf(Size);
        if (size is null)
        {
            errors["size"] = ["The size is under-10, 10-49, 50-249, 250-999 or 1000-plus"];
        }
        return size;
    }

    private static DateOnly? ReadDay(string name, string? text, IDictionary<string, string[]> errors)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }
        if (DateOnly.TryParseExact(text.Trim(), ["yyyy-MM-dd", "d MMMM yyyy", "d MMM yyyy", "d/M/yyyy"], Formats.British, DateTimeStyles.None, out var day)
            && day.Year is >= 2000 and < 2100)
        {
            return day;
        }
        errors[name] = ["Enter a day such as 2026-05-01 or 1 May 2026"];
        return null;
    }
}
