using System.Security.Cryptography;
using System.Text;

namespace CharterTracker.Domain.Recognitions;

/// <summary>A union officer's answer to what an employer says of its recognition, given once through a link sent to them.</summary>
public sealed class Attestation : IVersioned
{
    public const int NoteMaxLength = 2000;
    public const int DaysToAnswer = 28;

    /// <summary>The link carries 256 random bits; only their SHA-256 is kept.</summary>
    private const int TokenBytes = 32;

    private Attestation() { }

    public Guid Id { get; private init; }
    public Guid Version { get; private set; }
    public Guid ApplicationId { get; private init; }
    public Guid RecognitionId { get; private init; }
    public Guid OfficerId { get; private init; }
    public string TokenHash { get; private init; } = "";
    public DateTimeOffset AskedAt { get; private init; }
    public DateTimeOffset ExpiresAt { get; private init; }
    public AttestationAnswer? Answer { get; private set; }

    /// <summary>Only staff see it.</summary>
    public string? Note { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }
    public DateTimeOffset? DisagreementClosedAt { get; private set; }
    public string? DisagreementClosedBecause { get; private set; }

    public bool IsOpenDisagreement => Answer == AttestationAnswer.Disagree && DisagreementClosedAt is null;

    /// <summary>Makes the request and the one token that goes into the mail.</summary>
    public static (Attestation Attestation, string Token) Ask(Guid applicationId, Recognition recognition, UnionOfficer officer, DateTimeOffset at)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        var attestation = new Attestation
        {
            Id = Guid.CreateVersion7(at),
            ApplicationId = applicationId,
            RecognitionId = recognition.Id,
            OfficerId = officer.Id,
            TokenHash = HashOf(token),
            AskedAt = at,
            ExpiresAt = at.AddDays(DaysToAnswer),
        };
        return (attestation, token);
    }

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    public void Give(AttestationAnswer answer, string? note, DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(Answer is null, "This link has been used. Thank you for your answer");
        BrokenRuleException.ThrowUnless(at <= ExpiresAt, "This link has expired. Ask the employer to have a new one sent");
        BrokenRuleException.ThrowUnless(
            answer == AttestationAnswer.Confirm || !string.IsNullOrWhiteSpace(note),
            "Say in a sentence or two what the assessors should know");

        Answer = answer;
        Note = note;
        AnsweredAt = at;
    }

    /// <summary>The lead assessor closes a disagreement with a reason.</summary>
    public void CloseDisagreement(string because, Actor actor, DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(actor.Has(ActorRole.LeadAssessor), "Only a lead assessor can close a disagreement");
        BrokenRuleException.ThrowUnless(IsOpenDisagreement, "There is no open disagreement here");
        BrokenRuleException.ThrowUnless(!string.IsNullOrWhiteSpace(because), "Say why it is closed");

        DisagreementClosedAt = at;
        DisagreementClosedBecause = because;
    }
}
