namespace CharterTracker.Domain.Employers;

/// <summary>
/// Somebody asks to be let into the team of an employer that has joined already. Its owners answer; where none does within a week, an
/// administrator may, and where one refuses, the person may ask the administrators, once: whoever came first is not always who should decide.
/// One row a person and employer: asking again opens it again.
/// </summary>
public sealed class JoinRequest : IVersioned
{
    public const int MessageMaxLength = 500;
    public const int ReasonsMaxLength = 1000;
    public const int DaysForOwners = 7;

    /// <summary>So many wait at most for one person: nobody asks their way through a list of companies.</summary>
    public const int MaxOpen = 3;

    private JoinRequest() { }

    public Guid Id { get; private init; }
    public Guid Version { get; private set; }
    public Guid EmployerId { get; private init; }
    public Guid RequestedBy { get; private init; }

    /// <summary>Who they are there, in their words; for those who decide.</summary>
    public string Message { get; private set; } = "";
    public DateTimeOffset RequestedAt { get; private set; }
    public JoinRequestState State { get; private set; }

    /// <summary>When the person took an owner's refusal to the administrators. It stays when they ask again: once is once.</summary>
    public DateTimeOffset? AskedStaffAt { get; private set; }

    /// <summary>Who answered last. What an owner refused keeps that while administrators look at it.</summary>
    public Guid? DecidedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Why an administrator decided so; null where an owner did.</summary>
    public string? Reasons { get; private set; }

    public static JoinRequest Create(Guid employerId, Guid claimedBy, string message, DateTimeOffset at) =>
        new() { Id = Guid.CreateVersion7(at), EmployerId = employerId, RequestedBy = claimedBy, Message = message, RequestedAt = at };

    /// <summary>At once where the person took a refusal to them.</summary>
    public DateTimeOffset StaffMayDecideAt => AskedStaffAt is { } asked && asked >= RequestedAt ? asked : RequestedAt.AddDays(DaysForOwners);

    public bool IsOpen => State is JoinRequestState.Waiting or JoinRequestState.WithStaff;

    /// <summary>An owner refused, and the administrators were never asked.</summary>
    public bool MayAskStaff => State == JoinRequestState.Refused && Reasons is null && AskedStaffAt is null;

    /// <summary>After a refusal, with another explanation.</summary>
    public void Reopen(string message, DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(!IsOpen, "This request is already waiting for an answer");

        Message = message;
        RequestedAt = at;
        State = JoinRequestState.Waiting;
        (DecidedBy, DecidedAt, Reasons) = (null, null, null);
    }

    /// <summary>Takes an owner's refusal to the administrators.</summary>
    public void AskStaff(string message, DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(MayAskStaff, "Only what an owner refused can be taken to the administrators, and only once");

        Message = message;
        AskedStaffAt = at;
        State = JoinRequestState.WithStaff;
    }

    /// <param name="role">What the person may do in the team; null to refuse.</param>
    public void AnswerAsOwner(Employer employer, MembershipRole? role, Guid ownerId, DateTimeOffset at)
    {
        employer.GuardOwner(ownerId);
        BrokenRuleException.ThrowUnless(State != JoinRequestState.WithStaff, "The administrators decide on this request now");
        Close(employer, role, ownerId, reasons: null, at);
    }

    /// <param name="role">What the person may do in the team; null to refuse.</param>
    public void DecideForOwners(Employer employer, MembershipRole? role, string reasons, Actor actor, DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(actor.Has(ActorRole.Administrator), "Only an administrator decides for the owners");
        BrokenRuleException.ThrowUnless(actor.UserId != RequestedBy, "Nobody decides on their own request");
        BrokenRuleException.ThrowUnless(!employer.RolesOf(actor.UserId).Any(), "You are in this employer's team, so another administrator has to decide");
        BrokenRuleException.ThrowUnless(at >= StaffMayDecideAt, $"The owners have {DaysForOwners} days to answer first");
        BrokenRuleException.ThrowUnless(!string.IsNullOrWhiteSpace(reasons), "Say how you checked");

        Close(employer, role, actor.UserId, reasons, at);
    }

    private void Close(Employer employer, MembershipRole? role, Guid decidedBy, string? reasons, DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(IsOpen, "This request has been answered already");

        if (role is { } given)
        {
            employer.AddMember(RequestedBy, given, at);
        }
        State = role is null ? JoinRequestState.Refused : JoinRequestState.Admitted;
        (DecidedBy, DecidedAt, Reasons) = (decidedBy, at, reasons);
    }
}

public enum JoinRequestState
{
    /// <summary>For an owner's answer; after a week an administrator may give it.</summary>
    Waiting,
    Admitted,
    Refused,

    /// <summary>An owner refused, and the person asked the administrators.</summary>
    WithStaff,
}
