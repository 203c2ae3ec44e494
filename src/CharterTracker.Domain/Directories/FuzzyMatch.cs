namespace CharterTracker.Domain.Directories;

/// <summary>
/// Near spellings of a word. Two words that share a key are one mistake apart (a letter wrong, missing, too many, or swapped with its
/// neighbour) or sound alike; <see cref="Distance"/> then tells how near they are. A key is looked up, never searched for.
/// </summary>
public static class FuzzyMatch
{
    /// <summary>Characters of the longest key: a word and the mark of a skeleton.</summary>
    public const int KeyMaxLength = SearchTerms.MaxLength + 1;

    // Shorter words have so many neighbours that being near one means nothing.
    private const int ShortestMistyped = 4;
    private const int ShortestPhoneticKey = 3;

    private const int MaxMistakesInSoundAlike = 3;

    /// <summary>The word itself, the word with each of its letters left out, and its skeleton.</summary>
    public static IReadOnlySet<string> KeysOf(string word)
    {
        var keys = new HashSet<string> { word };
        for (var at = 0; word.Length >= ShortestMistyped && at < word.Length; at++)
        {
            keys.Add(word.Remove(at, 1));
        }
        if (PhoneticKeys.Compute(word) is { Length: >= ShortestPhoneticKey } skeleton)
        {
            keys.Add($"~{skeleton}");
        }
        return keys;
    }

    /// <summary>0 for the same word, more for a less likely reading of it, null for another word.</summary>
    public static int? Distance(string typed, string word)
    {
        if (typed == word)
        {
            return 0;
        }
        var mistakes = Mistakes(typed, word);
        if (mistakes == 1 && Math.Max(typed.Length, word.Length) >= ShortestMistyped)
        {
            return 1;
        }
        var skeleton = PhoneticKeys.Compute(typed);
        return mistakes <= MaxMistakesInSoundAlike && skeleton.Length >= ShortestPhoneticKey && skeleton == PhoneticKeys.Compute(word) ? mistakes : null;
    }

    /// <summary>How many letters are wrong, missing, too many or swapped with their neighbour.</summary>
    public static int Mistakes(string a, string b)
    {
        var before = new int[b.Length + 1];
        var last = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var row = new int[b.Length + 1];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(last[j] + 1, row[j - 1] + 1), last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }
            (before, last) = (last, row);
        }
        return last[b.Length];
    }
}
