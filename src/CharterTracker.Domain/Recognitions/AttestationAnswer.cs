namespace CharterTracker.Domain.Recognitions;

public enum AttestationAnswer
{
    Confirm,
    Qualify,
    Disagree,
    CannotSay,
}
