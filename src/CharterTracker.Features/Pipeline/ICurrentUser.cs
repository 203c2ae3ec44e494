using CharterTracker.Domain.Schemes;

namespace CharterTracker.Features.Pipeline;

/// <summary>The person who sends the request, as the session in the database says at this moment (not as a cookie remembers).</summary>
public interface ICurrentUser
{
    /// <summary>Id of the account; null where nobody is signed in.</summary>
    Guid? Id { get; }

    /// <summary>Id of the person's session; null where nobody is signed in, and for the console.</summary>
    Guid? SessionId => null;

    /// <summary>Whether the second factor was proved in this session.</summary>
    bool HasTwoFactor { get; }

    /// <summary>
    /// Whether the password was right and the second factor is still owed: that opens the two-factor pages and nothing else.
    /// </summary>
    bool NeedsTwoFactor => false;

    /// <summary>Whether a console verb or a background job sends the request.</summary>
    bool IsConsole { get; }

    /// <summary>The person's active grants, each with its scheme and seat.</summary>
    IReadOnlyCollection<ActiveGrant> Grants { get; }
}

/// <summary>A confirmed grant in force now. A null scheme is the whole platform.</summary>
public sealed record ActiveGrant(StaffRole Role, Guid? SchemeId, PanelSeat? Seat);
