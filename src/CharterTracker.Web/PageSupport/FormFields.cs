using System.Text;

namespace CharterTracker.Web.PageSupport;

/// <summary>Reads the fields of a multipart form without the framework, which would write its files to disk.</summary>
internal static class FormFields
{
    /// <summary>The text of a field; null where it is longer than allowed.</summary>
    public static async Task<string?> ReadAsync(Stream section, int maxBytes, CancellationToken cancellationToken)
    {
        var buffer = new byte[maxBytes + 1];
        var length = await section.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return length > maxBytes ? null : Encoding.UTF8.GetString(buffer, 0, length);
    }
}
