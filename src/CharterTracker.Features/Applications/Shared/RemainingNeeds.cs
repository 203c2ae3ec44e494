using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Unions;

namespace CharterTracker.Features.Applications;

/// <summary>What a level still needs, as of now: what its award rule says, and what it needs apart from the rule.</summary>
internal static class RemainingNeeds
{
    private static readonly IReadOnlyList<Criterion> Nothing = [];

    public static IEnumerable<RuleNeed> List(
        Level level, Readiness readiness, WrittenAnswers answers, RecognisedUnions unions, DateOnly today)
    {
        foreach (var part in readiness.Missing.Where(m => m.Code is null))
        {
            yield return new RuleNeed(part.Message, Nothing);
        }
        if (EntryConditions.Missing(level, answers.To(EntryConditions.Code), today).Any())
        {
            yield return new RuleNeed($"What {level.Name} asks before you apply", Nothing);
        }
        foreach (var need in readiness.RemainingNeeds)
        {
            yield return need;
        }
        foreach (var words in UnionNeeds(level, unions))
        {
            yield return new RuleNeed(words, Nothing);
        }
    }

    /// <summary>
    /// The unions' part of what is needed; empty where they would not stand in the way of an award: see
    /// <see cref="ConfirmationStatuses.RefusalToAward"/>.
    /// </summary>
    private static IEnumerable<string> UnionNeeds(Level level, RecognisedUnions unions)
    {
        var status = unions.Status;
        if (ConfirmationStatuses.RefusalToAward(level, status) is null)
        {
            yield break;
        }
        if (status == ConfirmationStatus.DisagreementOpen)
        {
            yield return "An end to the disagreement with a union, which the scheme's staff are looking into";
        }
        if (status == ConfirmationStatus.None)
        {
            yield return "A union that you recognise, and its answer (you can send the application before it comes)";
        }
        var isBound = level.Binds.Contains(Commitment.UnionRecognition);
        foreach (var open in unions.InForce.Where(r => isBound && !r.IsConfirmed && !r.IsOpenDisagreement))
        {
            yield return open.Newest is null
                ? $"The answer of {open.Union} for {open.Recognition.BargainingUnit} (you can send the application before it comes)"
                : $"A confirmation by {open.Union} for {open.Recognition.BargainingUnit}: its last answer does not confirm it";
        }
    }
}
