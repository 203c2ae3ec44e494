namespace CharterTracker.Features.EvidenceItems;

/// <summary>Decides by a file's content what it is, and whether it is a kind that we accept.</summary>
public interface IEvidenceInspector
{
    /// <param name="content">The file. It must be seekable; it is read from its start.</param>
    Task<Inspection> InspectAsync(string fileName, Stream content, CancellationToken cancellationToken);
}

/// <summary>The result of an inspection: a file to keep, or a message to the person who uploaded it.</summary>
public abstract record Inspection
{
    /// <param name="Content">What to keep. Pictures are encoded again, so that nothing a camera added is left in them.</param>
    public sealed record Accepted(string ContentType, Stream Content) : Inspection;

    public sealed record Refused(string Message) : Inspection;
}
