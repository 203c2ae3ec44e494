namespace CharterTracker.Domain.Unions;

/// <summary>What an employer says of its recognition of a union, and what the union is asked to confirm.</summary>
public sealed record RecognitionDetails(RecognitionKind Kind, string BargainingUnit, int WorkersCovered, DateOnly RecognisedOn)
{
    public const int BargainingUnitMaxLength = 300;

    public IEnumerable<RecognitionDetail> DifferencesTo(RecognitionDetails other)
    {
        if (Kind != other.Kind)
        {
            yield return RecognitionDetail.Kind;
        }
        if (BargainingUnit != other.BargainingUnit)
        {
            yield return RecognitionDetail.BargainingUnit;
        }
        if (WorkersCovered != other.WorkersCovered)
        {
            yield return RecognitionDetail.WorkersCovered;
        }
        if (RecognisedOn != other.RecognisedOn)
        {
            yield return RecognitionDetail.RecognisedOn;
        }
    }

    internal void Guard(DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(!string.IsNullOrWhiteSpace(BargainingUnit), "Say which workers the union bargains for");
        BrokenRuleException.ThrowUnless(BargainingUnit.Length <= BargainingUnitMaxLength, $"The bargaining unit must be {BargainingUnitMaxLength} characters or fewer");
        BrokenRuleException.ThrowUnless(WorkersCovered > 0, "Enter how many workers are covered, 1 or more");
        BrokenRuleException.ThrowUnless(RecognisedOn <= LondonDays.From(at), "The date of recognition cannot be in the future");
    }
}
