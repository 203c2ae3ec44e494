namespace CharterTracker.Web.Pages.Account;

/// <summary>What a person would call the browser that they signed in with, from the user agent that it sent.</summary>
public static class BrowserNames
{
    // The first that is named counts: Edge and Opera also call themselves Chrome, and nearly all call themselves Safari.
    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Mark, string Name)[] Systems =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Macintosh", "Mac"), ("CrOS", "Chromebook"), ("Linux", "Linux")];

    public static string Label(string userAgent)
    {
        var browser = First(Browsers, userAgent) ?? "A browser";
        return First(Systems, userAgent) is { } system ? $"{browser} on {system}" : browser;
    }

    private static string? First((string Mark, string Name)[] known, string userAgent) =>
        known.Where(k => userAgent.Contains(k.Mark, StringComparison.Ordinal)).Select(k => k.Name).FirstOrDefault();
}
