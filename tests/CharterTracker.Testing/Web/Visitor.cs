using System.Globalization;
using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace CharterTracker.Testing.Web;

/// <summary>
/// A person with a browser that runs no scripts: follows links, fills the forms that the page really shows, and posts them. A page that
/// asks the database more than ten times fails the test.
/// </summary>
public sealed class Visitor(HttpClient client)
{
    /// <summary>How often a page may ask the database, session and permission included.</summary>
    public const int MaxQueries = 10;

    private static readonly IBrowsingContext Context = BrowsingContext.New(Configuration.Default);

    public HttpClient Client => client;

    /// <summary>Gets a page and, for a redirect, the page it leads to.</summary>
    public async Task<VisitedPage> GetAsync(string path)
    {
        using var response = await client.GetAsync(path);
        return await FollowAsync(response, path);
    }

    /// <summary>Gets exactly this address, without following.</summary>
    public async Task<HttpStatusCode> StatusOfAsync(string path)
    {
        using var response = await client.GetAsync(path);
        return response.StatusCode;
    }

    /// <summary>
    /// Fills the page's form (the one whose fields fit, antiforgery token and hidden fields included) and posts it. A value of null
    /// empties or unchecks the field. A field that the page does not show cannot be filled: that fails the test.
    /// </summary>
    public Task<VisitedPage> SubmitAsync(VisitedPage page, params (string Name, string? Value)[] fields) =>
        SubmitAsync(page, page.FormWith(fields.Select(f => f.Name)), fields);

    public async Task<VisitedPage> SubmitAsync(VisitedPage page, IHtmlFormElement form, params (string Name, string? Value)[] fields)
    {
        var action = form.GetAttribute("action") is { Length: > 0 } given ? given : page.Path;
        if (form.Method.Equals("get", StringComparison.OrdinalIgnoreCase))
        {
            var query = string.Join('&', Values(form, fields).Select(v => $"{Uri.EscapeDataString(v.Key)}={Uri.EscapeDataString(v.Value)}"));
            return await GetAsync($"{action.Split('?', '#')[0]}?{query}");
        }
        using var content = new FormUrlEncodedContent(Values(form, fields));
        using var response = await client.PostAsync(action, content);
        return await FollowAsync(response, action);
    }

    /// <summary>Fills the page's form as it is with these fields, and sends it with files, as a browser without scripts does.</summary>
    /// <param name="button">What the button pressed sends to: its <c>formaction</c>.</param>
    public async Task<VisitedPage> UploadAsync(
        VisitedPage page, string button, string field, IEnumerable<(string Name, byte[] Content)> files, params (string Name, string? Value)[] fields)
    {
        var form = page.FormWith([field]);
        var action = form.Elements.OfType<IHtmlButtonElement>().Select(b => b.GetAttribute("formaction")).FirstOrDefault(a => a?.EndsWith(button, StringComparison.Ordinal) == true)
            ?? throw new InvalidOperationException($"{page.Path} has no button that sends to {button}");
        return await SendAsync(form, action, field, files, fields);
    }

    /// <summary>
    /// Fills the page's form with these fields and sends it with one file, or, as a browser does, with none that was chosen.
    /// </summary>
    public Task<VisitedPage> SendFileAsync(VisitedPage page, string field, (string Name, byte[] Content)? file, params (string Name, string? Value)[] fields) =>
        SendAsync(page.FormWith([field, .. fields.Select(f => f.Name)]), page.Path, field, file is { } chosen ? [chosen] : [], fields);

    private async Task<VisitedPage> SendAsync(
        IHtmlFormElement form, string action, string field, IEnumerable<(string Name, byte[] Content)> files, (string Name, string? Value)[] fields)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in Values(form, fields))
        {
            content.Add(new StringContent(value), name);
        }
        foreach (var (name, bytes) in files)
        {
            content.Add(new ByteArrayContent(bytes), field, name);
        }
        using var response = await client.PostAsync(action, content);
        return await FollowAsync(response, action);
    }

    private static IEnumerable<KeyValuePair<string, string>> Values(IHtmlFormElement form, (string Name, string? Value)[] fields)
    {
        var given = fields.ToLookup(f => f.Name, f => f.Value);
        foreach (var control in form.Elements.OfType<IHtmlElement>())
        {
            var name = control.GetAttribute("name");
            if (name is null || given.Contains(name))
            {
                continue;
            }
            if (control is IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } or IHtmlButtonElement or IHtmlInputElement { Type: "submit" or "file" })
            {
                continue;
            }
            yield return new(name, control switch
            {
                IHtmlInputElement input => input.Value,
                IHtmlTextAreaElement area => area.Value,
                IHtmlSelectElement select => select.Value ?? "",
                _ => "",
            });
        }
        foreach (var (name, value) in fields.Where(f => f.Value is not null))
        {
            yield return new(name, value!);
        }
    }

    private async Task<VisitedPage> FollowAsync(HttpResponseMessage response, string path)
    {
        var current = response;
        // A client of a site that listens has followed the redirect already.
        var visited = response.RequestMessage?.RequestUri is { } reached && !path.StartsWith(reached.AbsolutePath, StringComparison.OrdinalIgnoreCase) ? reached.PathAndQuery : path;
        for (var hops = 0; hops < 5 && current.Headers.Location is { } location; hops++)
        {
            // A browser does not send the fragment.
            visited = location.IsAbsoluteUri ? location.PathAndQuery : location.OriginalString.Split('#')[0];
            current = await client.GetAsync(visited);
        }
        RefuseTooManyQueries(current, visited);
        var document = await Context.OpenAsync(request => request.Content(current.Content.ReadAsStream()).Address(new Uri(client.BaseAddress!, visited).AbsoluteUri));
        return new VisitedPage(visited, current.StatusCode, document);
    }

    private static void RefuseTooManyQueries(HttpResponseMessage response, string path)
    {
        var isPage = response.RequestMessage?.Method == HttpMethod.Get && response.IsSuccessStatusCode;
        if (isPage && response.Headers.TryGetValues(CountedRequests.Header, out var counts)
            && int.Parse(counts.Single(), CultureInfo.InvariantCulture) is > MaxQueries and var count)
        {
            throw new InvalidOperationException($"{path} asks the database {count} times, and at most {MaxQueries} are allowed");
        }
    }
}

/// <summary>A page as it came back.</summary>
public sealed record VisitedPage(string Path, HttpStatusCode Status, IDocument Document)
{
    public string Heading => Document.QuerySelector("h1")?.TextContent.Trim() ?? "";

    public string Text => string.Join(' ', (Document.Body?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The messages of the error summary, in page order.</summary>
    public IReadOnlyList<string> Errors => [.. Document.QuerySelectorAll(".govuk-error-summary__list li").Select(e => e.TextContent.Trim())];

    public IHtmlFormElement FormWith(IEnumerable<string> fields)
    {
        var wanted = fields.ToList();
        return Document.Forms.FirstOrDefault(f => wanted.TrueForAll(name => f.Elements.Any(e => e.GetAttribute("name") == name)) && (wanted.Count > 0 || f.Closest("main") is not null))
            ?? throw new InvalidOperationException($"{Path} ({(int)Status} {Heading}) has no form with {string.Join(", ", wanted)}. It says: {Text[..Math.Min(Text.Length, 600)]}");
    }
}
