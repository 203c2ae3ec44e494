namespace CharterTracker.Domain.Payrolls.Judging;

/// <summary>
/// The states of lines, eight bytes each, until the end of the file brings those of one person together: forty-eight bits of hash, sixteen
/// of state. Many short lists, so that adding a line touches little memory, and merging one list fits in the processor's cache.
/// </summary>
internal sealed class PersonLines
{
    private const int Lists = 512;
    private const int FirstSize = 32;

    // Bits of the hash that choose the list.
    private const int ListBits = 9;
    private const int StateBits = 16;

    private readonly ulong[][] _lines = new ulong[Lists][];
    private readonly int[] _counts = new int[Lists];

    public void Add(ulong person, PersonState state)
    {
        var list = (int)(person & (Lists - 1));
        ref var lines = ref _lines[list];
        ref var count = ref _counts[list];
        lines ??= new ulong[FirstSize];
        if (count == lines.Length)
        {
            Array.Resize(ref lines, lines.Length * 2);
        }
        lines[count++] = (KeyOf(person) << StateBits) | state.Bits;
    }

    /// <summary>The part of a hash by which a person is known. Zero marks an empty place, so it is never zero.</summary>
    public static ulong KeyOf(ulong person) => person >> StateBits == 0 ? 1 : person >> StateBits;

    /// <summary>
    /// Each person once, with the state of all their lines taken together, and the number of lines that are no pay for hours.
    /// </summary>
    public IEnumerable<(ulong Key, PersonState State, int Extras)> People()
    {
        var table = Array.Empty<ulong>();
        var extras = Array.Empty<int>();
        for (var list = 0; list < Lists; list++)
        {
            if (_counts[list] == 0)
            {
                continue;
            }
            var size = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)_counts[list] * 2);
            if (table.Length < size)
            {
                table = new ulong[size];
                extras = new int[size];
            }
            Array.Clear(table);
            Array.Clear(extras);
            BringTogether(_lines[list].AsSpan(0, _counts[list]), table, extras);
            for (var at = 0; at < table.Length; at++)
            {
                if (table[at] != 0)
                {
                    yield return (table[at] >> StateBits, new PersonState((ushort)table[at]), extras[at]);
                }
            }
        }
    }

    private static void BringTogether(ReadOnlySpan<ulong> lines, Span<ulong> table, Span<int> extras)
    {
        foreach (var line in lines)
        {
            var at = (int)(line >> (StateBits + ListBits)) & (table.Length - 1);
            while (table[at] != 0 && table[at] >> StateBits != line >> StateBits)
            {
                at = (at + 1) & (table.Length - 1);
            }
            extras[at] += new PersonState((ushort)line).Outcome == PayOutcome.Outside ? 1 : 0;
            var state = table[at] == 0 ? new PersonState((ushort)line) : new PersonState((ushort)table[at]).With(new PersonState((ushort)line));
            table[at] = (line & ~(ulong)ushort.MaxValue) | state.Bits;
        }
    }
}
