using System.Diagnostics.CodeAnalysis;

namespace CharterTracker.Features.Payrolls;

/// <summary>Stops the reading of a payroll file. The message is for the employer and never quotes a cell.</summary>
[SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "It always says why.")]
public sealed class PayrollRefusedException(string message) : Exception(message);
