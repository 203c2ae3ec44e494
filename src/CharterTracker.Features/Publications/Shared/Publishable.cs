using System.Security.Cryptography;
using System.Text;
using CharterTracker.Domain.Accreditations;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Publications;
using CharterTracker.Domain.Register;

namespace CharterTracker.Features.Publications;

/// <summary>One accreditation as the register would say it, next to what was decided and what it says now.</summary>
internal sealed record Publishable
{
    private const string NotVerified = "is not verified: it is not shown yet that its people may act for it";

    public required Accreditation Accreditation { get; init; }
    public required Guid EmployerId { get; init; }
    public required bool MayBePublished { get; init; }
    public required bool IsVerified { get; init; }
    public required bool HasOpenAppeal { get; init; }
    public required RegisterFacts Facts { get; init; }

    /// <summary>What the register says now; null where it says nothing.</summary>
    public required RegisterFacts? Before { get; init; }

    /// <summary>The employer as the panel saw it; null where that was not kept with the decision.</summary>
    public required OrganisationFacts? Decided { get; init; }
    public required DateOnly Today { get; init; }

    public RegisterChange Change =>
        Before is null ? RegisterChange.Added
        : Facts.Status is RegisterStatus.Revoked or RegisterStatus.Withdrawn ? RegisterChange.Removed
        : RegisterChange.Changed;

    /// <summary>
    /// The facts that these are held against: what two publishers released before, or else what the panel decided. Null where neither is
    /// known.
    /// </summary>
    public RegisterFacts? Baseline => Before ?? (Decided is null ? null : Facts with
    {
        EmployerName = Decided.Name,
        Identifiers = Decided.Identifiers,
        Type = Decided.Type,
        Sector = Decided.Sector,
        Size = Decided.Size,
        Workers = Decided.Workers,
        Places = PublishableFacts.PlacesOf(Decided),
    });

    /// <summary>
    /// Whether a publisher has to say why the register names another organisation, as far as one can see, than it should.
    /// </summary>
    public bool NeedsReason => Baseline is not null && !Facts.NamesTheSameAs(Baseline);

    /// <summary>A fingerprint of all that a publisher is shown of the change: who sends another one saw something else.</summary>
    public string Fingerprint =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{Baseline?.Canonical()}\n{Facts.Canonical()}")));

    public PreparedChange Prepared(string? reason) => new(Accreditation.Id, Change, Facts, NeedsReason ? reason!.Trim() : null);

    /// <summary>Why it cannot be published now, to follow the employer's name; null where it can.</summary>
    public string? Problem()
    {
        if (Before is not null)
        {
            // A removal from the register is never held up.
            return Facts.SaysTheSameAs(Before) ? "has nothing new to publish"
                : IsVerified || !Facts.SaysMoreThan(Before) ? null
                : NotVerified;
        }
        return Accreditation switch
        {
            // One that was public, and is not now, was erased when a sole trader took consent back, and may be published again.
            { Status: not (AccreditationStatus.Awarded or AccreditationStatus.Active or AccreditationStatus.Suspended) } =>
                "no longer holds this award",
            { ValidUntil: var until } when until < Today => "holds an award that has ended",
            _ when HasOpenAppeal => "has appealed against the decision",
            _ when !MayBePublished => "is a sole trader who has not agreed to be published",
            _ when !IsVerified => NotVerified,
            _ => null,
        };
    }

    /// <summary>
    /// What keeps out what was released, when its minute comes: nobody is there to ask whether it is still right. Null where it goes live.
    /// A count or a place that changed meanwhile is offered as a change afterwards.
    /// </summary>
    /// <param name="released">The facts as two publishers released them; null where they were erased.</param>
    public string? ProblemWith(RegisterFacts? released) => released switch
    {
        null => "took back the agreement to be published",
        _ when Problem() is { } problem => problem,
        _ when released.Status != Facts.Status =>
            MayBePublished ? "was suspended, restored or ended after the release" : "no longer agrees to be published",
        _ when released.EmployerName != Facts.EmployerName => "has another name since the release",
        _ when !Facts.HasTheIdentifiersOf(released) => "has another number in a public register since the release",
        _ when released.CharterNumber is not null && released.Type != Facts.Type => "is another type of organisation since the release",
        _ => null,
    };
}
