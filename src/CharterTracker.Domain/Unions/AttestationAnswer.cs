namespace CharterTracker.Domain.Unions;

/// <summary>What a union officer can answer.</summary>
public enum AttestationAnswer
{
    Confirm,
    Qualify,
    Disagree,
    CannotSay,
}
