using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CharterTracker.Domain.Auditing;

/// <summary>
/// One link of the chain over the audit events: densely numbered, over the event's commitment and the link before. Erasing an
/// event's words leaves its commitment, so the chain still verifies.
/// </summary>
public sealed class AuditSeal
{
    private AuditSeal() { }

    /// <summary>The place in the chain, counted from 1 without gaps.</summary>
    public long Number { get; private init; }
    public Guid EventId { get; private init; }
    public string Sha256 { get; private init; } = "";

    public static AuditSeal Create(AuditEvent sealedEvent, AuditSeal? previous)
    {
        var number = (previous?.Number ?? 0) + 1;
        return new AuditSeal { Number = number, EventId = sealedEvent.Id, Sha256 = HashOf(number, sealedEvent.Id, sealedEvent.Commitment, previous?.Sha256) };
    }

    /// <summary>Whether neither the event, nor any before it, was changed, added or removed.</summary>
    public bool Verifies(AuditEvent sealedEvent, AuditSeal? previous) =>
        Number == (previous?.Number ?? 0) + 1
        && sealedEvent.Verifies()
        && Sha256 == HashOf(Number, EventId, sealedEvent.Commitment, previous?.Sha256);

    private static string HashOf(long number, Guid eventId, string commitment, string? previous)
    {
        var line = string.Create(CultureInfo.InvariantCulture, $"{previous}\n{number}\n{eventId}\n{commitment}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(line)));
    }
}
