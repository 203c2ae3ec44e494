using System.Diagnostics.CodeAnalysis;

namespace CharterTracker.Adapters.Payrolls;

/// <summary>
/// Remembers what the words of a column mean. Files repeat the same few words, and working out what they mean is the most expensive part of
/// reading a row. It is dropped at the end of the upload.
/// </summary>
internal sealed class CellCache<T>(Func<string, T> meaning)
{
    // A column with more different words does not repeat them, and must not fill the memory.
    private const int MaxWords = 4_096;
    private const int MaxLength = 128;

    private readonly Dictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _known =
        new Dictionary<string, T>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private string? _latest;
    private T? _meaningOfLatest;

    public bool TryGet(ReadOnlySpan<char> cell, [MaybeNullWhen(false)] out T known)
    {
        // Most rows repeat the word of the row before.
        if (_latest is not null && cell.SequenceEqual(_latest))
        {
            known = _meaningOfLatest!;
            return true;
        }
        if (!_known.TryGetValue(cell, out var word, out known))
        {
            return false;
        }
        (_latest, _meaningOfLatest) = (word, known);
        return true;
    }

    public T Add(ReadOnlySpan<char> cell)
    {
        var word = cell.ToString();
        var learned = meaning(word);
        if (_known.Dictionary.Count < MaxWords && word.Length <= MaxLength)
        {
            _known.Dictionary.Add(word, learned);
        }
        return learned;
    }
}
