using CharterTracker.Web.TagHelpers;

namespace CharterTracker.UnitTests.Web.TagHelpers;

public sealed class FieldTests
{
    private const string Hostile = "\"><svg onload=alert(1)>";

    private readonly Drawn _page = new();

    [Fact]
    public async Task Input_WhenPlain_IsTheDesignSystemsMarkup()
    {
        var html = await Drawn.HtmlAsync(new InputTagHelper { For = _page.Field<string>("Input.Name", "Calder"), ViewContext = _page.Page, Label = "Name", Hint = "As on your letters" });

        Assert.Equal(
            "<div class=\"govuk-form-group\"><label class=\"govuk-label\" for=\"Input_Name\">Name</label>"
            + "<div class=\"govuk-hint\" id=\"Input_Name-hint\">As on your letters</div>"
            + "<input aria-describedby=\"Input_Name-hint\" class=\"govuk-input\" id=\"Input_Name\" name=\"Input.Name\" type=\"text\" value=\"Calder\" /></div>",
            html);
    }

    [Fact]
    public async Task Input_WhenRefused_ShowsTheErrorAndWhatWasTyped()
    {
        _page.Errors.SetModelValue("Input.Name", "typed", "typed");
        _page.Errors.AddModelError("Input.Name", "Enter a name");

        var html = await Drawn.HtmlAsync(new InputTagHelper { For = _page.Field<string>("Input.Name", "stored"), ViewContext = _page.Page, Label = "Name" });

        Assert.Contains("govuk-form-group--error", html);
        Assert.Contains("<p class=\"govuk-error-message\" id=\"Input_Name-error\"><span class=\"govuk-visually-hidden\">Error:</span> Enter a name</p>", html);
        Assert.Contains("aria-describedby=\"Input_Name-error\"", html);
        Assert.Contains("value=\"typed\"", html);
        Assert.DoesNotContain("stored", html);
    }

    [Fact]
    public async Task Input_WhenAPassword_NeverSendsItBack()
    {
        _page.Errors.SetModelValue("Input.Password", "secret words", "secret words");

        var html = await Drawn.HtmlAsync(new InputTagHelper { For = _page.Field<string>("Input.Password", "secret words"), ViewContext = _page.Page, Type = "password" });

        Assert.DoesNotContain("secret words", html);
    }

    [Fact]
    public async Task Input_WithASuffix_ShowsItAfterTheBox()
    {
        var html = await Drawn.HtmlAsync(
            new InputTagHelper { For = _page.Field<string>("Input.Share"), ViewContext = _page.Page, Label = "Share", Suffix = "%" });

        Assert.EndsWith("<div aria-hidden=\"true\" class=\"govuk-input__suffix\">%</div></div></div>", html);
    }

    [Fact]
    public async Task DateInput_WhenOnePartIsWrong_MarksThatPartOnly()
    {
        _page.Errors.SetModelValue("Input.On.Day", "1", "1");
        _page.Errors.SetModelValue("Input.On.Month", "13", "13");
        _page.Errors.SetModelValue("Input.On.Year", "2026", "2026");
        _page.Errors.AddModelError("Input.On", "The month must be a number from 1 to 12, or its name");

        var html = await Drawn.HtmlAsync(
            new DateInputTagHelper { For = _page.Field<DateOnly?>("Input.On"), ViewContext = _page.Page, Label = "When" });

        Assert.Single(html.Split("govuk-input--error")[1..]);
        Assert.Contains("govuk-input--error\" id=\"Input_On-month\"", html);
    }

    [Fact]
    public async Task EveryText_WhenHostile_IsEncoded()
    {
        _page.Errors.SetModelValue("Input.X", Hostile, Hostile);
        _page.Errors.AddModelError("Input.X", Hostile);
        var field = _page.Field<string>("Input.X", Hostile);

        string[] drawn =
        [
            await Drawn.HtmlAsync(new InputTagHelper { For = field, ViewContext = _page.Page, Label = Hostile, Hint = Hostile, Prefix = Hostile }),
            await Drawn.HtmlAsync(new TextareaTagHelper { For = field, ViewContext = _page.Page, Label = Hostile, Hint = Hostile }),
            await Drawn.HtmlAsync(new SelectTagHelper { For = field, ViewContext = _page.Page, Label = Hostile, Items = [new(Hostile, Hostile)] }),
            await Drawn.HtmlAsync(new FileUploadTagHelper { For = field, ViewContext = _page.Page, Label = Hostile, Hint = Hostile }),
            await Drawn.HtmlAsync(new DateInputTagHelper { For = _page.Field<DateOnly?>("Input.X"), ViewContext = _page.Page, Label = Hostile }),
            await Drawn.GroupAsync(new RadiosTagHelper { For = field, ViewContext = _page.Page, Legend = Hostile }, (new RadioTagHelper { Value = Hostile, Hint = Hostile }, Hostile)),
            await Drawn.HtmlAsync(new ErrorSummaryTagHelper { ViewContext = _page.Page }),
            await Drawn.HtmlAsync(new PanelTagHelper { Title = Hostile }, Hostile),
            await Drawn.HtmlAsync(new DetailsTagHelper { Summary = Hostile }, Hostile),
        ];

        Assert.All(drawn, html => Assert.DoesNotContain("<svg", html));
        Assert.All(drawn, html => Assert.Contains("&lt;svg", html));
    }

    [Fact]
    public async Task Radios_WhenOneIsChosen_TicksItAndTheFirstCarriesTheFieldsId()
    {
        var html = await Drawn.GroupAsync(
            new RadiosTagHelper { For = _page.Field<string>("Input.Level", "aspiring"), ViewContext = _page.Page, Legend = "Level" },
            (new RadioTagHelper { Value = "Accredited" }, "Accredited"),
            (new RadioTagHelper { Value = "Aspiring", Hint = "Two years" }, "Aspiring"));

        Assert.Contains("<legend class=\"govuk-fieldset__legend govuk-fieldset__legend--s\">Level</legend>", html);
        Assert.Contains("id=\"Input_Level\" name=\"Input.Level\" type=\"radio\" value=\"Accredited\"", html);
        Assert.Contains("aria-describedby=\"Input_Level-2-item-hint\" checked=\"checked\"", html);
        Assert.Single(html.Split("checked=\"checked\"")[1..]);
    }

    [Fact]
    public async Task Checkboxes_WhenSeveralAreChosen_TicksThem()
    {
        var html = await Drawn.GroupAsync(
            new CheckboxesTagHelper { For = _page.Field<string[]>("Input.Kinds", ["policy", "letter"]), ViewContext = _page.Page, Legend = "Kinds" },
            (new CheckboxTagHelper { Value = "policy" }, "Policy"),
            (new CheckboxTagHelper { Value = "contract" }, "Contract"),
            (new CheckboxTagHelper { Value = "letter" }, "Letter"));

        Assert.Equal(2, html.Split("checked=\"checked\"").Length - 1);
        Assert.DoesNotContain("checked=\"checked\" class=\"govuk-checkboxes__input\" id=\"Input_Kinds-2\"", html);
    }

    [Fact]
    public async Task ErrorSummary_WhenFieldsFollow_ListsTheErrorsInPageOrder()
    {
        _page.Errors.AddModelError("", "Someone else changed this");
        _page.Errors.AddModelError("Input.Second", "Second is missing");
        _page.Errors.AddModelError("Input.First", "First is missing");
        var summary = await Drawn.RunAsync(new ErrorSummaryTagHelper { ViewContext = _page.Page }, "", null, null, []);
        await Drawn.HtmlAsync(new InputTagHelper { For = _page.Field<string>("Input.First"), ViewContext = _page.Page });
        await Drawn.HtmlAsync(new InputTagHelper { For = _page.Field<string>("Input.Second"), ViewContext = _page.Page });

        var html = Drawn.Write(summary);

        Assert.Contains(
            "<li><a href=\"#Input_First\">First is missing</a></li><li><a href=\"#Input_Second\">Second is missing</a></li><li>Someone else changed this</li>",
            html);
        Assert.Contains("<div role=\"alert\"><h2 class=\"govuk-error-summary__title\">There is a problem</h2>", html);
    }

    [Fact]
    public async Task ErrorSummary_WhenNothingIsWrong_IsNotThere() =>
        Assert.Equal("", await Drawn.HtmlAsync(new ErrorSummaryTagHelper { ViewContext = _page.Page }));
}
