namespace CharterTracker.Domain.Unions;

/// <summary>The parts of a recognition that an employer can correct.</summary>
public enum RecognitionDetail
{
    Kind,
    BargainingUnit,
    WorkersCovered,
    RecognisedOn,
}
