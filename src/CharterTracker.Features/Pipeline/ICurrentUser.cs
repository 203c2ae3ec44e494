using CharterTracker.Domain.Schemes;

namespace CharterTracker.Features.Pipeline;

/// <summary>Who is asking, as the session in the database says at this moment (not as a cookie remembers).</summary>
public interface ICurrentUser
{
    /// <summary>Null for nobody.</summary>
    Guid? Id { get; }

    /// <summary>The session in which they ask; null for nobody and for the console.</summary>
    Guid? SessionId => null;

    /// <summary>The second factor was proved in this session.</summary>
    bool HasTwoFactor { get; }

    /// <summary>The password was right and a second factor is still owed: opens the two-factor pages and nothing else.</summary>
    bool NeedsTwoFactor => false;

    /// <summary>The console's verbs and the workers.</summary>
    bool IsConsole { get; }

    /// <summary>Active grants, with their scheme and seat.</summary>
    IReadOnlyCollection<ActiveGrant> Grants { get; }
}

/// <summary>A confirmed grant in force now. A null scheme is the whole platform.</summary>
public sealed record ActiveGrant(StaffRole Role, Guid? SchemeId, PanelSeat? Seat);
