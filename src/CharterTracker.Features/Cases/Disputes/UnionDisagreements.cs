using CharterTracker.Data;
using CharterTracker.Domain.Unions;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Cases;

internal static class UnionDisagreements
{
    /// <summary>Whether a union said that it disagrees, and no lead assessor has closed it.</summary>
    public static Task<bool> IsDisagreementOpenAsync(this CharterDbContext db, Guid applicationId, CancellationToken cancellationToken) =>
        db.Attestations.AnyAsync(
            a => a.ApplicationId == applicationId && a.Answer == AttestationAnswer.Disagree && a.DisagreementClosedAt == null,
            cancellationToken);
}
