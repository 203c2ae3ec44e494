namespace CharterTracker.Domain.Unions;

/// <summary>How a union came to be recognised.</summary>
public enum RecognitionKind
{
    Voluntary,

    /// <summary>
    /// Declared by the Central Arbitration Committee (Trade Union and Labour Relations (Consolidation) Act 1992, Schedule A1).
    /// </summary>
    ByCentralArbitrationCommittee,
}

/// <summary>The words for how a union came to be recognised.</summary>
public static class RecognitionKinds
{
    public static string Label(this RecognitionKind kind) => kind switch
    {
        RecognitionKind.Voluntary => "By agreement",
        RecognitionKind.ByCentralArbitrationCommittee => "By the Central Arbitration Committee",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
