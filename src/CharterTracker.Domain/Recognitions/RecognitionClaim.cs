namespace CharterTracker.Domain.Recognitions;

/// <summary>What an employer says of its recognition of a union, and what the union is asked to confirm.</summary>
public sealed record RecognitionClaim(RecognitionKind Kind, string BargainingUnit, int WorkersCovered, DateOnly RecognisedOn)
{
    public const int BargainingUnitMaxLength = 300;

    public IEnumerable<ClaimPart> DifferencesTo(RecognitionClaim other)
    {
        if (Kind != other.Kind)
        {
            yield return ClaimPart.Kind;
        }
        if (BargainingUnit != other.BargainingUnit)
        {
            yield return ClaimPart.BargainingUnit;
        }
        if (WorkersCovered != other.WorkersCovered)
        {
            yield return ClaimPart.WorkersCovered;
        }
        if (RecognisedOn != other.RecognisedOn)
        {
            yield return ClaimPart.RecognisedOn;
        }
    }

    internal void Guard(DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(!string.IsNullOrWhiteSpace(BargainingUnit), "Say which workers the union bargains for");
        BrokenRuleException.ThrowUnless(BargainingUnit.Length <= BargainingUnitMaxLength, $"The bargaining unit must be {BargainingUnitMaxLength} characters or fewer");
        BrokenRuleException.ThrowUnless(WorkersCovered > 0, "Enter how many workers are covered, 1 or more");
        BrokenRuleException.ThrowUnless(RecognisedOn <= LondonDays.Of(at), "The date of recognition cannot be in the future");
    }
}
