namespace CharterTracker.Features.Pipeline;

/// <summary>
/// A request that asks for a fresh proof carries it: a new code for staff (and for employers who have enrolled), the password for
/// other employers. The proof is bound to exactly what the request says, since they arrive together.
/// </summary>
public interface IHasProof
{
    string? Proof { get; }
}

/// <summary>Checks a fresh proof of the current user, and uses it up.</summary>
public interface IStepUp
{
    /// <summary>Checks a proof: null where it is right, else what to tell the person.</summary>
    Task<string?> RefusalAsync(string? proof, CancellationToken cancellationToken);
}
