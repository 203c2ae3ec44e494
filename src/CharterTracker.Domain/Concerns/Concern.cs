using CharterTracker.Domain.Accreditations;

namespace CharterTracker.Domain.Concerns;

/// <summary>
/// Something that anybody reports about an accredited employer, without a name if they like; or something that the employer itself said and
/// that puts one of its accreditations in question.
/// </summary>
public sealed class Concern
{
    public const int TextMaxLength = 6000;
    public const int ContactMaxLength = 254;

    private Concern() { }

    public Guid Id { get; private init; }

    /// <summary>The receipt, which the person who reported it quotes to ask about it.</summary>
    public string Receipt { get; private init; } = "";
    public string EmployerNumber { get; private init; } = "";
    public string Text { get; private init; } = "";
    public string? Contact { get; private init; }

    /// <summary>The accreditation in question, where we opened the concern ourselves; null where somebody reported it.</summary>
    public Guid? AccreditationId { get; private init; }
    public DateTimeOffset ReceivedAt { get; private init; }

    public static Concern Receive(string receipt, string employerNumber, string text, string? contact, DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(!string.IsNullOrWhiteSpace(text), "Tell us what happened");

        return new Concern { Id = Guid.CreateVersion7(at), Receipt = receipt, EmployerNumber = employerNumber, Text = text, Contact = contact, ReceivedAt = at };
    }

    /// <summary>
    /// Opens a concern because the employer says that a union is no longer recognised while it holds an award: the scheme that gave the
    /// award has to look into it.
    /// </summary>
    public static Concern OpenFor(Accreditation accreditation, string receipt, string employerNumber, string text, DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(accreditation.IsHeldOn(LondonDays.From(at)), "The employer holds no award that could be in question");

        return new Concern { Id = Guid.CreateVersion7(at), Receipt = receipt, EmployerNumber = employerNumber, Text = text, AccreditationId = accreditation.Id, ReceivedAt = at };
    }
}
