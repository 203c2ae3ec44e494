using CharterTracker.Domain.Charters;

namespace CharterTracker.Domain.Applications;

/// <summary>One employer's bid for a level of one version of a charter.</summary>
public sealed class Application : IVersioned
{
    public const int ReasonsMaxLength = 4000;
    public const int ReferenceMaxLength = 20;

    /// <summary>Days before the last day of a clarification on which the team is reminded of it.</summary>
    public const int ReminderDaysBeforeDeadline = 3;

    private static readonly TimeSpan SignatureAskedAgainAfter = TimeSpan.FromDays(1);

    private Dictionary<string, int> _reopened = [];

    /// <summary>What an assessor of the case reads who tries to moderate it.</summary>
    public const string AssessedByModerator = "You assessed this application, so somebody else has to moderate it";

    private Application() { }

    public Guid Id { get; private init; }
    public Guid Version { get; private set; }

    /// <summary>What people quote in letters: the scheme's initials and a number.</summary>
    public string Reference { get; private init; } = "";
    public Guid EmployerId { get; private init; }
    public Guid SchemeId { get; private init; }
    public Guid CharterId { get; private set; }
    public string LevelCode { get; private set; } = "";
    public LevelTrack Track { get; private set; }
    public ApplicationStatus Status { get; private set; }
    public Guid StartedBy { get; private init; }
    public DateTimeOffset StartedAt { get; private init; }
    public DateTimeOffset? SubmittedAt { get; private set; }

    /// <summary>The round of assessment, counted from 1. A clarification or a deferral opens the next one.</summary>
    public int Round { get; private set; }

    /// <summary>
    /// The reopened criteria by code, each with the newest round that it was opened for; all other criteria belong to round 1. A criterion
    /// that a clarification names is opened for the round that begins with the reply or the deadline.
    /// </summary>
    public IReadOnlyDictionary<string, int> Reopened => _reopened;

    /// <summary>The criteria that the newest clarification or deferral names; none where there was none.</summary>
    public IEnumerable<string> Named => _reopened.Where(r => r.Value == _reopened.Values.Max()).Select(r => r.Key);

    /// <summary>Why it was last sent back to the employer, or what a clarification asks.</summary>
    public string? ReturnReasons { get; private set; }

    /// <summary>Whether it is a draft again, since intake sent it back.</summary>
    public bool IsReturned => Status == ApplicationStatus.Draft && ReturnReasons is not null;
    public DateTimeOffset? ClarificationDueAt { get; private set; }

    /// <summary>When the team is reminded of a clarification; null once it was, or where there is nothing to remind of.</summary>
    public DateTimeOffset? ClarificationReminderDueAt { get; private set; }

    /// <summary>The last day on which the employer can answer a clarification.</summary>
    public DateOnly? AnswerUntil => ClarificationDueAt is { } due ? LondonDays.LastBefore(due) : null;

    /// <summary>When a contributor asked for the signature that is still missing; null where nobody did, or once it was given.</summary>
    public DateTimeOffset? SignatureAskedAt { get; private set; }

    /// <summary>Why the employer withdrew it.</summary>
    public string? WithdrawalReason { get; private set; }
    public Guid? RenewsAccreditationId { get; private init; }
    public DateTimeOffset? ClosedAt { get; private set; }

    public bool IsLive => Status is not (ApplicationStatus.Decided or ApplicationStatus.Withdrawn);

    public static Application Start(
        string reference, Guid employerId, Guid schemeId, Guid charterId, string levelCode, LevelTrack track, Actor actor, DateTimeOffset at, Guid? renews = null)
    {
        BrokenRuleException.ThrowUnless(actor.Has(ActorRole.EmployerContributor), "Only an owner or a contributor can start an application");

        return new Application
        {
            Id = Guid.CreateVersion7(at),
            Reference = reference,
            EmployerId = employerId,
            SchemeId = schemeId,
            CharterId = charterId,
            LevelCode = levelCode,
            Track = track,
            Status = ApplicationStatus.Draft,
            StartedBy = actor.UserId,
            StartedAt = at,
            Round = 1,
            RenewsAccreditationId = renews,
        };
    }

    /// <summary>Whether somebody may change the answer to a criterion now: what a page asks before it shows a form.</summary>
    public bool MayWrite(string criterionCode, Actor actor) => WhyReadOnly(criterionCode, actor) is null;

    /// <summary>Why somebody may not change the answer to a criterion now; null where they may.</summary>
    public string? WhyReadOnly(string criterionCode, Actor actor) =>
        !actor.Has(ActorRole.EmployerContributor) ? "Only an owner or a contributor can change answers"
        : IsOpen(criterionCode) ? null
        : Status == ApplicationStatus.Clarification ? "This answer was not asked about, so it cannot be changed now"
        : $"This application {Status.SoFar()}, so it cannot be changed";

    /// <summary>Refuses where the answer to a criterion may not be changed now.</summary>
    public void GuardWriting(string criterionCode, Actor actor)
    {
        if (WhyReadOnly(criterionCode, actor) is { } why)
        {
            throw new BrokenRuleException(why);
        }
    }

    /// <summary>A draft on a retired charter moves to the version that followed it.</summary>
    public void MoveToCharter(Guid charterId, string levelCode, LevelTrack track, Actor actor)
    {
        BrokenRuleException.ThrowUnless(actor.Has(ActorRole.EmployerContributor), "Only an owner or a contributor can change the level");
        BrokenRuleException.ThrowUnless(Status == ApplicationStatus.Draft, $"This application {Status.SoFar()}, so it stays on its version of the charter");

        CharterId = charterId;
        LevelCode = levelCode;
        Track = track;
    }

    /// <summary>Asks those who may sign to read and send what is finished; at most once a day, since each time they get a mail.</summary>
    public void AskForSignature(Actor actor, DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(actor.Has(ActorRole.EmployerContributor), "Only somebody who writes the application can ask for the signature");
        BrokenRuleException.ThrowUnless(
            Status is ApplicationStatus.Draft or ApplicationStatus.Clarification, $"This application {Status.SoFar()}, so there is nothing to sign");
        BrokenRuleException.ThrowUnless(
            SignatureAskedAt is not { } asked || at - asked >= SignatureAskedAgainAfter, "They were asked in the last 24 hours. Ask again tomorrow");

        SignatureAskedAt = at;
    }

    /// <summary>Sends the application: the declaration is signed and the answers are frozen in a submission.</summary>
    public void Submit(Actor actor, DateTimeOffset at)
    {
        var next = ApplicationLife.After(Status, ApplicationMove.Submit, Track, actor);

        Status = next;
        SubmittedAt = at;
        SignatureAskedAt = null;
        ReturnReasons = null;
        _reopened.Clear();
    }

    /// <summary>
    /// Accepts the application at intake: it is complete, in the area, no duplicate, and no union's disagreement is open.
    /// </summary>
    public void Accept(bool unionDisagreementIsOpen, Actor actor)
    {
        var next = ApplicationLife.After(Status, ApplicationMove.Accept, Track, actor);
        BrokenRuleException.ThrowUnless(!unionDisagreementIsOpen, "A union disagrees with what the employer says. Close the disagreement, or return the application");

        Status = next;
    }

    /// <summary>Returns the application at intake, with the reasons that the employer reads.</summary>
    public void Return(string reasons, Actor actor)
    {
        var next = ApplicationLife.After(Status, ApplicationMove.Return, Track, actor);
        BrokenRuleException.ThrowUnless(!string.IsNullOrWhiteSpace(reasons), "Say what is missing");

        Status = next;
        ReturnReasons = reasons;
    }

    /// <summary>An assessor is given the case. The assessor's own row is made by <c>Assessment.Allocate</c>.</summary>
    public void Allocate(int alreadyAllocated, Actor actor)
    {
        var next = ApplicationLife.After(Status, ApplicationMove.Allocate, Track, actor);
        BrokenRuleException.ThrowUnless(
            alreadyAllocated < AssessorsNeeded,
            AssessorsNeeded == 1 ? "This level takes one assessor, and one is allocated" : "This level takes two assessors, and two are allocated");

        Status = next;
    }

    /// <summary>How many assessors the level takes.</summary>
    public int AssessorsNeeded => Track switch { LevelTrack.OneAssessor => 1, LevelTrack.TwoAssessors => 2, _ => 0 };

    /// <summary>The lead takes the case from an assessor.</summary>
    public void Unallocate(int assessorsLeft, Actor actor) =>
        Status = ApplicationLife.After(Status, assessorsLeft == 0 ? ApplicationMove.UnallocateLast : ApplicationMove.Unallocate, Track, actor);

    /// <summary>An assessor gives the case up, for example over a conflict of interest.</summary>
    public void Recuse(int assessorsLeft, Actor actor) =>
        Status = ApplicationLife.After(Status, assessorsLeft == 0 ? ApplicationMove.RecuseLast : ApplicationMove.Recuse, Track, actor);

    /// <summary>
    /// Goes back to its assessors once one of them has declared a conflict of interest: that person's ratings no longer count, and another
    /// takes their place. While the employer answers a clarification, the case stays with the employer.
    /// </summary>
    public void LoseAssessor(int assessorsLeft)
    {
        if (Status != ApplicationStatus.Clarification)
        {
            var move = assessorsLeft == 0 ? ApplicationMove.LoseLastAssessor : ApplicationMove.LoseAssessor;
            Status = ApplicationLife.After(Status, move, Track, Actor.TheSystem);
        }
    }

    /// <summary>Goes back to moderation from the panel: a position that was settled no longer counts.</summary>
    public void LosePosition() => Status = ApplicationLife.After(Status, ApplicationMove.LosePosition, Track, Actor.TheSystem);

    /// <summary>Records that an assessor completed; the application moves on once all of the level's assessors have.</summary>
    public void CompleteAssessments(int completed, Actor actor)
    {
        var next = ApplicationLife.After(Status, ApplicationMove.CompleteAssessments, Track, actor);
        if (completed >= AssessorsNeeded)
        {
            Status = next;
        }
    }

    /// <summary>Sends the employer one request about named criteria.</summary>
    public void SendClarification(string request, IReadOnlyCollection<string> criteria, DateTimeOffset dueAt, DateTimeOffset now, Actor actor)
    {
        var next = ApplicationLife.After(Status, ApplicationMove.SendClarification, Track, actor);
        BrokenRuleException.ThrowUnless(!string.IsNullOrWhiteSpace(request), "Say what the employer should explain");
        BrokenRuleException.ThrowUnless(criteria.Count > 0, "Choose at least one criterion to ask about");
        BrokenRuleException.ThrowUnless(dueAt > now, "The deadline must be in the future");

        Status = next;
        ReturnReasons = request;
        (ClarificationDueAt, ClarificationReminderDueAt) = (dueAt, ReminderOf(dueAt, now));
        Reopen(criteria, Round + 1);
    }

    /// <summary>Takes the employer's reply to a clarification, which is the next submission and begins the next round.</summary>
    public void Reply(Actor actor, DateTimeOffset at)
    {
        var next = ApplicationLife.After(Status, ApplicationMove.Reply, Track, actor);

        Status = next;
        SubmittedAt = at;
        (ClarificationDueAt, ClarificationReminderDueAt, SignatureAskedAt) = (null, null, null);
        Round++;
    }

    /// <summary>Ends a clarification that was not answered in time: the earlier submission stands.</summary>
    public void LetDeadlinePass(DateTimeOffset now, Actor actor)
    {
        var next = ApplicationLife.After(Status, ApplicationMove.LetDeadlinePass, Track, actor);
        BrokenRuleException.ThrowUnless(ClarificationDueAt <= now, "The deadline has not passed");

        Status = next;
        (ClarificationDueAt, ClarificationReminderDueAt) = (null, null);
        Round++;
    }

    /// <summary>Records that the lead assessor settled one position. The lead must not have assessed the case.</summary>
    public void Settle(Actor actor)
    {
        var next = ApplicationLife.After(Status, ApplicationMove.Settle, Track, actor);
        actor.MustNotHave(AssessedByModerator, CasePart.Assessed);

        Status = next;
    }

    /// <summary>The panel asks for named criteria to be looked at again.</summary>
    public void Defer(string reasons, IReadOnlyCollection<string> criteria, Actor actor)
    {
        var next = ApplicationLife.After(Status, ApplicationMove.Defer, Track, actor);
        GuardPanel(actor);
        BrokenRuleException.ThrowUnless(!string.IsNullOrWhiteSpace(reasons), "Say why the panel defers");
        BrokenRuleException.ThrowUnless(criteria.Count > 0, "Choose at least one criterion to look at again");

        Status = next;
        ReturnReasons = reasons;
        Round++;
        Reopen(criteria, Round);
    }

    /// <summary>Closes the application by the signature that completed the quorum. The outcome itself is on the decision.</summary>
    public void Decide(bool unionDisagreementIsOpen, Actor actor, DateTimeOffset at)
    {
        var next = ApplicationLife.After(Status, ApplicationMove.Decide, Track, actor);
        GuardPanel(actor);
        BrokenRuleException.ThrowUnless(!unionDisagreementIsOpen, "A union disagrees with what the employer says. The lead assessor has to close the disagreement first");

        Status = next;
        ClosedAt = at;
    }

    public void Withdraw(string reason, Actor actor, DateTimeOffset at)
    {
        var next = ApplicationLife.After(Status, ApplicationMove.Withdraw, Track, actor);
        BrokenRuleException.ThrowUnless(!string.IsNullOrWhiteSpace(reason), "Say why you are withdrawing the application");

        Status = next;
        WithdrawalReason = reason.Trim();
        (ClarificationDueAt, ClarificationReminderDueAt) = (null, null);
        ClosedAt = at;
    }

    /// <summary>The round in which the criterion was last opened: judgements of an earlier one are history.</summary>
    public int OpenedIn(string criterionCode) => _reopened.GetValueOrDefault(criterionCode, 1);

    /// <summary>Whether a clarification that waits for the employer is about the criterion.</summary>
    public bool IsAsked(string criterionCode) => Status == ApplicationStatus.Clarification && OpenedIn(criterionCode) > Round;

    /// <summary>Whether the answer to the criterion, its evidence and its payroll check can be changed, by people who may write.</summary>
    public bool IsOpen(string criterionCode) => Status == ApplicationStatus.Draft || IsAsked(criterionCode);

    /// <summary>Refuses a panel member who assessed or moderated the case, or checked who acts for its employer.</summary>
    public static void GuardPanel(Actor actor)
    {
        actor.MustNotHave(
            "You assessed or moderated this application, so you cannot take part in deciding it", CasePart.Assessed, CasePart.Moderated);
        actor.MustNotHave("You checked who acts for this employer, so you cannot take part in deciding its application",
            CasePart.CheckedEmployer);
    }

    /// <summary>
    /// The moment of the reminder: 9 in the morning of the reminder day, or a day after the request where that is later; null where the
    /// deadline comes first.
    /// </summary>
    private static DateTimeOffset? ReminderOf(DateTimeOffset dueAt, DateTimeOffset askedAt)
    {
        var morning = LondonDays.At(LondonDays.LastBefore(dueAt).AddDays(-ReminderDaysBeforeDeadline), new TimeOnly(9, 0));
        var nextDay = askedAt.AddDays(1);
        var at = morning > nextDay ? morning : nextDay;
        return at < dueAt ? at : null;
    }

    private void Reopen(IEnumerable<string> criteria, int round)
    {
        foreach (var code in criteria)
        {
            _reopened[code] = round;
        }
    }
}
