using System.Security.Cryptography;
using System.Text;

namespace CharterTracker.Domain.Unions;

/// <summary>A union officer's answer to what an employer says of its recognition, given once through a link sent to them.</summary>
public sealed class Attestation : IVersioned
{
    public const int NoteMaxLength = 2000;
    public const int DaysToAnswer = 28;

    /// <summary>The time before a link that nobody has used may be replaced, because it was lost or went astray.</summary>
    public static readonly TimeSpan WaitBetweenLinks = TimeSpan.FromHours(1);

    /// <summary>The time between the last mail to the officer and a reminder that the employer asks for.</summary>
    public static readonly TimeSpan WaitBeforeReminder = TimeSpan.FromDays(3);

    /// <summary>The time between the last mail to the officer and an automatic reminder.</summary>
    public static readonly TimeSpan WaitBeforeAutomaticReminder = TimeSpan.FromDays(7);

    /// <summary>How many automatic reminders are sent before the time to answer is over.</summary>
    public const int MaxAutomaticReminders = 2;

    /// <summary>Bytes of the random token in the link, of which only the SHA-256 is kept.</summary>
    private const int TokenBytes = 32;

    private Attestation() { }

    public Guid Id { get; private init; }
    public Guid Version { get; private set; }
    public Guid ApplicationId { get; private init; }
    public Guid RecognitionId { get; private init; }

    /// <summary>The revision that the officer was asked about: the number of corrections that the recognition had then.</summary>
    public int Revision { get; private init; }
    public Guid OfficerId { get; private init; }
    public string TokenHash { get; private init; } = "";
    public AttestationOccasion Occasion { get; private init; }
    public DateTimeOffset AskedAt { get; private init; }

    /// <summary>
    /// The first moment that is too late: the midnight in London that ends the last day. A reminder gives no more time: its link ends when
    /// the one before it would have.
    /// </summary>
    public DateTimeOffset ExpiresAt { get; private init; }

    /// <summary>The last day on which the link takes an answer: what people are told.</summary>
    public DateOnly AnswerUntil => LondonDays.LastBefore(ExpiresAt);

    /// <summary>
    /// When the link was voided: a newer one was sent in its place, the employer corrected what was asked about, the officer left the post,
    /// or the application was withdrawn.
    /// </summary>
    public DateTimeOffset? ReplacedAt { get; private set; }
    public AttestationAnswer? Answer { get; private set; }

    /// <summary>What the officer wrote with the answer; only staff see it.</summary>
    public string? Note { get; private set; }
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>When the employer was told that the time to answer had passed without an answer.</summary>
    public DateTimeOffset? ExpiryNotifiedAt { get; private set; }
    public DateTimeOffset? DisagreementClosedAt { get; private set; }
    public string? DisagreementClosedReason { get; private set; }

    /// <summary>Whether the union confirmed, plainly or with a qualification for the assessors.</summary>
    public bool IsConfirmation => Answer is AttestationAnswer.Confirm or AttestationAnswer.Qualify;

    /// <summary>
    /// Whether the union disagrees and it is not closed. A correction by the employer does not close it: only a lead assessor does.
    /// </summary>
    public bool IsOpenDisagreement => Answer == AttestationAnswer.Disagree && DisagreementClosedAt is null;

    /// <summary>Whether it asks for an answer again, in the time that the union was given before.</summary>
    public bool IsReminder => Occasion is AttestationOccasion.Reminder or AttestationOccasion.AutomaticReminder;

    /// <summary>
    /// Whether it is about the revision that its application is judged by. An answer about another one stays on record and does not count.
    /// </summary>
    /// <param name="closedAt">When the application was closed; null while it is live.</param>
    public bool IsAbout(Recognition recognition, DateTimeOffset? closedAt) => RecognitionId == recognition.Id && Revision == recognition.RevisionOn(closedAt);

    /// <summary>Makes the request and the token that goes into the mail.</summary>
    public static (Attestation Attestation, string Token) Ask(
        Guid applicationId, Recognition recognition, UnionOfficer officer, DateTimeOffset at, AttestationOccasion occasion = AttestationOccasion.Asked) =>
        Make(applicationId, recognition.Id, recognition.Revision, officer, occasion, at, LondonDays.End(LondonDays.From(at).AddDays(DaysToAnswer)));

    /// <summary>
    /// A reminder carries a link of its own, since only the hash of the first was kept, and the earlier one stops working. It goes to the
    /// officer who is in post now.
    /// </summary>
    public (Attestation Attestation, string Token) Remind(UnionOfficer officer, AttestationOccasion occasion, DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(StateAt(at) == AttestationState.Waiting, "There is nobody to remind: no link is waiting for an answer");
        var wait = WaitBefore(occasion);
        BrokenRuleException.ThrowUnless(
            at >= AskedAt + wait, $"We wrote to the union less than {wait.TotalDays:0} days ago. Give it time to answer, then send a reminder");

        Void(at);
        return Make(ApplicationId, RecognitionId, Revision, officer, occasion, at, ExpiresAt);
    }

    /// <summary>Whether the employer may have the union reminded now: a page offers only what works.</summary>
    public bool CanRemind(DateTimeOffset at) => StateAt(at) == AttestationState.Waiting && at >= AskedAt + WaitBeforeReminder;

    public AttestationState StateAt(DateTimeOffset now) =>
        Answer is not null ? AttestationState.Answered
        : ReplacedAt is not null ? AttestationState.Replaced
        : now >= ExpiresAt ? AttestationState.Expired
        : AttestationState.Waiting;

    /// <summary>
    /// Voids this link, where it can still be used, because a new one is sent. Refuses where there is nothing to ask again, or where
    /// it would only fill the officer's mailbox.
    /// </summary>
    public void Replace(DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(Answer != AttestationAnswer.Confirm, "The union has confirmed this already");
        BrokenRuleException.ThrowUnless(!IsOpenDisagreement, "The union has answered. The scheme's staff are looking into it");
        BrokenRuleException.ThrowUnless(
            StateAt(at) != AttestationState.Waiting || at >= AskedAt + WaitBetweenLinks,
            $"A link was sent less than {WaitBetweenLinks.TotalHours:0} hour ago. Give the union time to answer, then send another");

        Void(at);
    }

    /// <summary>Whether <see cref="Replace"/> would be allowed: a page offers only what works.</summary>
    public bool CanBeReplaced(DateTimeOffset at) =>
        Answer != AttestationAnswer.Confirm && !IsOpenDisagreement && (StateAt(at) != AttestationState.Waiting || at >= AskedAt + WaitBetweenLinks);

    /// <summary>The link can no longer be used; an answer that was given stays.</summary>
    public void Void(DateTimeOffset at)
    {
        if (Answer is null)
        {
            ReplacedAt ??= at;
        }
    }

    /// <summary>
    /// Voids a link about an earlier revision: the page behind a link shows the newest one, so this link counts as replaced.
    /// </summary>
    public void VoidIfOutdated(Recognition recognition, DateTimeOffset at)
    {
        if (!IsAbout(recognition, closedAt: null))
        {
            Void(at);
        }
    }

    /// <summary>Records that the employer was told, once, that no answer came.</summary>
    public void MarkExpiryNotified(DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(StateAt(at) == AttestationState.Expired, "The union can still answer, or has answered");
        BrokenRuleException.ThrowUnless(ExpiryNotifiedAt is null, "The employer was told already");

        ExpiryNotifiedAt = at;
    }

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    public void RecordAnswer(AttestationAnswer answer, string? note, DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(Answer is null, "This link has been used. Thank you for your answer");
        BrokenRuleException.ThrowUnless(ReplacedAt is null, "This link is no longer in use. If you have a newer one, use that");
        BrokenRuleException.ThrowUnless(at < ExpiresAt, "This link has expired. Ask the employer to get a new one sent to you");
        BrokenRuleException.ThrowUnless(
            answer == AttestationAnswer.Confirm || !string.IsNullOrWhiteSpace(note),
            "Say in a sentence or two what the assessors should know");

        Answer = answer;
        Note = note;
        AnsweredAt = at;
    }

    /// <summary>The lead assessor closes a disagreement with a reason.</summary>
    public void CloseDisagreement(string reason, Actor actor, DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(actor.Has(ActorRole.LeadAssessor), "Only a lead assessor can close a disagreement");
        BrokenRuleException.ThrowUnless(IsOpenDisagreement, "There is no open disagreement here");
        BrokenRuleException.ThrowUnless(!string.IsNullOrWhiteSpace(reason), "Say why it is closed");

        DisagreementClosedAt = at;
        DisagreementClosedReason = reason;
    }

    private static TimeSpan WaitBefore(AttestationOccasion occasion) => occasion switch
    {
        AttestationOccasion.Reminder => WaitBeforeReminder,
        AttestationOccasion.AutomaticReminder => WaitBeforeAutomaticReminder,
        _ => throw new ArgumentOutOfRangeException(nameof(occasion), occasion, "Not a reminder"),
    };

    private static (Attestation Attestation, string Token) Make(
        Guid applicationId, Guid recognitionId, int revision, UnionOfficer officer, AttestationOccasion occasion, DateTimeOffset at, DateTimeOffset expiresAt)
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TokenBytes));
        var attestation = new Attestation
        {
            Id = Guid.CreateVersion7(at),
            ApplicationId = applicationId,
            RecognitionId = recognitionId,
            Revision = revision,
            OfficerId = officer.Id,
            TokenHash = HashOf(token),
            Occasion = occasion,
            AskedAt = at,
            ExpiresAt = expiresAt,
        };
        return (attestation, token);
    }
}
