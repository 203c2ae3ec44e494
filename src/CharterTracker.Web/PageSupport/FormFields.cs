using System.Text;

namespace CharterTracker.Web.PageSupport;

/// <summary>Reads the fields of a form in parts without the framework, which would write its files to disk.</summary>
internal static class FormFields
{
    /// <summary>Null where the field is longer than allowed.</summary>
    public static async Task<string?> ReadAsync(Stream section, int maxBytes, CancellationToken cancellationToken)
    {
        var buffer = new byte[maxBytes + 1];
        var length = await section.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        return length > maxBytes ? null : Encoding.UTF8.GetString(buffer, 0, length);
    }
}
