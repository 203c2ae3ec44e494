namespace CharterTracker.Domain.Employers;

/// <summary>
/// A person's request to join the team of an employer that is here already. Its owners answer; if none does within a week, an administrator
/// may. After a refusal the person may ask the administrators once, since the person who joined first is not always the one who should
/// decide. There is one row per person and employer; a new request reopens it.
/// </summary>
public sealed class JoinRequest : IVersioned
{
    public const int MessageMaxLength = 500;
    public const int ReasonsMaxLength = 1000;
    public const int DaysForOwners = 7;

    /// <summary>The most requests that one person may have open, so that nobody works through a list of companies.</summary>
    public const int MaxOpen = 3;

    private JoinRequest() { }

    public Guid Id { get; private init; }
    public Guid Version { get; private set; }
    public Guid EmployerId { get; private init; }
    public Guid RequestedBy { get; private init; }

    /// <summary>What the person says about their place at the employer, for those who decide.</summary>
    public string Message { get; private set; } = "";
    public DateTimeOffset RequestedAt { get; private set; }
    public JoinRequestState State { get; private set; }

    /// <summary>
    /// When the person took an owner's refusal to the administrators; null where they did not. A new request keeps it, so that this works
    /// only once.
    /// </summary>
    public DateTimeOffset? AskedStaffAt { get; private set; }

    /// <summary>The user who answered last; while administrators look at a refusal, the owner who refused.</summary>
    public Guid? DecidedBy { get; private set; }
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Why an administrator decided so; null where an owner did.</summary>
    public string? Reasons { get; private set; }

    public static JoinRequest Create(Guid employerId, Guid claimedBy, string message, DateTimeOffset at) =>
        new() { Id = Guid.CreateVersion7(at), EmployerId = employerId, RequestedBy = claimedBy, Message = message, RequestedAt = at };

    /// <summary>
    /// The moment from which administrators may decide: a week after the request, or at once where the person took a refusal to them.
    /// </summary>
    public DateTimeOffset StaffMayDecideAt => AskedStaffAt is { } asked && asked >= RequestedAt ? asked : RequestedAt.AddDays(DaysForOwners);

    public bool IsOpen => State is JoinRequestState.Waiting or JoinRequestState.WithStaff;

    /// <summary>Whether the person may ask the administrators: an owner refused, and they were never asked.</summary>
    public bool MayAskStaff => State == JoinRequestState.Refused && Reasons is null && AskedStaffAt is null;

    /// <summary>Opens the request again after a refusal, with another explanation.</summary>
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

/// <summary>The state of a request to join a team.</summary>
public enum JoinRequestState
{
    /// <summary>Waits for an owner's answer; after a week an administrator may give it.</summary>
    Waiting,
    Admitted,
    Refused,

    /// <summary>An owner refused, and the person asked the administrators.</summary>
    WithStaff,
}
