namespace CharterTracker.Features.Pipeline;

/// <summary>The expected ways a request can fail. Anything else is a bug and stays an exception.</summary>
public abstract record Failure
{
    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : Failure;

    public sealed record NotFound : Failure;

    public sealed record Forbidden : Failure;

    /// <summary>The reader has to declare their interests in the case first.</summary>
    public sealed record NotDeclared(Guid ApplicationId) : Failure;

    public sealed record Conflict(string Message) : Failure;
}
