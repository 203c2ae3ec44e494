using CharterTracker.Domain.Directories;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Schemes;

namespace CharterTracker.Domain.Charters;

/// <summary>Checks an employer against everything that a charter says about who may apply.</summary>
public static class EligibilityCheck
{
    /// <summary>Checks that somebody works in the scheme's area, wherever the employer is registered.</summary>
    public static EligibilityPoint CheckArea(Scheme scheme, Employer employer)
    {
        var inside = employer.Workplaces.FirstOrDefault(w => scheme.Covers(w.LocalAuthorityCode));
        var area = scheme.AuthoritiesCovered().Select(a => a.Name).ToList();
        return new EligibilityPoint(
            $"It is for employers with a workplace in the area of {scheme.AuthorityName}",
            inside is null ? EligibilityAnswer.No : EligibilityAnswer.Yes,
            inside is not null
                ? $"{inside.Name} is in {LocalAuthorities.Name(inside.LocalAuthorityCode)}."
                : $"None of your workplaces is there. {AreaInWords(area)}");
    }

    /// <param name="levelsHeld">Codes of the scheme's levels that the employer holds and that are in force.</param>
    public static IReadOnlyList<EligibilityPoint> CheckLevel(CharterContent charter, Level level, Employer employer, IReadOnlySet<string> levelsHeld) =>
        [.. level.Gates.OfType<LevelHeldGate>().Select(g => CheckHeldLevel(charter, g, levelsHeld)), .. level.Eligibility?.Evaluate(employer.Workers, employer.Type) ?? []];

    public static IReadOnlyList<EligibilityPoint> CheckCharter(Scheme scheme, CharterContent charter, Employer employer) =>
        [CheckArea(scheme, employer), .. charter.Eligibility?.Evaluate(employer.Workers, employer.Type) ?? []];

    /// <summary>
    /// Refuses an employer that does not meet a fixed condition of size, type or levels held. Intake cannot waive these, so an application
    /// that must fail is not begun.
    /// </summary>
    public static void Guard(CharterContent charter, Level level, Employer employer, IReadOnlySet<string> levelsHeld)
    {
        var against = CheckLevel(charter, level, employer, levelsHeld).Where(p => p.Answer == EligibilityAnswer.No).Concat(Against(charter, level, employer.Workers, employer.Type)).FirstOrDefault();
        BrokenRuleException.ThrowUnless(against is null, $"{against?.Asks}. {against?.Basis}");
    }

    /// <summary>The conditions of size and type, of the charter and of the level, that this employer does not meet.</summary>
    public static IEnumerable<EligibilityPoint> Against(CharterContent charter, Level level, int workers, OrganisationType? type) =>
        (charter.Eligibility?.Evaluate(workers, type) ?? [])
            .Concat(level.Eligibility?.Evaluate(workers, type) ?? [])
            .Where(p => p.Answer == EligibilityAnswer.No);

    private static EligibilityPoint CheckHeldLevel(CharterContent charter, LevelHeldGate gate, IReadOnlySet<string> levelsHeld)
    {
        var isHeld = charter.IsHeld(gate, levelsHeld);
        var name = charter.Level(gate.LevelCode).Name;
        return new EligibilityPoint(
            $"It is for employers that hold {name} already", isHeld ? EligibilityAnswer.Yes : EligibilityAnswer.No, isHeld ? "You do." : "You do not yet. Apply for that first.");
    }

    // A region of England has too many authorities to list.
    private static string AreaInWords(List<string> area) => area.Count is > 0 and <= 16
        ? $"The area is {Eligibility.And(area)}. If people work there, add the workplace."
        : "If people work there, add the workplace.";
}
