using CharterTracker.Domain.Accreditations;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using CharterTracker.Features.Cases;

namespace CharterTracker.Features.Decisions;

/// <summary>Finds what an award counts as met against the product's own findings, for those who publish it.</summary>
internal sealed class AgainstChecks(CasePositions positions, ContraryRatings contrary)
{
    /// <param name="met">Codes of the criteria that the award says were met.</param>
    /// <param name="foundMet">Codes that an appeal found met, with the reason; they were rated otherwise before.</param>
    public async Task<IReadOnlyList<MetAgainstCheck>> FindAsync(
        Application application,
        CharterContent content,
        IReadOnlyCollection<string> met,
        (IReadOnlyCollection<string> Codes, string Reason)? foundMet,
        CancellationToken cancellationToken)
    {
        var findings = await contrary.FindAsync(application, content, cancellationToken);
        var reasons = ((await positions.FindAsync(application, content, cancellationToken)).Positions ?? [])
            .ToDictionary(p => p.CriterionCode, p => p.Reason);
        return [.. met
            .Where(code => findings.Against(code).Count > 0)
            .Select(code => new MetAgainstCheck(
                code,
                findings.Against(code),
                foundMet is { } appeal && appeal.Codes.Contains(code) ? appeal.Reason : reasons.GetValueOrDefault(code)))];
    }
}
