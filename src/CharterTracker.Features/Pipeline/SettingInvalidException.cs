using System.Diagnostics.CodeAnalysis;

namespace CharterTracker.Features.Pipeline;

/// <summary>A setting is wrong or missing: the start stops with this one line.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "It always names the setting.")]
public sealed class SettingInvalidException(string setting, string problem) : Exception($"{setting}: {problem}");
