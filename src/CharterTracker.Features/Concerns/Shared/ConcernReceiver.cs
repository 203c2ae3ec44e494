using System.Security.Cryptography;
using CharterTracker.Data;
using CharterTracker.Domain.Concerns;

namespace CharterTracker.Features.Concerns;

/// <summary>Stores a new concern, told by anybody or opened by us: gives it a receipt, and tells the leads that there is one.</summary>
internal sealed class ConcernReceiver(CharterDbContext db, ConcernMail mail)
{
    // No letters or digits that are mistaken for each other, and no vowels that could make words.
    private const string ReceiptAlphabet = "23456789BCDFGHJKMNPQRSTVWXZ";

    public static string NewReceipt() => $"C-{RandomNumberGenerator.GetString(ReceiptAlphabet, 8)}";

    public async Task ReceiveAsync(Concern concern, IReadOnlyCollection<Guid> schemes, CancellationToken cancellationToken)
    {
        db.Concerns.Add(concern);
        await mail.TellLeadsAsync(concern, schemes, cancellationToken);
    }
}
