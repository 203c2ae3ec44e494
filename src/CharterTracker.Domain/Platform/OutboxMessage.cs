namespace CharterTracker.Domain.Platform;

/// <summary>A mail written in the same transaction as what it tells of, and delivered later by one background job, under a lease.</summary>
public sealed class OutboxMessage : IVersioned
{
    public const int SubjectMaxLength = 200;
    public const int ProblemMaxLength = 300;

    /// <summary>The number of failures after which a message is parked, where staff see it.</summary>
    public const int MaxAttempts = 5;

    /// <summary>The time after which a hand-over without an outcome counts as one whose outcome is unknown.</summary>
    public static readonly TimeSpan HandOverTime = TimeSpan.FromMinutes(2);

    private OutboxMessage() { }

    public Guid Id { get; private init; }
    public Guid Version { get; private set; }
    public string To { get; private init; } = "";
    public string Subject { get; private init; } = "";

    /// <summary>The text of the mail, emptied once it was sent, since it may hold a link that opens something.</summary>
    public string Body { get; private set; } = "";
    public DateTimeOffset CreatedAt { get; private init; }
    public DateTimeOffset DueAt { get; private set; }
    public int Attempts { get; private set; }

    /// <summary>When the mail was handed to the transport; null once the outcome is known. A killed process leaves it set.</summary>
    public DateTimeOffset? HandedOverAt { get; private set; }

    /// <summary>Whether an earlier hand-over may have gone through.</summary>
    public bool IsRepeat { get; private set; }
    public string? LastProblem { get; private set; }
    public DateTimeOffset? SentAt { get; private set; }
    public DateTimeOffset? ParkedAt { get; private set; }

    public static OutboxMessage Write(string to, string subject, string body, DateTimeOffset at)
    {
        var oneLine = new string([.. subject.Select(c => char.IsControl(c) ? ' ' : c)]);
        return new OutboxMessage
        {
            Id = Guid.CreateVersion7(at),
            To = to,
            Subject = oneLine.Length <= SubjectMaxLength ? oneLine : $"{oneLine[..(SubjectMaxLength - 1)]}…",
            Body = body,
            CreatedAt = at,
            DueAt = at,
        };
    }

    /// <summary>
    /// Reserves the message for one attempt. False where it is parked instead: a transport that cannot tell whether it took a mail before
    /// is asked once more and never a third time.
    /// </summary>
    public bool HandOver(bool isExact, DateTimeOffset at)
    {
        if (HandedOverAt is not null && !isExact)
        {
            if (IsRepeat)
            {
                Park("It may have been sent, and was tried twice", at);
                return false;
            }
            IsRepeat = true;
        }
        HandedOverAt = at;
        DueAt = at + HandOverTime;
        Attempts++;
        return true;
    }

    public void MarkSent(DateTimeOffset at)
    {
        SentAt = at;
        HandedOverAt = null;
        LastProblem = null;
        Body = "";
    }

    /// <summary>
    /// Records that the transport did not take the mail. It is tried again after 1, 4, 9 and 16 minutes, and then parked.
    /// </summary>
    public void MarkRefused(string problem, DateTimeOffset at)
    {
        HandedOverAt = null;
        if (Attempts >= MaxAttempts)
        {
            Park(problem, at);
            return;
        }
        LastProblem = Short(problem);
        DueAt = at.AddMinutes(Attempts * Attempts);
    }

    /// <summary>
    /// Records that the connection broke when the mail may have been taken. It is repeated once after a wait, and then parked.
    /// </summary>
    public void MarkUncertain(string problem, DateTimeOffset at)
    {
        if (IsRepeat)
        {
            Park(problem, at);
            return;
        }
        LastProblem = Short(problem);
        DueAt = at.AddMinutes(10);
    }

    /// <summary>Sends a parked mail again, after somebody looked into why it was parked.</summary>
    public void Retry(DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(ParkedAt is not null, "Only a parked e-mail can be tried again");

        ParkedAt = null;
        HandedOverAt = null;
        IsRepeat = false;
        Attempts = 0;
        DueAt = at;
    }

    private void Park(string problem, DateTimeOffset at) => (ParkedAt, LastProblem) = (at, Short(problem));

    private static string Short(string problem) => problem.Length <= ProblemMaxLength ? problem : problem[..ProblemMaxLength];
}
