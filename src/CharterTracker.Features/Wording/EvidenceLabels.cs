using CharterTracker.Domain;
using CharterTracker.Domain.EvidenceItems;
using CharterTracker.Domain.EvidenceItems.Reading;

namespace CharterTracker.Features.Wording;

/// <summary>The words that pages use about evidence files.</summary>
public static class EvidenceLabels
{
    /// <summary>File extensions for the <c>accept</c> attribute of a file field.</summary>
    public const string Extensions = ".pdf,.docx,.xlsx,.csv,.jpg,.jpeg,.png";

    public static string MaxFileSize => $"{EvidenceItem.MaxLength / (1024 * 1024)} MB";

    public static string MaxApplicationSize => $"{EvidenceItem.MaxLengthPerApplication / (1024 * 1024 * 1024)} GB";

    /// <summary>The limits that most people meet, for the hint of a file field.</summary>
    public static string Limits { get; } =
        $"PDF, Word (DOCX), Excel (XLSX), CSV, JPEG or PNG. Up to {MaxFileSize} a file and {EvidenceItem.MaxPerCriterion} files for each criterion.";

    /// <summary>The other limits, for people whom one of them stops.</summary>
    public static IReadOnlyList<string> MoreLimits { get; } =
    [
        $"An application can have {EvidenceItem.MaxPerApplication} files, and {MaxApplicationSize} of them together.",
        $"The name of a file can have {EvidenceItem.FileNameMaxLength} characters.",
        $"A PDF can have {EvidenceItem.MaxPdfPages} pages, and must open without a password.",
        $"A picture can have {EvidenceItem.MaxPicturePixels / 1_000_000} million pixels. We save a copy without its place, date and camera, and the copy can be up to {MaxFileSize}.",
        $"A file is refused if it has National Insurance numbers in it, or shows what {PeoplesPay.Payroll} people or more are paid beside their "
            + "names or works numbers.",
    ];

    public static string TooLarge { get; } = $"The selected file must be {MaxFileSize} or smaller";

    public static string TooMany { get; } = $"You can add up to {EvidenceItem.MaxPerCriterion} files for each criterion. Remove one first";

    public const string InsuranceNumbers =
        "The selected file has National Insurance numbers in it, so it was not kept. If it is a payroll, use the payroll check: it keeps no "
        + "names and no numbers. If it is not, take the numbers out and select it again";

    public const string PayOfPeople =
        "The selected file shows what people are paid beside their names or works numbers, so it was not kept. A payroll is not evidence: "
        + "use the payroll check, which keeps no names. If it is not a payroll, take the names and numbers out and select it again";

    /// <summary>Said where somebody names a kind of evidence that is a payroll file, which older charters list.</summary>
    public const string PayrollIsNotEvidence =
        "A payroll file is checked and not kept, so it cannot be added as evidence. Use the payroll check";

    public static string Size(long bytes) => bytes switch
    {
        < 1024 => string.Create(Formats.British, $"{bytes} bytes"),
        < 1024 * 1024 => string.Create(Formats.British, $"{bytes / 1024} KB"),
        _ => string.Create(Formats.British, $"{bytes / (1024 * 1024.0):0.#} MB"),
    };

    public static string Label(this EvidenceState state) => state switch
    {
        EvidenceState.Quarantined => "Being checked for viruses",
        EvidenceState.Clean => "Checked: no virus found",
        EvidenceState.Infected => "Refused: a virus was found in this file",
        EvidenceState.Unscannable => "Refused: this file could not be checked for viruses",
        EvidenceState.NotScanned => "Not scanned",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
