using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Unions;

namespace CharterTracker.Features.Applications;

/// <summary>The live account of what a level still needs: what its award rule says, and what stands beside the rule.</summary>
internal static class RemainingNeeds
{
    private static readonly IReadOnlyList<Criterion> Nothing = [];

    public static IEnumerable<RuleNeed> List(CaseFile file, Readiness readiness)
    {
        foreach (var part in readiness.Missing.Where(m => m.Code is null))
        {
            yield return new RuleNeed(part.Message, Nothing);
        }
        if (EntryConditions.Missing(file.Level, file.AnswersTo(EntryConditions.Code), file.Today).Any())
        {
            yield return new RuleNeed($"What {file.Level.Name} asks before you apply", Nothing);
        }
        foreach (var need in readiness.RemainingNeeds)
        {
            yield return need;
        }
        foreach (var words in UnionNeeds(file))
        {
            yield return new RuleNeed(words, Nothing);
        }
    }

    /// <summary>None where the unions would not stand in the way of an award: see <see cref="ConfirmationStatuses.RefusalToAward"/>.</summary>
    private static IEnumerable<string> UnionNeeds(CaseFile file)
    {
        var status = file.ConfirmationStatus;
        if (ConfirmationStatuses.RefusalToAward(file.Level, status) is null)
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
        foreach (var open in file.Recognitions.Where(r => file.Level.Binds.Contains(Commitment.UnionRecognition) && !r.IsConfirmed && !r.IsOpenDisagreement))
        {
            yield return open.Newest is null
                ? $"The answer of {open.Union} for {open.Recognition.BargainingUnit} (you can send the application before it comes)"
                : $"A confirmation by {open.Union} for {open.Recognition.BargainingUnit}: its last answer does not confirm it";
        }
    }
}
