namespace CharterTracker.Web.Links;

/// <summary>The pages and files that everybody can open.</summary>
internal static class PublicLinks
{
    public const string Start = "/";

    /// <summary>The start page, at the regions and whom to write to.</summary>
    public const string StartAtRegions = "/#regions";

    public const string Accessibility = "/accessibility";
    public const string Contrast = "/contrast";
    public const string Cookies = "/cookies";
    public const string Privacy = "/privacy";
    public const string RegisterAsCsv = "/api/v1/register.csv";
    public const string RegisterAsJson = "/api/v1/register";
    public const string Robots = "/robots.txt";
    public const string SecurityContact = "/.well-known/security.txt";
    public const string Thanks = "/attest/thanks";
    public const string IsAlive = "/health/live";
    public const string IsReady = "/health/ready";

    public static string Register(string? scheme = null) => Address.With("/register", ("scheme", scheme));

    public static string Employer(string employerNumber) => $"/register/{Address.Escape(employerNumber)}";

    public static string EmployerAsJson(string employerNumber) => $"{RegisterAsJson}/{Address.Escape(employerNumber)}";

    public static string Check(string? certificateNumber = null) =>
        "/check" + (certificateNumber is null ? "" : $"/{Address.Escape(certificateNumber)}");

    /// <summary>A certificate as a PDF.</summary>
    public static string Certificate(string certificateNumber) => $"/certificates/{Address.Escape(certificateNumber)}.pdf";

    public static string NewConcern(string? employerNumber = null) => Address.With("/concerns/new", ("employer", employerNumber));

    /// <summary>The page on which a union officer answers. The token is all that opens it.</summary>
    public static string Attest(string token) => $"/attest/{Address.Escape(token)}";

    /// <summary>A scheme's colour as a style sheet.</summary>
    /// <param name="colour">Six hexadecimal digits.</param>
    public static string BrandColour(string colour) => $"/brand/{Address.Escape(colour)}.css";

    /// <summary>The page that is shown when another cannot be. No link leads there: the server answers with it.</summary>
    public static string Problem(int statusCode) => $"/problem/{statusCode}";
}
