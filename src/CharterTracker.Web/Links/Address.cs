using System.Text;
using System.Text.Encodings.Web;

namespace CharterTracker.Web.Links;

/// <summary>Builds the addresses of this folder. It is the one place where values are escaped.</summary>
internal static class Address
{
    /// <summary>A value as one segment of a path, or as the value of a query.</summary>
    public static string Escape(string value) => UrlEncoder.Default.Encode(value);

    /// <summary>Adds a query. A value that is null or empty is left out, and its name with it.</summary>
    public static string With(string path, params ReadOnlySpan<(string Name, string? Value)> query)
    {
        var address = new StringBuilder(path);
        var separator = '?';
        foreach (var (name, value) in query)
        {
            if (!string.IsNullOrEmpty(value))
            {
                address.Append(separator).Append(name).Append('=').Append(Escape(value));
                separator = '&';
            }
        }
        return address.ToString();
    }

    /// <summary>The address of a page's handler; null for the default one.</summary>
    public static string Handler(string path, string? handler) => With(path, ("handler", handler));
}
