using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;

namespace CharterTracker.Features.Applications;

/// <summary>The live account of what a level still needs: what its award rule says, and what stands beside the rule.</summary>
internal static class StillNeeded
{
    private static readonly IReadOnlyList<Criterion> Nothing = [];

    public static IEnumerable<AwardNeed> By(CaseFile file, Readiness readiness)
    {
        foreach (var part in readiness.Missing.Where(m => m.Code is null))
        {
            yield return new AwardNeed(part.Message, Nothing);
        }
        if (EntryConditions.Missing(file.Level, file.AnswersTo(EntryConditions.Code), file.Today).Any())
        {
            yield return new AwardNeed($"What {file.Level.Name} asks before you apply", Nothing);
        }
        foreach (var need in readiness.ToFinish)
        {
            yield return need;
        }
        if (file.Level.Binds.Contains(Commitment.UnionRecognition) && !file.Recognitions.Any(r => r.IsConfirmed))
        {
            yield return new AwardNeed(
                file.Recognitions.Count == 0
                    ? "A union that you recognise, and its answer (you can send the application before it comes)"
                    : "The union's answer on recognition (you can send the application before it comes)",
                Nothing);
        }
    }
}
