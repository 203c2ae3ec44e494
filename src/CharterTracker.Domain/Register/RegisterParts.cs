using System.Text.Json.Serialization;

namespace CharterTracker.Domain.Register;

/// <summary>A local authority in which an employer has a workplace.</summary>
/// <param name="Code">ONS code; null in an entry of the first format, which kept the name alone.</param>
public sealed record RegisterPlace([property: JsonPropertyName("code")] string? Code, [property: JsonPropertyName("name")] string Name);

/// <summary>A name that the employer had before.</summary>
/// <param name="Until">The first day of the name after it.</param>
public sealed record EarlierName([property: JsonPropertyName("name")] string Name, [property: JsonPropertyName("until")] DateOnly Until);

/// <summary>Days on which the accreditation was suspended, and which a later status must not hide.</summary>
/// <param name="Until">The first day on which it was in force again.</param>
public sealed record SuspendedDays(
    [property: JsonPropertyName("from")] DateOnly From, [property: JsonPropertyName("until")] DateOnly Until,
    [property: JsonPropertyName("note")] string? Note);
