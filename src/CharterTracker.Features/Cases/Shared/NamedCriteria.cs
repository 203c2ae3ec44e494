using CharterTracker.Domain;
using CharterTracker.Domain.Charters;

namespace CharterTracker.Features.Cases;

internal static class NamedCriteria
{
    /// <summary>The named criteria in the charter's order. Refuses a criterion that the level does not ask about.</summary>
    public static IReadOnlyList<string> NamedOf(this CharterContent content, string levelCode, IReadOnlyList<string> named)
    {
        var asked = content.CriteriaFor(content.Level(levelCode)).Select(c => c.Code).ToList();
        var stray = named.FirstOrDefault(n => !asked.Contains(n));
        BrokenRuleException.ThrowUnless(stray is null, $"This application does not answer {stray}");
        return [.. asked.Where(named.Contains)];
    }
}
