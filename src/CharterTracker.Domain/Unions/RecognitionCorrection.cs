namespace CharterTracker.Domain.Unions;

/// <summary>What a recognition said before its employer corrected it: what the union had been asked about stays on record.</summary>
public sealed class RecognitionCorrection
{
    private RecognitionCorrection() { }

    public Guid Id { get; private init; }

    /// <summary>The number of the revision; the first is 0.</summary>
    public int Revision { get; private init; }
    public RecognitionKind Kind { get; private init; }
    public string BargainingUnit { get; private init; } = "";
    public int WorkersCovered { get; private init; }
    public DateOnly RecognisedOn { get; private init; }
    public DateTimeOffset CorrectedAt { get; private init; }

    public RecognitionDetails Before => new(Kind, BargainingUnit, WorkersCovered, RecognisedOn);

    internal static RecognitionCorrection Create(Recognition recognition, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        Revision = recognition.Revision,
        Kind = recognition.Kind,
        BargainingUnit = recognition.BargainingUnit,
        WorkersCovered = recognition.WorkersCovered,
        RecognisedOn = recognition.RecognisedOn,
        CorrectedAt = at,
    };
}
