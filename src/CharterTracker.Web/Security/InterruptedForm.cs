using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace CharterTracker.Web.Security;

/// <summary>
/// A form that arrived after its sender's session had ended. It does nothing and is stored nowhere: the response carries it back to the
/// browser, to be sent again after signing in. It keeps its antiforgery token, which works only for the person it was made for, so a forged
/// form is refused then as it would be now.
/// </summary>
public sealed class InterruptedForm
{
    private const int MaxFields = 1_500;
    private const int MaxFieldBytes = 64 * 1024;
    private const int MaxBytes = 1024 * 1024;
    private const string Multipart = "multipart/form-data";

    /// <summary>Fields that are never sent back to a page, but asked again.</summary>
    private static readonly HashSet<string> Secrets = new(StringComparer.OrdinalIgnoreCase) { "Proof", "Password", "CurrentPassword", "NewPassword", "Code", "OldCode", "RecoveryCode" };

    private readonly List<KeyValuePair<string, string>> _fields = [];

    private InterruptedForm(string address, string encoding) => (Address, Encoding) = (address, encoding);

    /// <summary>The address that it was sent to.</summary>
    public string Address { get; }

    public string Encoding { get; }

    public bool HadFiles { get; private set; }

    /// <summary>The fields as they were sent, with the token and hidden ones.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Fields => _fields;

    /// <summary>The values that look like prose, for somebody who would rather copy them.</summary>
    public IEnumerable<string> Texts => _fields.Select(f => f.Value.Trim()).Where(v => v.Contains(' ', StringComparison.Ordinal));

    /// <summary>Keeps the form for the page that answers. False where nothing was typed.</summary>
    public static async Task<bool> KeepAsync(HttpContext http)
    {
        var request = http.Request;
        if (!IsOurs(request))
        {
            return false;
        }
        var isMultipart = request.ContentType!.StartsWith(Multipart, StringComparison.OrdinalIgnoreCase);
        var form = new InterruptedForm($"{request.PathBase}{request.Path}{request.QueryString}", isMultipart ? Multipart : "application/x-www-form-urlencoded");
        var isWhole = isMultipart ? await form.ReadPartsAsync(request, http.RequestAborted) : await form.ReadPairsAsync(request, http.RequestAborted);
        if (!isWhole || form._fields.TrueForAll(f => f.Key == "__RequestVerificationToken"))
        {
            return false;
        }
        http.Features.Set(form);
        return true;
    }

    // A form of another site comes without our cookie, which browsers send for this site only: nothing of it is shown. A script that asks
    // for JSON keeps what was typed on its own.
    private static bool IsOurs(HttpRequest request) =>
        HttpMethods.IsPost(request.Method)
        && request.HasFormContentType
        && request.Cookies.ContainsKey(SiteCookies.Name(request.HttpContext.RequestServices.GetRequiredService<IHostEnvironment>(), SiteCookies.Forms))
        && !request.Headers.Accept.ToString().Contains("json", StringComparison.OrdinalIgnoreCase);

    private async Task<bool> ReadPairsAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength is null or > MaxBytes)
        {
            return false;
        }
        foreach (var (name, values) in await request.ReadFormAsync(new FormOptions { ValueCountLimit = MaxFields, ValueLengthLimit = MaxFieldBytes }, cancellationToken))
        {
            Add(name, values);
        }
        return true;
    }

    // The framework would write files to disk, for somebody who is not signed in: here they are skipped.
    private async Task<bool> ReadPartsAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var boundary = MediaTypeHeaderValue.TryParse(request.ContentType, out var type) ? HeaderUtilities.RemoveQuotes(type.Boundary).Value : null;
        if (string.IsNullOrEmpty(boundary))
        {
            return false;
        }
        var reader = new MultipartReader(boundary, request.Body);
        var bytes = 0;
        while (await reader.ReadNextSectionAsync(cancellationToken) is { } section)
        {
            if (!ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition))
            {
                return false;
            }
            if (disposition.IsFileDisposition())
            {
                HadFiles |= !StringSegment.IsNullOrEmpty(HeaderUtilities.RemoveQuotes(disposition.FileName));
                continue;
            }
            var value = await FormFields.ReadAsync(section.Body, MaxFieldBytes, cancellationToken);
            bytes += value?.Length ?? MaxBytes;
            if (value is null || bytes > MaxBytes || _fields.Count >= MaxFields)
            {
                return false;
            }
            Add(HeaderUtilities.RemoveQuotes(disposition.Name).ToString(), value);
        }
        // The form has been read: later readers of the form find these fields.
        request.HttpContext.Features.Set<IFormFeature>(new FormFeature(new FormCollection([])));
        return true;
    }

    private void Add(string name, StringValues values)
    {
        if (name.Length > 0 && !Secrets.Contains(name[(name.LastIndexOf('.') + 1)..]))
        {
            _fields.AddRange(values.Select(v => KeyValuePair.Create(name, v ?? "")));
        }
    }
}
