using CharterTracker.Domain.Directories;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Schemes;

namespace CharterTracker.Domain.Charters;

/// <summary>Holds an employer against everything that a charter says of who may apply.</summary>
public static class EligibilityCheck
{
    /// <summary>Somebody works in the scheme's area, wherever the employer is registered.</summary>
    public static EligibilityPoint OfArea(Scheme scheme, Employer employer)
    {
        var inside = employer.Workplaces.FirstOrDefault(w => LocalAuthorities.Find(w.LocalAuthorityCode)?.IsIn(scheme.AreaCode) == true);
        var area = LocalAuthorities.In(scheme.AreaCode).Select(a => a.Name).ToList();
        return new EligibilityPoint(
            $"It is for employers with a workplace in the area of {scheme.AuthorityName}",
            inside is null ? EligibilityAnswer.No : EligibilityAnswer.Yes,
            inside is not null
                ? $"{inside.Name} is in {LocalAuthorities.Name(inside.LocalAuthorityCode)}."
                : $"None of your workplaces is there. {AreaInWords(area)}");
    }

    public static IReadOnlyList<EligibilityPoint> OfLevel(Level level, Employer employer) => [.. level.Eligibility?.Weigh(employer) ?? []];

    public static IReadOnlyList<EligibilityPoint> OfCharter(Scheme scheme, CharterContent charter, Employer employer) =>
        [OfArea(scheme, employer), .. charter.Eligibility?.Weigh(employer) ?? []];

    /// <summary>What the charter or the level says outright of size and sort cannot be talked over at intake, so nobody starts in vain.</summary>
    public static void Guard(CharterContent charter, Level level, Employer employer)
    {
        var against = (charter.Eligibility?.Weigh(employer) ?? []).Concat(OfLevel(level, employer)).FirstOrDefault(p => p.Answer == EligibilityAnswer.No);
        BrokenRuleException.ThrowUnless(against is null, $"{against?.Asks}. {against?.Because}");
    }

    // A region of England has too many to read.
    private static string AreaInWords(List<string> area) => area.Count is > 0 and <= 16
        ? $"The area is {Eligibility.And(area)}. If people work there, add the workplace."
        : "If people work there, add the workplace.";
}
