namespace CharterTracker.Domain.Charters;

/// <summary>What a charter says: always read whole, so it is stored as one document.</summary>
/// <param name="Title">The charter's name, without a version number.</param>
/// <param name="ModelledOn">The real scheme that the pack follows; shown as "modelled on", never as official.</param>
/// <param name="Eligibility">Further conditions of applying; null where every employer in the area may apply.</param>
public sealed record CharterContent(
    string Title,
    string ModelledOn,
    string Summary,
    IReadOnlyList<Theme> Themes,
    IReadOnlyList<Level> Levels,
    Eligibility? Eligibility = null)
{
    public static CharterContent Empty { get; } = new("", "", "", [], []);

    public IEnumerable<Criterion> Criteria => Themes.SelectMany(t => t.Criteria);

    public Criterion Criterion(string code) =>
        Criteria.FirstOrDefault(c => c.Code == code) ?? throw new BrokenRuleException($"The charter has no criterion {code}");

    public Level Level(string code) =>
        Levels.FirstOrDefault(l => l.Code == code) ?? throw new BrokenRuleException($"The charter has no level {code}");

    /// <summary>The criteria that an application for the level answers, in the charter's order.</summary>
    public IReadOnlyList<Criterion> CriteriaFor(Level level) => [.. Criteria.Where(c => level.Asks(c.Code))];

    /// <summary>The level and all lower ones, lowest first: an award may be of the level applied for, or of a lower one.</summary>
    public IReadOnlyList<Level> LevelsUpTo(Level level) => [.. Levels.TakeWhile(l => l.Code != level.Code), level];

    /// <summary>Whether the level that the gate names is held; a higher level counts as well.</summary>
    /// <param name="held">Codes of the levels that are held and in force.</param>
    public bool IsHeld(LevelHeldGate gate, IReadOnlySet<string> held) => Levels.SkipWhile(l => l.Code != gate.LevelCode).Any(l => held.Contains(l.Code));

    /// <summary>The highest level, up to the one applied for, that the ratings support; null where they support none.</summary>
    public Level? HighestLevel(Level appliedFor, IReadOnlyDictionary<string, Rating> ratings) =>
        LevelsUpTo(appliedFor).LastOrDefault(l => l.Evaluate(this, ratings).IsReached);

    /// <summary>The same charter where no level takes more than one assessor: a small authority has not enough people for two.</summary>
    public CharterContent ForASmallAuthority() =>
        this with { Levels = [.. Levels.Select(l => l.Track == LevelTrack.TwoAssessors ? l with { Track = LevelTrack.OneAssessor } : l)] };

    /// <summary>Refuses a document whose parts do not fit together (codes used twice, rules about criteria that do not exist).</summary>
    public void Guard()
    {
        BrokenRuleException.ThrowUnless(!string.IsNullOrWhiteSpace(Title), "A charter needs a title");
        BrokenRuleException.ThrowUnless(Themes.Count > 0 && Levels.Count > 0, "A charter needs at least one theme and one level");
        Eligibility?.Guard(Title);
        GuardUnique("theme", Themes.Select(t => t.Code));
        GuardUnique("criterion", Criteria.Select(c => c.Code));
        GuardUnique("level", Levels.Select(l => l.Code));
        foreach (var criterion in Criteria)
        {
            criterion.Guard();
        }
        foreach (var level in Levels)
        {
            level.Guard(this);
        }
    }

    private static void GuardUnique(string what, IEnumerable<string> codes)
    {
        var twice = codes.GroupBy(c => c).FirstOrDefault(g => g.Count() > 1)?.Key;
        BrokenRuleException.ThrowUnless(twice is null, $"The {what} code {twice} is used twice");
    }
}
