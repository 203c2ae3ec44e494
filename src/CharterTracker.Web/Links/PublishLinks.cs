namespace CharterTracker.Web.Links;

/// <summary>The pages of publishers.</summary>
internal static class PublishLinks
{
    public const string Batches = "/publish";

    public static string Prepare(Guid schemeId) => Address.With("/publish/prepare", ("scheme", schemeId.ToString()));

    public static string Batch(Guid batchId) => $"/publish/{batchId}";

    /// <summary>What a batch makes public, as a file for the press.</summary>
    public static string PressList(Guid batchId) => Address.Handler(Batch(batchId), "Press");
}
