using System.Security.Cryptography;
using CharterTracker.Data;
using CharterTracker.Domain.Concerns;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Cases;
using CharterTracker.Features.Correspondence;

namespace CharterTracker.Features.Concerns;

/// <summary>Where concerns come in, whoever opens them: each has a receipt, and the leads are told that there is one.</summary>
internal sealed class ConcernDesk(CharterDbContext db, CaseStaff staff, Post post, ISiteLinks site)
{
    // No letters or digits that are taken for each other, and no vowels that make words.
    private const string ReceiptAlphabet = "23456789BCDFGHJKMNPQRSTVWXZ";

    public static string NewReceipt() => $"C-{RandomNumberGenerator.GetString(ReceiptAlphabet, 8)}";

    /// <param name="news">What happened, in words that tell nothing of the matter: the mail goes to leads with ties to the employer too.</param>
    public async Task TakeInAsync(Concern concern, IReadOnlyCollection<Guid> schemes, string news, CancellationToken cancellationToken)
    {
        db.Concerns.Add(concern);
        foreach (var email in await staff.MailsAsync(StaffRole.LeadAssessor, schemes, cancellationToken))
        {
            post.Send(
                email,
                $"A concern was received ({concern.Receipt})",
                $"{news} This mail does not say what or about whom.",
                $"Read it: {site.Concern(concern.Id)}");
        }
    }
}
