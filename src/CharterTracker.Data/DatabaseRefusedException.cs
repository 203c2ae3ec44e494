namespace CharterTracker.Data;

/// <summary>
/// A database that this build cannot serve. The message is one line that says what to do; nothing in the database was changed.
/// </summary>
public sealed class DatabaseRefusedException(string problem) : Exception($"Database: {problem}");
