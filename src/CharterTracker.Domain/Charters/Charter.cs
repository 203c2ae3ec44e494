namespace CharterTracker.Domain.Charters;

/// <summary>One immutable, numbered version of a scheme's criteria. An import makes a draft; a second administrator publishes it.</summary>
public sealed class Charter : IVersioned
{
    private Charter() { }

    public Guid Id { get; private init; }
    public Guid Version { get; private set; }
    public Guid SchemeId { get; private init; }

    /// <summary>The number of the version, counted from 1 within the scheme.</summary>
    public int Number { get; private init; }
    public CharterStatus Status { get; private set; }
    public CharterContent Content { get; private init; } = CharterContent.Empty;

    /// <summary>The administrator who imported it; null where that was done on the server's console.</summary>
    public Guid? ImportedBy { get; private init; }
    public DateTimeOffset ImportedAt { get; private init; }
    public Guid? PublishedBy { get; private set; }
    public DateTimeOffset? PublishedAt { get; private set; }
    public DateTimeOffset? RetiredAt { get; private set; }

    public static Charter Draft(Guid schemeId, int number, CharterContent content, Guid? importedBy, DateTimeOffset at)
    {
        content.Guard();

        return new Charter
        {
            Id = Guid.CreateVersion7(at),
            SchemeId = schemeId,
            Number = number,
            Status = CharterStatus.Draft,
            Content = content,
            ImportedBy = importedBy,
            ImportedAt = at,
        };
    }

    /// <summary>Publishes the draft; it takes another administrator than the one who imported it.</summary>
    public void Publish(Actor actor, DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(actor.Has(ActorRole.Administrator), "Only an administrator can publish a charter");
        BrokenRuleException.ThrowUnless(Status == CharterStatus.Draft, "Only a draft can be published");
        BrokenRuleException.ThrowUnless(actor.UserId != ImportedBy, "You imported this charter, so another administrator has to publish it");

        Status = CharterStatus.Published;
        PublishedBy = actor.UserId;
        PublishedAt = at;
    }

    /// <summary>
    /// Retires this version, when the scheme publishes the next one. Drafts may still be submitted on it within the scheme's grace period.
    /// </summary>
    public void Retire(DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(Status == CharterStatus.Published, "Only a published charter can be retired");

        Status = CharterStatus.Retired;
        RetiredAt = at;
    }
}
