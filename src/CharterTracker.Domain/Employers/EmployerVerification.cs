namespace CharterTracker.Domain.Employers;

/// <summary>How, by whom and when it was shown that the people of a team may act for their employer. It is never changed.</summary>
public sealed class EmployerVerification
{
    public const int EvidenceMaxLength = 300;
    public const int WithWhomMaxLength = 200;
    public const int NoteMaxLength = 1000;

    private EmployerVerification() { }

    public Guid Id { get; private init; }
    public Guid EmployerId { get; private init; }
    public VerificationWay Way { get; private init; }

    /// <summary>
    /// The member of staff who accepted or checked it, or the person who entered the code; null where nobody did anything.
    /// </summary>
    public Guid? ById { get; private init; }
    public DateTimeOffset At { get; private init; }

    /// <summary>The domain that was accepted, or how staff checked.</summary>
    public string? Evidence { get; private init; }

    /// <summary>Whom staff spoke to.</summary>
    public string? WithWhom { get; private init; }
    public string? Note { get; private init; }

    /// <summary>Accepts the domain of an address that somebody in the team has confirmed.</summary>
    /// <param name="confirmed">The confirmed addresses of the people in the team.</param>
    public static EmployerVerification ByDomain(
        Employer employer, string domain, IEnumerable<string> confirmed, Actor actor, DateTimeOffset at)
    {
        GuardStaff(employer, actor);
        BrokenRuleException.ThrowUnless(
            confirmed.Any(address => MailDomains.OwnDomainOf(address) == domain),
            "Nobody in the team has a confirmed address on this domain, or it is one that many organisations share");

        employer.MarkVerified(at);
        return Record(employer, VerificationWay.Domain, actor, at, domain);
    }

    /// <summary>Records a check that staff made in another way. Whoever made it takes no part in judging or publishing its cases.</summary>
    public static EmployerVerification ByStaffCheck(
        Employer employer, string how, string withWhom, string note, Actor actor, DateTimeOffset at)
    {
        GuardStaff(employer, actor);
        actor.MustNotHave(
            "You assessed, decided or published a case of this employer, so somebody else has to make this check",
            CasePart.Assessed, CasePart.Decided, CasePart.PreparedPublication, CasePart.ReleasedPublication);
        BrokenRuleException.ThrowUnless(
            !string.IsNullOrWhiteSpace(how) && !string.IsNullOrWhiteSpace(withWhom) && !string.IsNullOrWhiteSpace(note),
            "Say how you checked, with whom, and what you found");

        employer.MarkVerified(at);
        return Record(employer, VerificationWay.StaffCheck, actor, at, how, withWhom, note);
    }

    /// <summary>Records that somebody in the team entered the code of a letter to the registered address.</summary>
    internal static EmployerVerification ByLetter(Employer employer, EmployerLetter letter, Actor actor, DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(employer.RolesOf(actor.UserId).Any(), "Only somebody in the team can enter the code");
        BrokenRuleException.ThrowUnless(letter.EmployerId == employer.Id, "This letter was sent to another employer");

        employer.MarkVerified(at);
        return Record(employer, VerificationWay.Letter, actor, at, $"Letter of {Formats.Day(letter.PrintedAt)}");
    }

    /// <summary>Refuses everybody but staff who verify employers and have no part in this one.</summary>
    internal static void GuardStaff(Employer employer, Actor actor)
    {
        BrokenRuleException.ThrowUnless(
            actor.Has(ActorRole.LeadAssessor) || actor.Has(ActorRole.Administrator),
            "Only a lead assessor or an administrator can do this");
        BrokenRuleException.ThrowUnless(
            !employer.RolesOf(actor.UserId).Any(), "You are in this employer's team, so somebody else has to do this");
        BrokenRuleException.ThrowUnless(employer.VerifiedAt is null, "This employer is verified already");
    }

    private static EmployerVerification Record(
        Employer employer,
        VerificationWay way,
        Actor actor,
        DateTimeOffset at,
        string evidence,
        string? withWhom = null,
        string? note = null) => new()
        {
            Id = Guid.CreateVersion7(at),
            EmployerId = employer.Id,
            Way = way,
            ById = actor.UserId,
            At = at,
            Evidence = evidence.Trim(),
            WithWhom = withWhom?.Trim(),
            Note = note?.Trim(),
        };
}
