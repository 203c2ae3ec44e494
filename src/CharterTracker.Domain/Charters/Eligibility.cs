using System.Text.Json.Serialization;
using CharterTracker.Domain.Employers;

namespace CharterTracker.Domain.Charters;

/// <summary>The conditions of applying to a charter, or to one level of it, in addition to working in the scheme's area.</summary>
/// <param name="OrganisationTypes">The types that may apply; null for every type of organisation.</param>
public sealed record Eligibility(
    int? WorkersFrom = null, int? WorkersTo = null, [property: JsonPropertyName("sorts")] IReadOnlyList<OrganisationType>? OrganisationTypes = null)
{
    public IEnumerable<EligibilityPoint> Evaluate(int workers, OrganisationType? type)
    {
        if (WorkersFrom is not null || WorkersTo is not null)
        {
            yield return new EligibilityPoint(
                Size,
                workers >= (WorkersFrom ?? 0) && workers <= (WorkersTo ?? int.MaxValue) ? EligibilityAnswer.Yes : EligibilityAnswer.No,
                $"You told us that {Headcount.InSentence(workers)} for you.");
        }
        if (OrganisationTypes is { Count: > 0 } sorts)
        {
            yield return new EligibilityPoint(
                $"It is for {And(sorts.Select(PluralInSentence))}",
                type is not { } organisationType ? EligibilityAnswer.NotKnown : sorts.Contains(organisationType) ? EligibilityAnswer.Yes : EligibilityAnswer.No,
                type is { } told ? $"You told us that you are {InSentence(told)}." : "Tell us what sort of organisation you are.");
        }
    }

    public void Guard(string of) => BrokenRuleException.ThrowUnless(
        (WorkersFrom ?? 1) >= 1 && (WorkersTo ?? int.MaxValue) >= (WorkersFrom ?? 1), $"{of} is for no size of employer");

    private string Size => (WorkersFrom, WorkersTo) switch
    {
        ({ } from, { } to) => $"It is for employers of {from:N0} to {to:N0} people",
        ({ } from, null) => $"It is for employers of {from:N0} people or more",
        _ => $"It is for employers of {WorkersTo:N0} people or fewer",
    };

    /// <summary>A list as it reads inside a sentence, with "and" before its last item.</summary>
    internal static string And(IEnumerable<string> words)
    {
        var all = words.ToList();
        return all.Count > 1 ? $"{string.Join(", ", all.SkipLast(1))} and {all[^1]}" : all.FirstOrDefault() ?? "";
    }

    private static string PluralInSentence(OrganisationType organisationType) => organisationType switch
    {
        OrganisationType.Business => "businesses",
        OrganisationType.Charity => "charities, mutuals and social enterprises",
        OrganisationType.PublicBody => "public bodies",
        _ => "sole traders",
    };

    private static string InSentence(OrganisationType organisationType) => organisationType switch
    {
        OrganisationType.Business => "a business",
        OrganisationType.Charity => "a charity, mutual or social enterprise",
        OrganisationType.PublicBody => "a public body",
        _ => "a sole trader",
    };
}

/// <summary>Whether an employer meets one condition of applying.</summary>
public enum EligibilityAnswer
{
    Yes,
    No,
    NotKnown,
}

/// <summary>One condition of applying, checked for one employer.</summary>
/// <param name="Asks">The condition, as a sentence without its full stop.</param>
/// <param name="Basis">The facts that the answer rests on.</param>
public sealed record EligibilityPoint(string Asks, EligibilityAnswer Answer, string Basis);
