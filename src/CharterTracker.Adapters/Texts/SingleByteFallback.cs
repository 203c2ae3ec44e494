using System.Text;

namespace CharterTracker.Adapters.Texts;

/// <summary>
/// Reads as UTF-8, and each byte that is not UTF-8 as a character of an older encoding. So the encoding of a file need not be known, and
/// one wrong byte in the last row does not make all of it unreadable.
/// </summary>
internal sealed class SingleByteFallback(Encoding older) : DecoderFallback
{
    private readonly char[] _characters = [.. Enumerable.Range(0, 256).Select(b => older.GetString([(byte)b])[0])];

    /// <summary>UTF-8, with an older encoding for what is not UTF-8.</summary>
    public static Encoding Utf8Or(Encoding older) =>
        Encoding.GetEncoding(Encoding.UTF8.CodePage, EncoderFallback.ReplacementFallback, new SingleByteFallback(older));

    public override int MaxCharCount => 3;

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer(_characters);

    private sealed class Buffer(char[] characters) : DecoderFallbackBuffer
    {
        private byte[] _bytes = [];
        private int _next;

        public override int Remaining => _bytes.Length - _next;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            _bytes = bytesUnknown;
            _next = 0;
            return bytesUnknown.Length > 0;
        }

        public override char GetNextChar() => _next < _bytes.Length ? characters[_bytes[_next++]] : '\0';

        public override bool MovePrevious()
        {
            if (_next == 0)
            {
                return false;
            }
            _next--;
            return true;
        }

        public override void Reset()
        {
            _bytes = [];
            _next = 0;
        }
    }
}
