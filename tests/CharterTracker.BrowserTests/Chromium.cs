using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CharterTracker.BrowserTests;

/// <summary>One Chromium for all journeys. Where there is none, the tests skip with the command that installs it.</summary>
public sealed class Chromium : IAsyncLifetime
{
    public const string WhyNone = "No Chromium: apt-get install chromium, or set CHARTERTRACKER_TEST_CHROMIUM to its path";

    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private readonly List<string> _flaws = [];
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
    public async Task<Person> NewPersonAsync(string name, Uri site, int width = 1280, int height = 900)
    {
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = site.AbsoluteUri,
            ViewportSize = new ViewportSize { Width = width, Height = height },
            AcceptDownloads = true,
            Locale = "en-GB",
            ReducedMotion = ReducedMotion.Reduce,
        });
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(15_000);
        return new Person(name, context, page, _flaws);
    }

    /// <summary>No accessibility violation of any kind, and no error in the console, is accepted on any page that was visited.</summary>
    public void AssertFlawless() => Assert.True(_flaws.Count == 0, string.Join('\n', _flaws));
}

/// <summary>Somebody at a browser. Every page they arrive at is looked at for accessibility violations, errors in the console and, at the width of a phone, sideways scrolling.</summary>
public sealed class Person : IAsyncDisposable
{
    public const int PhoneWidth = 360;

    private static readonly string? Screenshots = Environment.GetEnvironmentVariable("CHARTERTRACKER_TEST_SCREENSHOTS");
    private readonly IBrowserContext _context;
    private readonly List<string> _flaws;
    private readonly string _name;
    private int _pages;

    internal Person(string name, IBrowserContext context, IPage page, List<string> flaws)
    {
        (_name, _context, Page, _flaws) = (name, context, page, flaws);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                _flaws.Add($"{page.Url}: {message.Text}");
            }
        };
        page.PageError += (_, error) => _flaws.Add($"{page.Url}: {error}");
    }

    public IPage Page { get; }

    public async Task GoAsync(string path, string heading)
    {
        await Page.GotoAsync(path);
        await ArriveAsync(heading);
    }

    /// <summary>Waits for the page with this heading, then checks it.</summary>
    public async Task ArriveAsync(string heading)
    {
        try
        {
            await Page.GetByRole(AriaRole.Heading, new() { Name = heading, Level = 1, Exact = true }).WaitForAsync();
        }
        catch (TimeoutException)
        {
            Assert.Fail($"Expected the page \"{heading}\" but {Page.Url} says: {await Page.Locator("main").InnerTextAsync()}");
        }
        await CheckAsync();
    }

    /// <summary>Notes what is wrong with the page; <see cref="Chromium.AssertFlawless"/> tells it all at the end.</summary>
    public async Task CheckAsync()
    {
        var result = await Page.RunAxe();
        _flaws.AddRange(result.Violations.Select(v => $"{Page.Url}\n  {v.Id}: {v.Help}\n    {string.Join("\n    ", v.Nodes.Select(n => n.Html))}"));
        var own = Page.ViewportSize!;
        await PictureAsync("page");
        await Page.SetViewportSizeAsync(PhoneWidth, own.Height);
        if (await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
        {
            _flaws.Add($"{Page.Url}: scrolls sideways on a phone");
        }
        await PictureAsync("phone");
        await Page.SetViewportSizeAsync(own.Width, own.Height);
        if (Screenshots is not null)
        {
            await Page.EmulateMediaAsync(new() { Contrast = Contrast.More });
            await PictureAsync("contrast");
            await Page.EmulateMediaAsync(new() { Contrast = Contrast.NoPreference });
        }
        _pages++;
    }

    private async Task PictureAsync(string kind)
    {
        if (Screenshots is not null)
        {
            var name = new Uri(Page.Url).AbsolutePath.Trim('/').Replace('/', '_');
            await Page.ScreenshotAsync(new() { Path = Path.Combine(Screenshots, $"{_name}-{_pages:00}-{name}-{kind}.png"), FullPage = true });
        }
    }

    public Task FillAsync(string label, string value) => Page.GetByLabel(label, new() { Exact = true }).FillAsync(value);

    public Task ChooseAsync(string label) => Page.GetByLabel(label, new() { Exact = true }).CheckAsync();

    public Task SelectAsync(string label, string option) => Page.GetByLabel(label, new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = option });

    public Task PressAsync(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>A link, or one that looks and is announced as a button.</summary>
    public Task FollowAsync(string link) =>
        Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).Or(Page.GetByRole(AriaRole.Button, new() { Name = link, Exact = true })).First.ClickAsync();

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
