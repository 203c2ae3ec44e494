using CharterTracker.Data;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Unions;

namespace CharterTracker.Features.Unions;

/// <summary>Stores and sends a request to a union's officer.</summary>
internal sealed class UnionLetters(CharterDbContext db, UnionMail mail)
{
    public async Task SendAsync(
        Application application,
        Recognition recognition,
        Union union,
        UnionOfficer officer,
        Attestation attestation,
        string token,
        CancellationToken cancellationToken)
    {
        db.Attestations.Add(attestation);

        // Of two links sent at the same moment one is refused, and so is a link about what a correction has just changed.
        db.Lock(recognition);
        await mail.AskOfficerAsync(application, recognition, union, officer, attestation, token, cancellationToken);
    }
}
