using CharterTracker.Domain.Accreditations;

namespace CharterTracker.Domain.Concerns;

/// <summary>
/// Something a worker or anyone tells about an accredited employer, who may stay nameless; or something the employer itself said that
/// puts one of its accreditations in question.
/// </summary>
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

    /// <summary>The accreditation that we opened it for ourselves; null where somebody told us.</summary>
    public Guid? AccreditationId { get; private init; }
    public DateTimeOffset ReceivedAt { get; private init; }

    public static Concern Receive(string receipt, string employerNumber, string text, string? contact, DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(!string.IsNullOrWhiteSpace(text), "Tell us what happened");

        return new Concern { Id = Guid.CreateVersion7(at), Receipt = receipt, EmployerNumber = employerNumber, Text = text, Contact = contact, ReceivedAt = at };
    }

    /// <summary>The employer says that a union is no longer recognised while it holds an award: the scheme that gave it has to look.</summary>
    public static Concern OpenFor(Accreditation accreditation, string receipt, string employerNumber, string text, DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(accreditation.IsHeldOn(LondonDays.From(at)), "The employer holds no award that could be in question");

        return new Concern { Id = Guid.CreateVersion7(at), Receipt = receipt, EmployerNumber = employerNumber, Text = text, AccreditationId = accreditation.Id, ReceivedAt = at };
    }
}
