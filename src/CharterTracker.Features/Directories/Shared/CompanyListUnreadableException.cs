using System.Diagnostics.CodeAnalysis;

namespace CharterTracker.Features.Directories;

/// <summary>The file is not a list that can be imported. The message is for the person at the console.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "It always says why.")]
public sealed class CompanyListUnreadableException(string message) : Exception(message);
