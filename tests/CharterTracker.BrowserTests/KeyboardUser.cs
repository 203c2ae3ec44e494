using System.Globalization;
using Microsoft.Playwright;

namespace CharterTracker.BrowserTests;

/// <summary>
/// Somebody with a keyboard and no pointer. Everything that they use has to be reached by the tab key, and at every stop on the way the
/// focus has to be seen, on the screen, further down the page than before, and on something large enough. What is not is noted as a flaw of
/// the page.
/// </summary>
public sealed class KeyboardUser(Person person)
{
    // More stops than any page has: after so many the focus goes round in circles.
    private const int MaxStops = 150;

    // A browser moves to the fragment of an address only when it draws the page.
    private const string Drawn = "() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))";

    private FocusStop? _last;

    private IPage Page => person.Page;

    /// <summary>Waits for the page with this heading, has it checked, and goes through all of it with the tab key.</summary>
    public async Task ArriveAsync(string heading)
    {
        await SeeAsync(heading);
        await person.CheckAsync();
        await WalkAsync();
    }

    /// <summary>Waits for the page with this heading and for its scripts: from then on the focus stays where it is.</summary>
    public async Task SeeAsync(string heading)
    {
        await person.SeeAsync(heading);
        await Page.Locator("html.has-scripts").WaitForAsync(new() { State = WaitForSelectorState.Attached });
        await Page.EvaluateAsync(Drawn);
        _last = null;
    }

    /// <summary>Waits for the errors, which have the focus; the first of them leads to its field.</summary>
    public async Task MeetErrorsAsync(params string[] messages)
    {
        await Page.Locator(".govuk-error-summary:focus").WaitForAsync();
        Assert.Equal(messages, await Page.Locator(".govuk-error-summary li").AllInnerTextsAsync());
        await person.CheckAsync();
        _last = null;
        await FollowAsync(messages[0]);
        Assert.NotEqual("", (await LookAsync()).Name);
    }

    /// <summary>Waits for the banner that says what was done; it has the focus.</summary>
    public async Task HearAsync(string confirmation)
    {
        await Page.Locator(".govuk-notification-banner:focus").GetByText(confirmation).WaitForAsync();
        _last = null;
    }

    /// <summary>Goes past the head of the page.</summary>
    public async Task SkipToMainAsync()
    {
        await ReachAsync(s => s.IsSkipLink, "the skip link");
        await PressAsync("Enter");
        await Page.Locator("main:focus").WaitForAsync();
        _last = null;
    }

    public Task FollowAsync(string link) => UseAsync(s => s.Tag == "a" && s.Words == link, link);

    /// <summary>A button, or a link that looks and is announced as one.</summary>
    public Task PressButtonAsync(string button) => UseAsync(s => s.Tag is "button" or "a" && s.Words == button, button);

    public async Task TypeAsync(string label, string text)
    {
        await ReachAsync(s => s.Words == label, label);
        await Page.Keyboard.TypeAsync(text);
    }

    public async Task TypeDateAsync(string group, DateOnly day)
    {
        await ReachAsync(s => s.Group == group, group);
        await TypeDateHereAsync(day);
    }

    /// <summary>Types a date from the box for the day, which has the focus, to that for the year.</summary>
    public async Task TypeDateHereAsync(DateOnly day)
    {
        await Page.Keyboard.TypeAsync(day.Day.ToString(CultureInfo.InvariantCulture));
        await TabAsync();
        await Page.Keyboard.TypeAsync(day.Month.ToString(CultureInfo.InvariantCulture));
        await TabAsync();
        await Page.Keyboard.TypeAsync(day.Year.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Ticks a box, or takes a radio.</summary>
    public async Task ChooseAsync(string label)
    {
        await ReachAsync(s => s.Words == label || s.Choices.Contains(label), label);
        await ChooseHereAsync(label);
    }

    /// <summary>Chooses by the space bar or, in a group of radios, by the arrow keys.</summary>
    public async Task ChooseHereAsync(string label)
    {
        if (_last!.Words == label)
        {
            await PressAsync("Space");
            return;
        }
        await PressUntilAsync("ArrowDown", s => s.Words == label, label);
    }

    /// <summary>
    /// Chooses the option that begins with these words from a list, by pressing their first letter, which moves from option to option.
    /// </summary>
    public async Task SelectAsync(string label, string option)
    {
        await ReachAsync(s => s.Words == label, label);
        await PressUntilAsync(option[..1], s => s.Selected.StartsWith(option, StringComparison.Ordinal), option);
    }

    /// <summary>
    /// Comes to the button that opens the file chooser. The chooser is the system's own, so its answer is put in its place.
    /// </summary>
    public async Task ChooseFileAsync(string label, string name, byte[] content)
    {
        await ReachAsync(s => s.Tag == "button" && s.Words.StartsWith(label, StringComparison.Ordinal), label);
        await Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = content });
        await Page.GetByText($"{name}, ").WaitForAsync();
    }

    public Task PressAsync(string key) => Page.Keyboard.PressAsync(key);

    /// <summary>Presses the tab key and returns the next element.</summary>
    public async Task<FocusStop> TabAsync()
    {
        var before = _last;
        await PressAsync("Tab");
        var stop = await LookAsync();
        if (before is { IsOutside: false } && stop is { IsOutside: false, IsSkipLink: false } && stop.Bottom <= before.Top)
        {
            person.Note($"the focus jumps up, from {before} to {stop}");
        }
        return stop;
    }

    /// <summary>The element that has the focus now.</summary>
    public async Task<FocusStop> LookAsync()
    {
        var before = _last;
        _last = await Page.EvaluateAsync<FocusStop>(FocusStop.Look);
        if (before is not null && !_last.ShowedBefore)
        {
            person.Note($"nothing shows that {before} has the focus");
        }
        if (_last is { IsOutside: false, IsOnScreen: false })
        {
            person.Note($"{_last} has the focus and is not on the screen");
        }
        if (_last is { IsOutside: false, IsLargeEnough: false })
        {
            person.Note($"{_last} is smaller than 24 by 24 pixels");
        }
        return _last;
    }

    private async Task UseAsync(Func<FocusStop, bool> isIt, string what)
    {
        await ReachAsync(isIt, what);
        await PressAsync("Enter");
        _last = null;
    }

    private async Task ReachAsync(Func<FocusStop, bool> isIt, string what)
    {
        if (_last is not null && isIt(_last))
        {
            return;
        }
        var presses = 0;
        var stops = new HashSet<string>();
        while (!isIt(await TabAsync()))
        {
            stops.Add(_last!.ToString());
            Assert.True(++presses < MaxStops, $"The tab key does not come to \"{what}\" on {Page.Url}, but to {string.Join(", ", stops)}");
        }
    }

    private async Task PressUntilAsync(string key, Func<FocusStop, bool> isIt, string what)
    {
        for (var presses = 0; !isIt(await LookAsync()); presses++)
        {
            Assert.True(presses < MaxStops, $"The key {key} does not come to \"{what}\" from {_last}");
            await PressAsync(key);
        }
    }

    /// <summary>Tabs from the focus to the end of the page and, if the focus was not at the first stop, then from there.</summary>
    private async Task WalkAsync()
    {
        if (!(await TabAsync()).IsSkipLink)
        {
            await ReachAsync(s => s.IsSkipLink, "the skip link");
        }
        for (var stops = 0; !(await TabAsync()).IsOutside && !_last!.IsSkipLink; stops++)
        {
            Assert.True(stops < MaxStops, $"The tab key does not leave {Page.Url}: it is at {_last}");
        }
    }
}
