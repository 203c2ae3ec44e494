namespace CharterTracker.Domain.Unions;

public enum AttestationAnswer
{
    Confirm,
    Qualify,
    Disagree,
    CannotSay,
}
