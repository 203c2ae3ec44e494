namespace CharterTracker.Domain.Publications;

/// <summary>Changes to the register that one publisher prepares and another releases, now or at an embargo time.</summary>
public sealed class PublicationBatch : IVersioned
{
    public const int ReasonMaxLength = 1000;

    private readonly List<PublicationItem> _items = [];

    private PublicationBatch() { }

    public Guid Id { get; private init; }
    public Guid Version { get; private set; }
    public Guid SchemeId { get; private init; }
    public PublicationStatus Status { get; private set; }
    public Guid PreparedBy { get; private init; }
    public DateTimeOffset PreparedAt { get; private init; }

    /// <summary>The moment before which it does not go live; null: it goes live as soon as it is released.</summary>
    public DateTimeOffset? EmbargoUntil { get; private init; }
    public Guid? ReleasedBy { get; private set; }
    public DateTimeOffset? ReleasedAt { get; private set; }
    public DateTimeOffset? LiveAt { get; private set; }
    public string? CancellationReason { get; private set; }
    public IReadOnlyCollection<PublicationItem> Items => _items;

    public static PublicationBatch Prepare(
        Guid schemeId, IReadOnlyCollection<PreparedChange> changes, DateTimeOffset? embargoUntil, Actor actor, DateTimeOffset at)
    {
        GuardPublisher(actor);
        BrokenRuleException.ThrowUnless(changes.Count > 0, "Choose at least one employer to publish");
        BrokenRuleException.ThrowUnless(embargoUntil is null || embargoUntil > at, "The embargo must end in the future");

        var batch = new PublicationBatch
        {
            Id = Guid.CreateVersion7(at),
            SchemeId = schemeId,
            Status = PublicationStatus.Prepared,
            PreparedBy = actor.UserId,
            PreparedAt = at,
            EmbargoUntil = embargoUntil,
        };
        batch._items.AddRange(changes.Select(PublicationItem.Create));
        return batch;
    }

    /// <summary>
    /// Takes newer facts into an item of a batch that waits for its release, and leaves the others as they are. Whoever does this has
    /// prepared a part of the batch.
    /// </summary>
    public void Refresh(Guid itemId, PreparedChange change, Actor actor)
    {
        GuardPublisher(actor);
        BrokenRuleException.ThrowUnless(Status == PublicationStatus.Prepared, "This batch is not waiting to be released");

        ItemToPublish(itemId).Refresh(change, actor.UserId);
    }

    /// <summary>Takes an item out before it goes live; a batch with nothing left in it is cancelled.</summary>
    public void TakeOut(Guid itemId, Actor actor)
    {
        GuardPublisher(actor);
        BrokenRuleException.ThrowUnless(IsOpen, "This batch can no longer be changed");

        ItemToPublish(itemId).HoldBack("Taken out by a publisher");
        if (!ItemsToPublish.Any())
        {
            Status = PublicationStatus.Cancelled;
            CancellationReason = "Everything was taken out of it";
        }
    }

    /// <summary>Whether the person prepared the batch, or a part of it, and so cannot release it.</summary>
    public bool IsPreparedBy(Guid? userId) =>
        userId == PreparedBy || ItemsToPublish.Any(i => i.RefreshedBy is not null && i.RefreshedBy == userId);

    /// <summary>Releases the batch; it takes another publisher than those who prepared it.</summary>
    public void Release(Actor actor, DateTimeOffset at)
    {
        GuardPublisher(actor);
        BrokenRuleException.ThrowUnless(Status == PublicationStatus.Prepared, "This batch is not waiting to be released");
        BrokenRuleException.ThrowUnless(
            !IsPreparedBy(actor.UserId), "You prepared this batch, or a part of it, so another publisher has to release it");
        BrokenRuleException.ThrowUnless(EmbargoUntil is null || EmbargoUntil > at, "The embargo time has passed. Cancel this batch and prepare it again");

        Status = PublicationStatus.Released;
        ReleasedBy = actor.UserId;
        ReleasedAt = at;
    }

    public bool IsDue(DateTimeOffset now) => Status == PublicationStatus.Released && (EmbargoUntil is null || EmbargoUntil <= now);

    /// <summary>Holds back an item to which something happened since the release: the others go live without it.</summary>
    public void HoldBack(PublicationItem item, string reason)
    {
        BrokenRuleException.ThrowUnless(Status == PublicationStatus.Released, "Only what was released can be held back");

        item.HoldBack(reason);
    }

    public bool IsOpen => Status is PublicationStatus.Prepared or PublicationStatus.Released;

    public IEnumerable<PublicationItem> ItemsToPublish => _items.Where(i => i.HoldBackReason is null);

    /// <summary>Makes the batch public. A batch of which everything was held back changes nothing, and is cancelled.</summary>
    public void GoLive(DateTimeOffset now)
    {
        BrokenRuleException.ThrowUnless(IsDue(now), "This batch is not due to go live");

        if (!ItemsToPublish.Any())
        {
            Status = PublicationStatus.Cancelled;
            CancellationReason = "Everything in it was held back";
            return;
        }
        Status = PublicationStatus.Live;
        LiveAt = now;
    }

    public void Cancel(string reason, Actor actor)
    {
        BrokenRuleException.ThrowUnless(actor.Has(ActorRole.Publisher), "Only a publisher can do this");
        BrokenRuleException.ThrowUnless(IsOpen, "This batch can no longer be cancelled");
        BrokenRuleException.ThrowUnless(!string.IsNullOrWhiteSpace(reason), "Say why the batch is cancelled");

        Status = PublicationStatus.Cancelled;
        CancellationReason = reason;
    }

    private PublicationItem ItemToPublish(Guid itemId)
    {
        var item = ItemsToPublish.FirstOrDefault(i => i.Id == itemId);
        BrokenRuleException.ThrowUnless(item is not null, "This change is not in the batch any more");
        return item!;
    }

    private static void GuardPublisher(Actor actor)
    {
        BrokenRuleException.ThrowUnless(actor.Has(ActorRole.Publisher), "Only a publisher can do this");
        actor.MustNotHave(
            "You assessed, moderated or decided a case in this batch, so somebody else has to publish it", CasePart.Assessed, CasePart.Moderated, CasePart.Decided);
        actor.MustNotHave("You checked who acts for an employer in this batch, so somebody else has to publish it",
            CasePart.CheckedEmployer);
    }
}
