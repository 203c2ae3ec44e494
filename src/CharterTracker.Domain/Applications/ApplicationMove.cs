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

    /// <summary>An assessor who counts declares a conflict of interest, and others are left.</summary>
    LoseAssessor,

    /// <summary>The only assessor left declares a conflict of interest.</summary>
    LoseLastAssessor,

    /// <summary>A position no longer counts, since somebody whose judgement is in it declared a conflict of interest.</summary>
    LosePosition,
    SendClarification,
    Reply,
    LetDeadlinePass,
    CompleteAssessments,
    Settle,
    Defer,
    Decide,
    Withdraw,
}
