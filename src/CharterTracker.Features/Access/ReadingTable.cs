using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Schemes;
using static CharterTracker.Domain.Applications.ApplicationStatus;

namespace CharterTracker.Features.Access;

/// <summary>How far a person may read a case. Each step includes those before it.</summary>
public enum CaseReading
{
    Nothing,

    /// <summary>What a reader needs in order to say whether they have a conflict of interest: who applied for which level.</summary>
    Declaration,

    /// <summary>The case's line in lists: what the declaration shows, and how far the case is.</summary>
    Line,

    /// <summary>What was sent, rated, said and decided.</summary>
    Content,
}

/// <summary>How a person with a role in the case's scheme is tied to the case. Where several are true, the first counts.</summary>
public enum CaseRelation
{
    /// <summary>They are a member of the employer.</summary>
    OwnEmployer,

    /// <summary>They work for a union that is in dispute with the employer, or that is the employer itself.</summary>
    UnionTie,

    /// <summary>They declared a conflict of interest, and nobody has lifted it.</summary>
    Conflict,

    /// <summary>They have declared nothing yet, or nothing since a conflict was lifted.</summary>
    Undeclared,

    /// <summary>No conflict stands, and the newest thing they declared is that they have none.</summary>
    Cleared,
}

/// <summary>
/// The one statement of who reads how much of a case in which state; queries, navigation and pages ask it. A row for staff means: a person
/// who holds the role in the case's scheme and has declared no conflict reads this far while the case is in one of the states, and nothing
/// in any other. Their relation to the case can make it less, never more. A member of the employer reads all of it in every state, as a
/// member and not as staff. The table does not say who reads whose ratings: assessors are blind to each other whatever it says.
/// </summary>
public static class ReadingTable
{
    /// <summary>Every state but the draft, which only the employer reads.</summary>
    private static readonly ApplicationStatus[] AllButDraft =
        [Submitted, Accepted, InAssessment, Clarification, Moderation, ReadyForDecision, Decided, Withdrawn];

    private static readonly Dictionary<StaffRole, (CaseReading Reading, ApplicationStatus[] States)> Staff = new()
    {
        [StaffRole.Assessor] = (CaseReading.Content, AllButDraft),
        [StaffRole.LeadAssessor] = (CaseReading.Content, AllButDraft),
        [StaffRole.PanelMember] = (CaseReading.Content, AllButDraft),

        // Publishers read what goes onto the register, and of a case only that it exists.
        [StaffRole.Publisher] = (CaseReading.Line, AllButDraft),

        // Administrators can say that they have a conflict, and read no case.
        [StaffRole.Administrator] = (CaseReading.Declaration, AllButDraft),
    };

    private static readonly Dictionary<CaseRelation, CaseReading> AtMost = new()
    {
        [CaseRelation.OwnEmployer] = CaseReading.Nothing,
        [CaseRelation.UnionTie] = CaseReading.Nothing,
        [CaseRelation.Conflict] = CaseReading.Declaration,
        [CaseRelation.Undeclared] = CaseReading.Line,
        [CaseRelation.Cleared] = CaseReading.Content,
    };

    /// <summary>How far a person with the role in the case's scheme reads a case in this state, given their relation to it.</summary>
    public static CaseReading ReadingFor(StaffRole role, ApplicationStatus state, CaseRelation relation)
    {
        var (reading, states) = Staff[role];
        return states.Contains(state) ? (CaseReading)Math.Min((int)reading, (int)AtMost[relation]) : CaseReading.Nothing;
    }

    /// <summary>The states in which a role reads this far, for a person who has declared that they have no conflict.</summary>
    public static IReadOnlyList<ApplicationStatus> StatesOf(StaffRole role, CaseReading reading) =>
        Staff[role].Reading >= reading ? Staff[role].States : [];

    /// <summary>Whether a role reads this far in any state.</summary>
    public static bool Reads(StaffRole role, CaseReading reading) => StatesOf(role, reading).Count > 0;

    /// <summary>Whether a person with this relation to a case may read this far, if their role does.</summary>
    public static bool Allows(CaseRelation relation, CaseReading reading) => AtMost[relation] >= reading;
}
