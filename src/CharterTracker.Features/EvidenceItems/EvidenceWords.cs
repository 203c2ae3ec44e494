using CharterTracker.Domain.Applications;
using CharterTracker.Domain.EvidenceItems;

namespace CharterTracker.Features.EvidenceItems;

/// <summary>What pages say about files.</summary>
public static class EvidenceWords
{
    /// <summary>For the <c>accept</c> of a file field.</summary>
    public const string Extensions = ".pdf,.docx,.xlsx,.csv,.jpg,.jpeg,.png";

    /// <summary>The limits, for the hint of a file field.</summary>
    public const string Limits =
        "PDF, Word (DOCX), Excel (XLSX), CSV, JPEG or PNG. Up to 25 MB a file and 10 files for each criterion. A PDF can have up to 500 pages.";

    public const string TooLarge = "The selected file must be 25 MB or smaller";

    public static string TooMany { get; } = $"You can add up to {EvidenceItem.MaxPerCriterion} files for each criterion. Remove one first";

    public static string Size(long bytes) => bytes switch
    {
        < 1024 => string.Create(AnswerForm.British, $"{bytes} bytes"),
        < 1024 * 1024 => string.Create(AnswerForm.British, $"{bytes / 1024} KB"),
        _ => string.Create(AnswerForm.British, $"{bytes / (1024 * 1024.0):0.#} MB"),
    };

    public static string Plain(this EvidenceState state) => state switch
    {
        EvidenceState.Quarantined => "Being checked for viruses",
        EvidenceState.Clean => "Checked: no virus found",
        EvidenceState.Infected => "Refused: a virus was found in this file",
        EvidenceState.Unscannable => "Refused: this file could not be checked for viruses",
        EvidenceState.NotScanned => "Not scanned",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, null),
    };
}
