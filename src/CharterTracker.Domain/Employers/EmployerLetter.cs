using System.Security.Cryptography;
using System.Text;

namespace CharterTracker.Domain.Employers;

/// <summary>
/// A letter with a code to the address that a public register gives for an employer. Whoever enters the code gets the organisation's post,
/// which shows that they may act for it. The code is kept in the clear until it is used: whoever prints the letter reads it anyway.
/// </summary>
public sealed class EmployerLetter : IVersioned
{
    public const int CodeLength = 8;
    public const int MaxTries = 5;
    public const int DaysToEnter = 28;
    public const int AddressMaxLength = 500;

    // As in certificate numbers: nothing that reads like something else.
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private EmployerLetter() { }

    public Guid Id { get; private init; }
    public Guid Version { get; private set; }
    public Guid EmployerId { get; private init; }

    /// <summary>Null once it was entered, or voided.</summary>
    public string? Code { get; private set; }

    /// <summary>The name and the address in lines, as the register gave them when the letter was printed.</summary>
    public string Address { get; private init; } = "";
    public Guid PrintedBy { get; private init; }
    public DateTimeOffset PrintedAt { get; private init; }
    public DateTimeOffset ExpiresAt { get; private init; }

    /// <summary>How often a code was entered for it, right or wrong.</summary>
    public int Tries { get; private set; }
    public DateTimeOffset? EnteredAt { get; private set; }

    /// <param name="address">Read from the register, never typed.</param>
    public static EmployerLetter Print(Employer employer, RegisteredAddress? address, Actor actor, DateTimeOffset at)
    {
        EmployerVerification.GuardStaff(employer, actor);
        BrokenRuleException.ThrowUnless(
            address is { IsWhole: true },
            "The list of companies holds no whole address under this employer's number, so no letter can be sent");

        return new EmployerLetter
        {
            Id = Guid.CreateVersion7(at),
            EmployerId = employer.Id,
            Code = RandomNumberGenerator.GetString(Alphabet, CodeLength),
            Address = string.Join('\n', address!.Lines),
            PrintedBy = actor.UserId,
            PrintedAt = at,
            ExpiresAt = LondonDays.End(LondonDays.From(at).AddDays(DaysToEnter)),
        };
    }

    /// <summary>Whether its code can still be entered.</summary>
    public bool IsOpenAt(DateTimeOffset now) => Code is not null && Tries < MaxTries && now < ExpiresAt;

    /// <summary>Whether this is the code, in any usual spelling.</summary>
    public bool Matches(string? typed)
    {
        var letters = (typed ?? "").ToUpperInvariant().Where(char.IsAsciiLetterOrDigit);
        var code = string.Concat(letters.Select(c => c switch { 'O' => '0', 'I' or 'L' => '1', _ => c }));
        return Code is not null && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(code), Encoding.ASCII.GetBytes(Code));
    }

    /// <summary>Verifies the employer by the code of the letter.</summary>
    public EmployerVerification Enter(Employer employer, string? typed, Actor actor, DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(Code is not null && at < ExpiresAt && Matches(typed), "This code is not valid");

        var verification = EmployerVerification.ByLetter(employer, this, actor, at);
        (Code, EnteredAt) = (null, at);
        return verification;
    }

    /// <summary>
    /// Ends it, because the employer has another name or other numbers than the letter was printed for: its code would prove something of
    /// the ones before.
    /// </summary>
    public void Void() => Code = null;
}

/// <summary>The name and the registered address of an organisation, as a public register gives them.</summary>
/// <param name="Street">Lines before the town; null where the list does not hold them.</param>
public sealed record RegisteredAddress(string Name, string? Street, string? Place, string? Postcode)
{
    public bool IsWhole => Street is not null && Postcode is not null;

    public IEnumerable<string> Lines => new[] { Name, Street, Place, Postcode }.OfType<string>();
}
