namespace CharterTracker.Features.EvidenceItems;

/// <summary>Decides by its content what a file is, and whether it is a kind that we take.</summary>
public interface IEvidenceInspector
{
    /// <param name="content">Can seek; it is read from its start.</param>
    Task<Inspection> InspectAsync(string fileName, Stream content, CancellationToken cancellationToken);
}

/// <summary>What an inspector found: a file to keep, or the message to its owner.</summary>
public abstract record Inspection
{
    /// <param name="Content">What to keep: pictures are written anew, so that nothing a camera added is left in them.</param>
    public sealed record Accepted(string ContentType, Stream Content) : Inspection;

    public sealed record Refused(string Message) : Inspection;
}
