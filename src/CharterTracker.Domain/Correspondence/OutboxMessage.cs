namespace CharterTracker.Domain.Correspondence;

/// <summary>A mail written in the same transaction as what it tells of, and delivered later by one leased worker.</summary>
public sealed class OutboxMessage
{
    public const int SubjectMaxLength = 200;

    /// <summary>After this many failures a message is parked, where staff see it.</summary>
    public const int MaxAttempts = 5;

    private OutboxMessage() { }

    public Guid Id { get; private init; }
    public string To { get; private init; } = "";
    public string Subject { get; private init; } = "";
    public string Body { get; private init; } = "";
    public DateTimeOffset CreatedAt { get; private init; }
    public DateTimeOffset DueAt { get; private set; }
    public int Attempts { get; private set; }
    public DateTimeOffset? SentAt { get; private set; }
    public DateTimeOffset? ParkedAt { get; private set; }

    public static OutboxMessage Write(string to, string subject, string body, DateTimeOffset at) =>
        new() { Id = Guid.CreateVersion7(at), To = to, Subject = subject, Body = body, CreatedAt = at, DueAt = at };

    public void Sent(DateTimeOffset at)
    {
        SentAt = at;
        Attempts++;
    }

    /// <summary>Tries again after 1, 4, 9 ... minutes, and parks it in the end.</summary>
    public void Failed(DateTimeOffset at)
    {
        Attempts++;
        if (Attempts >= MaxAttempts)
        {
            ParkedAt = at;
        }
        DueAt = at.AddMinutes(Attempts * Attempts);
    }
}
