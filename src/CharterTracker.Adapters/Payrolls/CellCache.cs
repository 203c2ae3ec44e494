using System.Diagnostics.CodeAnalysis;

namespace CharterTracker.Adapters.Payrolls;

/// <summary>
/// Files say the same few words over and over, and working out what they mean is the dearest part of a row: each is worked out once.
/// Forgotten with the upload.
/// </summary>
internal sealed class CellCache<T>(Func<string, T> meaning)
{
    // A column with more different words than this is not one of few words, and need not fill the memory.
    private const int MaxWords = 4_096;
    private const int MaxLength = 128;

    private readonly Dictionary<string, T>.AlternateLookup<ReadOnlySpan<char>> _known =
        new Dictionary<string, T>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private string? _latest;
    private T? _meaningOfLatest;

    public bool TryGet(ReadOnlySpan<char> cell, [MaybeNullWhen(false)] out T known)
    {
        // Most rows say what the row before them said.
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
