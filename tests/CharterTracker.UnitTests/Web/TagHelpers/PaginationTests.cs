using CharterTracker.Web.TagHelpers;
using Microsoft.AspNetCore.Http;

namespace CharterTracker.UnitTests.Web.TagHelpers;

public sealed class PaginationTests
{
    private readonly Drawn _page = new();

    [Fact]
    public async Task Pagination_WhenOnePageIsEnough_IsNotThere() =>
        Assert.Equal("", await Drawn.HtmlAsync(new PaginationTagHelper { Page = 1, Total = 20, PageSize = 20, ViewContext = _page.Page }));

    [Fact]
    public async Task Pagination_WhenSearching_KeepsTheQuestion()
    {
        _page.Page.HttpContext.Request.Path = "/register";
        _page.Page.HttpContext.Request.QueryString = new QueryString("?q=mersey%20%26%20dee&page=3");

        var html = await Drawn.HtmlAsync(new PaginationTagHelper { Page = 3, Total = 200, PageSize = 20, ViewContext = _page.Page });

        Assert.Contains("href=\"/register?q=mersey%20%26%20dee&amp;page=4\"", html);
        Assert.Contains("aria-current=\"page\" aria-label=\"Page 3\"", html);
        Assert.Single(html.Split("--ellipsis")[1..]);
    }
}
