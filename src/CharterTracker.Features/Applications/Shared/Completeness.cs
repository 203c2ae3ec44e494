using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using CharterTracker.Features.Access;

namespace CharterTracker.Features.Applications;

/// <summary>What an application still needs before it, or the reply to a clarification, can be sent.</summary>
internal sealed class Completeness(ReadCase read, ApplicantEmployer employer, WrittenAnswers answers, DateOnly today)
{
    public Readiness Readiness { get; } = Readiness.Compute(
        read.Charter.Content, read.Level, answers.ByCode, answers.Disputed, employer.LevelsHeld.ToHashSet(), employer.Workers, today);

    /// <summary>
    /// Everything that prevents sending. What the charter requires of the employer's size and type was met at the start and may no longer
    /// be.
    /// </summary>
    public IReadOnlyList<MissingPart> Missing =>
    [
        .. EligibilityCheck.Against(read.Charter.Content, read.Level, employer.Workers, employer.Type)
            .Select(p => new MissingPart(null, $"{p.Asks}. {p.Basis}")),
        .. Readiness.Missing,
    ];

    /// <summary>The criteria that a clarification asks about and that are not finished, which prevent the reply.</summary>
    public IEnumerable<MissingPart> AskedAndUnfinished => Readiness.Criteria
        .Where(c => read.Application.IsAsked(c.Criterion.Code) && c.State != ProgressState.Finished)
        .Select(c => c.ToDo());

    /// <summary>The last day on which a draft on a replaced charter can be sent; null where the charter is the current one.</summary>
    public DateOnly? CharterGraceEndsOn =>
        read.Charter.RetiredAt is { } retired ? LondonDays.From(retired.AddDays(read.Scheme.GraceDays)) : null;

    /// <summary>
    /// Refuses where something is missing. The page lists everything before anybody can sign, so one sentence is enough here.
    /// </summary>
    public void GuardComplete()
    {
        BrokenRuleException.ThrowUnless(
            CharterGraceEndsOn is not { } last || today <= last,
            "This charter was replaced by a new version, and the time to apply under the old one has passed. "
                + "Move your draft to the new version first");
        if (Missing is [var first, ..])
        {
            throw new BrokenRuleException($"The application is not complete. {first.Message}");
        }
    }

    /// <summary>Refuses a reply while a criterion that was asked about is not finished.</summary>
    public void GuardOpenCriteriaAreFinished()
    {
        var open = AskedAndUnfinished.FirstOrDefault();
        BrokenRuleException.ThrowUnless(open is null, $"Finish what we asked about before you send your reply. {open?.Message}");
    }
}
