using CharterTracker.Features.Register;
using CharterTracker.Web.Api;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Register;

[AllowAnonymous]
public sealed class IndexModel : PageModel
{
    public RegisterView View { get; private set; } = null!;

    public RegisterFilter Filter { get; private set; } = new();

    public RegisterSort Sort { get; private set; }

    public Task<IActionResult> OnGetAsync([FromQuery] RegisterAddress address)
    {
        var errors = new Dictionary<string, string[]>();
        (Filter, Sort, var page) = address.ToParameters().Read(errors);
        foreach (var (field, messages) in errors)
        {
            ModelState.AddModelError(field, messages[0]);
        }
        return this.ReadAsync(
            errors.Count > 0 ? new SearchRegisterQuery(new RegisterFilter()) : new SearchRegisterQuery(Filter, Sort, page),
            view => View = view);
    }

    public bool HasChosen(string level) => Filter.Levels?.Contains(level) == true;

    /// <summary>
    /// How many filters are chosen: a phone folds them away, and nobody should take a part of the register for all of it.
    /// </summary>
    public int ChosenFilters =>
        (Filter.Schemes?.Count ?? 0) + (Filter.Levels?.Count ?? 0)
        + new object?[] { Filter.Sector, Filter.Area, Filter.Size, Filter.AsOf }.Count(f => f is not null);

    /// <summary>What was typed in a field, so that a mistake can be corrected.</summary>
    public string? Typed(string name) => Request.Query[name].FirstOrDefault();

    public string? ErrorOf(string name) => ModelState.TryGetValue(name, out var entry) ? entry.Errors.FirstOrDefault()?.ErrorMessage : null;

    /// <summary>The query string as it was sent, for links to the same in other formats.</summary>
    public string Query => Request.QueryString.Value ?? "";
}

/// <summary>The query string of <c>/register</c>.</summary>
public sealed class RegisterAddress
{
    public string? Q { get; set; }
    public List<string>? Scheme { get; set; }
    public List<string>? Level { get; set; }
    public string? Sector { get; set; }
    public string? Area { get; set; }
    public string? Size { get; set; }
    public string? AsOf { get; set; }
    public string? KnownAt { get; set; }
    public string? Sort { get; set; }

    /// <summary>The number of the page. It is not called "page", a name that the framework uses for the Razor page.</summary>
    [FromQuery(Name = "page")]
    public string? Number { get; set; }

    public RegisterParameters ToParameters() => new()
    {
        Q = Q,
        Scheme = Scheme?.ToArray(),
        Level = Level?.ToArray(),
        Sector = Sector,
        Area = Area,
        Size = Size,
        AsOf = AsOf,
        KnownAt = KnownAt,
        Sort = Sort,
        Page = Number,
    };
}
