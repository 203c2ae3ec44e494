using System.Text;

namespace CharterTracker.Adapters.Evidence.Checks;

/// <summary>Checks that a file is text in UTF-8 with the same number of columns in every row.</summary>
internal static class CsvCheck
{
    private const int MaxRows = 200_000;
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    public static void Check(byte[] bytes)
    {
        var text = Read(bytes);
        var start = text.AsSpan().TrimStart();
        FileRefusedException.ThrowIf(start.Length == 0, "The selected file is empty");
        FileRefusedException.ThrowIf(start[0] == '<', "The selected file is a web page, not a CSV file");
        FileRefusedException.ThrowIf(
            !Array.Exists(Delimiters, delimiter => HasEvenRows(text, delimiter)),
            "Every row of the CSV file must have the same number of columns");
    }

    private static string Read(byte[] bytes)
    {
        const string notUtf8 = "The CSV file must be saved as UTF-8. In Excel choose 'CSV UTF-8 (comma delimited)'";
        try
        {
            var text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes).TrimStart('\uFEFF');
            FileRefusedException.ThrowIf(text.Contains('\0', StringComparison.Ordinal), notUtf8);
            FileRefusedException.ThrowIf(text.AsSpan().ContainsAnyInRange('\u0001', '\u0008'), "The selected file is not a CSV file");
            return text;
        }
        catch (DecoderFallbackException)
        {
            throw new FileRefusedException(notUtf8);
        }
    }

    /// <summary>Whether every row has as many fields as the first, with quoted fields read by RFC 4180. Empty lines do not count.</summary>
    private static bool HasEvenRows(string text, char delimiter)
    {
        int? expected = null;
        var (rows, columns, isQuoted, isEmpty) = (0, 1, false, true);
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : '\n';
            if (c == '"')
            {
                isQuoted = !isQuoted;
                isEmpty = false;
            }
            else if (isQuoted)
            {
                if (i == text.Length)
                {
                    return false;
                }
            }
            else if (c is '\n' or '\r')
            {
                if (!isEmpty && (++rows > MaxRows || columns != (expected ??= columns)))
                {
                    return false;
                }
                (columns, isEmpty) = (1, true);
            }
            else
            {
                columns += c == delimiter ? 1 : 0;
                isEmpty = false;
            }
        }
        return rows > 0;
    }
}
