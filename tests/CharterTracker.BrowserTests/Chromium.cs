using Microsoft.Playwright;

namespace CharterTracker.BrowserTests;

/// <summary>One Chromium for all journeys. Where there is none, the tests skip with the command that installs it.</summary>
public sealed class Chromium : IAsyncLifetime
{
    public const string WhyNone = "No Chromium: apt-get install chromium, or set CHARTERTRACKER_TEST_CHROMIUM to its path";

    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public static string? Executable { get; } =
        new[] { Environment.GetEnvironmentVariable("CHARTERTRACKER_TEST_CHROMIUM"), "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }
            .FirstOrDefault(p => p is not null && File.Exists(p));

    public static bool IsAbsent => Executable is null;

    public async ValueTask InitializeAsync()
    {
        if (!IsAbsent)
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Executable, Args = Arguments });
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }
        _playwright?.Dispose();
    }

    /// <summary>A person with a cookie jar and a window of their own.</summary>
    /// <param name="flaws">Takes what is found to be wrong with their pages.</param>
    public async Task<Person> NewPersonAsync(string name, Uri site, List<string> flaws, int width)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = site.AbsoluteUri,
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            AcceptDownloads = true,
            Locale = "en-GB",
            ReducedMotion = ReducedMotion.Reduce,
        });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(30_000);
        return new Person(name, context, page, flaws);
    }
}
