namespace CharterTracker.Domain.Payrolls;

/// <summary>
/// Open addressing over eight-byte slots: forty-eight bits of hash, sixteen of state. Split into many small tables, so that growing
/// copies little and never lands on the large object heap.
/// </summary>
internal sealed class PersonTable
{
    private const int Shards = 256;
    private const int FirstSize = 16;

    private readonly Shard[] _shards = new Shard[Shards];

    /// <summary>The state of a person. The reference holds until the next call.</summary>
    public ref ushort Find(ulong hash, out bool isNew)
    {
        ref var shard = ref _shards[hash & (Shards - 1)];
        // Zero marks an empty slot, so the hash never is.
        var key = hash >> 16 == 0 ? 1 : hash >> 16;
        return ref shard.Find(key, out isNew);
    }

    private struct Shard
    {
        private Slot[]? _slots;
        private int _count;

        public ref ushort Find(ulong key, out bool isNew)
        {
            _slots ??= new Slot[FirstSize];
            if (_count * 4 >= _slots.Length * 3)
            {
                Grow();
            }
            var at = Position(_slots, key);
            isNew = _slots[at].IsEmpty;
            if (isNew)
            {
                _slots[at].Key = key;
                _count++;
            }
            return ref _slots[at].State;
        }

        private void Grow()
        {
            var larger = new Slot[_slots!.Length * 2];
            foreach (var slot in _slots)
            {
                if (!slot.IsEmpty)
                {
                    larger[Position(larger, slot.Key)] = slot;
                }
            }
            _slots = larger;
        }

        private static int Position(Slot[] slots, ulong key)
        {
            var mask = slots.Length - 1;
            var at = (int)(key >> 8) & mask;
            while (!slots[at].IsEmpty && slots[at].Key != key)
            {
                at = (at + 1) & mask;
            }
            return at;
        }
    }

    private struct Slot
    {
        public ushort State;
        private ushort _low;
        private uint _high;

        public readonly bool IsEmpty => _low == 0 && _high == 0;

        public ulong Key
        {
            readonly get => ((ulong)_high << 16) | _low;
            set => (_low, _high) = ((ushort)value, (uint)(value >> 16));
        }
    }
}
