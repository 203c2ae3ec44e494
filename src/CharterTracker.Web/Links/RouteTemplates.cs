namespace CharterTracker.Web.Links;

/// <summary>The route templates of everything that is not a page. A page has its own in its <c>@page</c> line.</summary>
internal static class RouteTemplates
{
    public const string Api = "/api";
    public const string ApiVersion1 = "/api/v1";
    public const string BrandColour = "/brand/{colour:length(6)}.css";
    public const string OpenApi = "/openapi/{documentName}.json";

    /// <summary>Below <see cref="ApiVersion1"/>.</summary>
    public const string Register = "/register";

    /// <summary>Below <see cref="ApiVersion1"/>.</summary>
    public const string RegisterAsCsv = "/register.csv";

    /// <summary>Below <see cref="ApiVersion1"/>.</summary>
    public const string RegisteredEmployer = "/register/{employerNumber}";

    /// <summary>The problem page; the number is replaced by the status code.</summary>
    public const string Problem = "/problem/{0}";
}
