using CharterTracker.Features.Pipeline;

namespace CharterTracker.Testing.Fakes;

/// <summary>Accepts one proof; the real verifier has tests of its own.</summary>
public sealed class FakeStepUp : IStepUp
{
    public const string RightProof = "123456";

    public Task<string?> RefusalAsync(string? proof, CancellationToken cancellationToken) =>
        Task.FromResult(proof == RightProof ? null : "Enter the code that your app shows now");
}
