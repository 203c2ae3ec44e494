namespace CharterTracker.Features.Pipeline;

/// <summary>A message for one property of the request; the page shows it beside the field of the same name.</summary>
public sealed record FieldError(string Field, string Message);
