namespace CharterTracker.Domain.Applications;

/// <summary>Every verb in the life of an application.</summary>
public enum ApplicationMove
{
    Submit,
    Accept,
    Return,
    Allocate,
    Unallocate,
    UnallocateLast,
    Recuse,
    RecuseLast,
    SendClarification,
    Reply,
    LetDeadlinePass,
    CompleteAssessments,
    Settle,
    Defer,
    Decide,
    Withdraw,
}
