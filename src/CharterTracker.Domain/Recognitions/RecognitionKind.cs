namespace CharterTracker.Domain.Recognitions;

public enum RecognitionKind
{
    Voluntary,

    /// <summary>Declared by the Central Arbitration Committee (Trade Union and Labour Relations (Consolidation) Act 1992, Schedule A1).</summary>
    ByCentralArbitrationCommittee,
}
