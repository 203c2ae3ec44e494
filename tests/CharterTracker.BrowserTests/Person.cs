using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace CharterTracker.BrowserTests;

/// <summary>
/// Somebody at a browser. Every page that they arrive at is checked for accessibility violations (contrast also in the high-contrast
/// theme), errors in the console and, at the width of a phone, sideways scrolling.
/// </summary>
public sealed class Person : IAsyncDisposable
{
    public const int PhoneWidth = 360;

    private static readonly string? Screenshots = Environment.GetEnvironmentVariable("CHARTERTRACKER_TEST_SCREENSHOTS");
    private static readonly AxeRunOptions ColoursOnly = new() { RunOnly = RunOnlyOptions.Rules("color-contrast") };
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
        await SeeAsync(heading);
        await CheckAsync();
    }

    /// <summary>Waits for the page with this heading.</summary>
    public async Task SeeAsync(string heading)
    {
        try
        {
            await Page.GetByRole(AriaRole.Heading, new() { Name = heading, Level = 1, Exact = true }).WaitForAsync();
        }
        catch (TimeoutException)
        {
            Assert.Fail($"Expected the page \"{heading}\" but {Page.Url} says: {await Page.Locator("main").InnerTextAsync()}");
        }
    }

    /// <summary>Notes something wrong with the page, which <see cref="DemonstrationSite.AssertFlawless"/> reports at the end.</summary>
    public void Note(string flaw) => _flaws.Add($"{Page.Url}: {flaw}");

    /// <summary>Checks the page and notes what is wrong, which <see cref="DemonstrationSite.AssertFlawless"/> reports at the end.</summary>
    public async Task CheckAsync()
    {
        Note(await Page.RunAxe());
        var own = Page.ViewportSize!;
        await PictureAsync("page");
        await Page.SetViewportSizeAsync(PhoneWidth, own.Height);
        if (await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"))
        {
            Note("scrolls sideways on a phone");
        }
        await PictureAsync("phone");
        await Page.SetViewportSizeAsync(own.Width, own.Height);
        await Page.EmulateMediaAsync(new() { Contrast = Contrast.More });
        Note(await Page.RunAxe(ColoursOnly), " in high contrast");
        await PictureAsync("contrast");
        await Page.EmulateMediaAsync(new() { Contrast = Contrast.NoPreference });
        _pages++;
    }

    private void Note(AxeResult result, string where = "") => _flaws.AddRange(
        result.Violations.Select(v => $"{Page.Url}{where}\n  {v.Id}: {v.Help}\n    {string.Join("\n    ", v.Nodes.Select(n => n.Html))}"));

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

    /// <summary>Presses a button that sends a form.</summary>
    public Task PressAsync(string button) => LeaveByAsync(Button(button));

    /// <summary>Follows a link, or one that looks and is announced as a button.</summary>
    public Task FollowAsync(string link) => LeaveByAsync(Page.GetByRole(AriaRole.Link, new() { Name = link, Exact = true }).Or(Button(link)).First);

    /// <summary>Clicks, and waits until the page has gone, since the next may look the same.</summary>
    public async Task LeaveByAsync(ILocator what)
    {
        await Page.EvaluateAsync("document.documentElement.dataset.isLeft = ''");
        await what.ClickAsync();
        await Page.Locator("html:not([data-is-left])").WaitForAsync(new() { State = WaitForSelectorState.Attached });
    }

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
