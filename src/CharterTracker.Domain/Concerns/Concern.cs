namespace CharterTracker.Domain.Concerns;

/// <summary>Something a worker or anyone tells about an accredited employer. The teller may stay nameless.</summary>
public sealed class Concern
{
    public const int TextMaxLength = 6000;
    public const int ContactMaxLength = 254;

    private Concern() { }

    public Guid Id { get; private init; }

    /// <summary>The receipt: what the teller quotes to ask about it.</summary>
    public string Receipt { get; private init; } = "";
    public string EmployerNumber { get; private init; } = "";
    public string Text { get; private init; } = "";
    public string? Contact { get; private init; }
    public DateTimeOffset ReceivedAt { get; private init; }

    public static Concern Receive(string receipt, string employerNumber, string text, string? contact, DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(!string.IsNullOrWhiteSpace(text), "Tell us what happened");

        return new Concern { Id = Guid.CreateVersion7(at), Receipt = receipt, EmployerNumber = employerNumber, Text = text, Contact = contact, ReceivedAt = at };
    }
}
