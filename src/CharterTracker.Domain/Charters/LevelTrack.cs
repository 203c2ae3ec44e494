namespace CharterTracker.Domain.Charters;

/// <summary>How an application is assessed, fixed by the level applied for.</summary>
public enum LevelTrack
{
    /// <summary>The employer's declaration is decided on without assessment.</summary>
    Declared,
    OneAssessor,
    TwoAssessors,
}
