namespace CharterTracker.Features.Pipeline;

/// <summary>Knows whether this session proved itself again, minutes ago, for exactly this action on exactly this subject.</summary>
public interface IStepUp
{
    Task<bool> IsFreshAsync(string action, Guid? subjectId, CancellationToken cancellationToken);
}
