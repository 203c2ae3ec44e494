namespace CharterTracker.Domain.Applications;

/// <summary>Everything that can be done to an application, by a person or by the clock.</summary>
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
