using CharterTracker.Domain.Directories;
using CharterTracker.Domain.Employers;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CharterTracker.Web.Pages.Employers;

/// <summary>
/// The choices on the pages about an organisation. Nothing is chosen at first: a preselected answer is given by accident.
/// </summary>
internal static class OrganisationForm
{
    private static readonly SelectListItem[] Authorities = [.. LocalAuthorities.All.Select(a => new SelectListItem(a.Name, a.Code))];

    public static IEnumerable<SelectListItem> Registers { get; } =
        [new SelectListItem("Choose a register", ""), .. OrganisationRegisters.All.Select(r => new SelectListItem(r.Name, r.Prefix))];

    /// <summary>
    /// The local authorities to choose from. The one that the postcode points to comes first and says why, but is not chosen.
    /// </summary>
    public static IEnumerable<SelectListItem> AuthoritiesFor(string? postcode)
    {
        var suggested = LocalAuthorities.Suggest(postcode);
        return
        [
            new SelectListItem("Choose a local authority", ""),
            .. suggested is null ? Array.Empty<SelectListItem>() : [new SelectListItem($"{suggested.Name} (the postcode suggests it)", suggested.Code)],
            .. Authorities.Where(a => a.Value != suggested?.Code),
        ];
    }

    /// <summary>
    /// The hint of the list of local authorities; once a suggestion was asked for, it says what the postcode points to, or that it
    /// points to nothing.
    /// </summary>
    public static string AuthorityHint(string? postcode, bool isSuggesting)
    {
        if (!isSuggesting)
        {
            return "You choose. A postcode only suggests one: it can lie across a boundary.";
        }
        if (string.IsNullOrWhiteSpace(postcode))
        {
            return "Enter a postcode to have one suggested, or choose from the list.";
        }
        return LocalAuthorities.Suggest(postcode) is { } suggested
            ? $"{postcode.Trim().ToUpperInvariant()} is probably in {suggested.Name}, now the first in the list. Choose it if that is right."
            : $"We do not know the postcode {postcode.Trim().ToUpperInvariant()}. Check it, or choose from the list.";
    }

    public static string NameOf(OrganisationType organisationType) => organisationType switch
    {
        OrganisationType.Business => "A company, partnership or other business",
        OrganisationType.Charity => "A charity, mutual or social enterprise",
        OrganisationType.PublicBody => "A public body, for example a council, NHS trust, school or university",
        OrganisationType.SoleTrader => "A sole trader",
        _ => throw new ArgumentOutOfRangeException(nameof(organisationType), organisationType, null),
    };
}

public sealed class IdentifierInput
{
    public string? Register { get; set; }

    public string? Number { get; set; }
}

public sealed class WorkplaceInput
{
    public string? Name { get; set; }

    public string? Postcode { get; set; }

    public string? LocalAuthorityCode { get; set; }
}
