namespace CharterTracker.Domain.Recognitions;

/// <summary>The parts of a claim of recognition that an employer can correct.</summary>
public enum ClaimPart
{
    Kind,
    BargainingUnit,
    WorkersCovered,
    RecognisedOn,
}
