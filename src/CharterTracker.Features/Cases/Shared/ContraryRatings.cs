using CharterTracker.Data;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Assessments;
using CharterTracker.Domain.Charters;
using CharterTracker.Features.Applications;
using CharterTracker.Features.Unions;

namespace CharterTracker.Features.Cases;

/// <summary>Finds what stands against ratings of met, for those who give and those who settle ratings.</summary>
internal sealed class ContraryRatings(CharterDbContext db, CaseFindingsReader findings, RecognitionCases recognitions)
{
    /// <summary>What stands against rating one criterion met.</summary>
    public async Task<IReadOnlyList<ContraryFinding>> AgainstAsync(
        Application application, Criterion criterion, CancellationToken cancellationToken)
    {
        var sent = await NewestSubmission.ReadOnAsync(db, application.Id, criterion.Code, cancellationToken);
        return (await FindAsync(application, [criterion], sent?.Content, cancellationToken)).Against(criterion.Code);
    }

    /// <summary>What was found about all the criteria that the case answers.</summary>
    public async Task<CaseFindings> FindAsync(Application application, CharterContent content, CancellationToken cancellationToken)
    {
        var sent = await SubmissionContent.NewestAsync(db, application.Id, SubmissionPaths.Everything, cancellationToken);
        return await FindAsync(application, content.CriteriaFor(content.Level(application.LevelCode)), sent, cancellationToken);
    }

    private async Task<CaseFindings> FindAsync(
        Application application, IEnumerable<Criterion> criteria, SubmissionContent? sent, CancellationToken cancellationToken) =>
        await findings.ReadAsync(
            application,
            criteria,
            sent ?? new SubmissionContent([]),
            await recognitions.ConfirmationStatusOfAsync(application, cancellationToken),
            cancellationToken);
}
