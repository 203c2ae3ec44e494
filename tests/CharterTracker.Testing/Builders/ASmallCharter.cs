using CharterTracker.Domain.Charters;

namespace CharterTracker.Testing.Builders;

/// <summary>A charter with one question of every kind, a level of every rule, and gates: small enough to remember.</summary>
public static class ASmallCharter
{
    public static readonly Population Everybody = new(18, Apprentices: false, Interns: true, ContractorRule.None);

    public static CharterContent Content { get; } = new(
        "Fair Work Charter",
        "A charter made up for tests",
        "Two themes, four criteria.",
        [
            new Theme("fair", "Fair", "Pay and hours.",
            [
                new Criterion("F1", "Real Living Wage", "Everybody is paid at least the real Living Wage.", "Count every paid hour.", Everybody,
                    [
                        new Question("paid", "Is everybody paid at least the rate?", QuestionKind.YesNo),
                        new Question("people", "How many people work for you?", QuestionKind.Count),
                    ],
                    [new EvidenceKind("policy", "Pay policy", 12)],
                    [new AcceptedCredential("lwf", "Living Wage Foundation accreditation")],
                    Commitment.LivingWage,
                    CheckKind.LivingWagePayroll),
                new Criterion("F2", "Hours", "Nobody is on a zero-hours contract.", "Ask your agencies too.", Everybody,
                    [
                        new Question("share", "What share of your people have fixed hours?", QuestionKind.Percentage),
                        new Question("since", "Since when?", QuestionKind.Date, IsRequired: false),
                        new Question("zero", "How many people have no guaranteed hours?", QuestionKind.Count, IsRequired: false, AtMost: Question.Workforce),
                        new Question("agency", "How many agency workers do you have?", QuestionKind.Count, IsRequired: false),
                        new Question("agency-long", "How many of those for more than 12 weeks?", QuestionKind.Count, IsRequired: false, AtMost: "agency"),
                    ],
                    [new EvidenceKind("contract", "Contract template")],
                    [],
                    Commitment.NoZeroHours,
                    CheckKind.ZeroHoursSigns),
            ]),
            new Theme("just", "Just", "Voice.",
            [
                new Criterion("J1", "Union recognition", "You recognise a union.", "Any bargaining unit counts.", Everybody,
                    [new Question("how", "How do you work with the union?", QuestionKind.Text)],
                    [],
                    [],
                    Commitment.UnionRecognition),
                new Criterion("J2", "Voice", "People can speak up.", "", Everybody,
                    [new Question("way", "What is the main way?", QuestionKind.OneOf, Choices: [new Choice("forum", "A staff forum"), new Choice("survey", "A survey")])],
                    [],
                    []),
            ]),
        ],
        [
            new Level("aspiring", "Aspiring", "One theme.", 24, Renews: false, LevelTrack.Declared, new AnyThemesRule(1), [], [], []),
            new Level("accredited", "Accredited", "Everything.", 36, Renews: true, LevelTrack.TwoAssessors, new AllOfRule([]), [], [Commitment.UnionRecognition], []),
            new Level("leading", "Leading", "For those who are accredited.", 36, Renews: true, LevelTrack.OneAssessor, new BenchmarkRule(["F1"], 2),
                [
                    new ChecklistGate([new Choice("law", "We keep the law on pay")]),
                    new CredentialGate(new AcceptedCredential("iip", "Investors in People")),
                    new LevelHeldGate("accredited"),
                ],
                [], []),
        ]);

    /// <summary>The charter as one that was published before 0.10.0 may be: it lists a payroll file among the evidence of F1.</summary>
    public static CharterContent WithAPayrollFile { get; } = Content with
    {
        Themes = [.. Content.Themes.Select(theme => theme with
        {
            Criteria = [.. theme.Criteria.Select(c => c.Code == "F1"
                ? c with { Evidence = [new EvidenceKind(EvidenceKind.PayrollFile, "Payroll file, checked here and not kept", 4),
                    .. c.Evidence] }
                : c)],
        })],
    };

    /// <summary>Right answers to every question of a criterion.</summary>
    public static IReadOnlyDictionary<string, string> AnswersTo(string criterionCode) => criterionCode switch
    {
        "F1" => new Dictionary<string, string> { ["paid"] = "yes", ["people"] = "42" },
        "F2" => new Dictionary<string, string> { ["share"] = "100" },
        "J1" => new Dictionary<string, string> { ["how"] = "We meet every month." },
        "J2" => new Dictionary<string, string> { ["way"] = "forum" },
        _ => throw new ArgumentOutOfRangeException(nameof(criterionCode), criterionCode, null),
    };
}
