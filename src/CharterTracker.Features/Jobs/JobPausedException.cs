using System.Diagnostics.CodeAnalysis;

namespace CharterTracker.Features.Jobs;

/// <summary>Something that the job needs is down, such as the scanner. No item is to blame: the round ends and all of them wait.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "It always says what is missing.")]
public sealed class JobPausedException(string message, Exception? innerException = null) : Exception(message, innerException);
