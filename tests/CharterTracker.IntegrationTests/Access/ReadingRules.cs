using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Access;

namespace CharterTracker.IntegrationTests.Access;

/// <summary>The rules of who reads how much of a case, written a second time: one question after the other, without a table.</summary>
internal static class ReadingRules
{
    public static CaseReading Of(StaffRole role, ApplicationStatus state, CaseRelation relation)
    {
        if (state == ApplicationStatus.Draft)
        {
            return CaseReading.Nothing;
        }
        if (relation == CaseRelation.OwnEmployer)
        {
            return CaseReading.Nothing;
        }
        if (relation == CaseRelation.UnionTie)
        {
            return CaseReading.Nothing;
        }
        if (role == StaffRole.Administrator)
        {
            return CaseReading.Declaration;
        }
        if (relation == CaseRelation.Conflict)
        {
            return CaseReading.Declaration;
        }
        if (role == StaffRole.Publisher)
        {
            return CaseReading.Line;
        }
        if (relation == CaseRelation.Undeclared)
        {
            return CaseReading.Line;
        }
        return CaseReading.Content;
    }

    /// <summary>
    /// The refusal that somebody gets who opens the case by a permission that every member of staff holds; null where it opens.
    /// </summary>
    public static string? RefusalOf(StaffRole role, ApplicationStatus state, CaseRelation relation)
    {
        if (Of(role, state, relation) == CaseReading.Content)
        {
            return null;
        }
        var isReader = Of(role, state, CaseRelation.Cleared) == CaseReading.Content;
        return isReader && relation == CaseRelation.Undeclared ? "NotDeclared" : "NotFound";
    }
}
