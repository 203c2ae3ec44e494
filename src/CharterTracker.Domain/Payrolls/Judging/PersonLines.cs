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
        // Zero marks an empty place, so the key of a line is never zero.
        var key = person >> StateBits == 0 ? 1 : person >> StateBits;
        lines[count++] = (key << StateBits) | state.Bits;
    }

    /// <summary>Each person once, with the state of all their lines taken together.</summary>
    public IEnumerable<PersonState> People()
    {
        var table = Array.Empty<ulong>();
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
            }
            Array.Clear(table);
            BringTogether(_lines[list].AsSpan(0, _counts[list]), table);
            foreach (var person in table)
            {
                if (person != 0)
                {
                    yield return new PersonState((ushort)person);
                }
            }
        }
    }

    private static void BringTogether(ReadOnlySpan<ulong> lines, Span<ulong> table)
    {
        foreach (var line in lines)
        {
            var at = (int)(line >> (StateBits + ListBits)) & (table.Length - 1);
            while (table[at] != 0 && table[at] >> StateBits != line >> StateBits)
            {
                at = (at + 1) & (table.Length - 1);
            }
            var state = table[at] == 0 ? new PersonState((ushort)line) : new PersonState((ushort)table[at]).With(new PersonState((ushort)line));
            table[at] = (line & ~(ulong)ushort.MaxValue) | state.Bits;
        }
    }
}
