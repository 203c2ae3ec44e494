namespace CharterTracker.Data;

/// <summary>A database that this build does not serve, as one line that says what to do. Nothing in it was changed.</summary>
public sealed class DatabaseRefusedException(string problem) : Exception($"Database: {problem}");
