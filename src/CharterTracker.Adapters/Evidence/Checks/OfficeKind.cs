namespace CharterTracker.Adapters.Evidence.Checks;

/// <summary>The two Office formats that we accept, by the content type of their main part.</summary>
internal sealed record OfficeKind(string Name, string ContentType, string MainPartType)
{
    public static OfficeKind Word { get; } = new(
        "Word",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml");

    public static OfficeKind Excel { get; } = new(
        "Excel",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml");
}
