using System.Text.Json.Serialization;

namespace CharterTracker.Domain.Charters;

/// <summary>Something needed before a level can be applied for.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(ChecklistGate), "checklist")]
[JsonDerivedType(typeof(CredentialGate), "credential")]
[JsonDerivedType(typeof(LevelHeldGate), "levelHeld")]
public abstract record Gate;

/// <summary>Statements that the employer ticks, usually of the legal minimum.</summary>
public sealed record ChecklistGate(IReadOnlyList<Choice> Statements) : Gate;

/// <summary>A credential from elsewhere, with its number and expiry.</summary>
public sealed record CredentialGate(AcceptedCredential Credential) : Gate;

/// <summary>Another level of the same scheme, held and in force.</summary>
public sealed record LevelHeldGate(string LevelCode) : Gate;
