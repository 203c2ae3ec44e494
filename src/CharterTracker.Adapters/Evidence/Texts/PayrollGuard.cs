using CharterTracker.Adapters.Evidence.Checks;
using CharterTracker.Domain.EvidenceItems.Reading;
using CharterTracker.Features.Wording;

namespace CharterTracker.Adapters.Evidence.Texts;

/// <summary>Reads the text of an uploaded file as it is found, and refuses the file at the first sign that it is a payroll.</summary>
/// <param name="isDocument">Whether it is a document, in which text stands around tables.</param>
internal sealed class PayrollGuard(bool isDocument)
{
    /// <summary>As much of a cell as is looked at in its row; a workbook can name one long text in very many cells.</summary>
    private const int LongestCell = 250;

    private readonly PeoplesPay _pay = new();

    public void NextTable() => _pay.NextTable();

    public void LookAtRow(IReadOnlyList<string> cells)
    {
        // A number ends with its cell: the next one is no part of it.
        LookAtText(string.Join('\t', cells.Select(c => c.Length > LongestCell ? c[..LongestCell] : c)));
        _pay.Look(cells);
        FileRefusedException.ThrowIf(_pay.HasInsuranceNumber, EvidenceLabels.InsuranceNumbers);
        FileRefusedException.ThrowIf(_pay.IsPayroll, EvidenceLabels.PayOfPeople);
    }

    public void LookAtText(string text) =>
        FileRefusedException.ThrowIf(NationalInsuranceNumbers.AreIn(text, isDocument), EvidenceLabels.InsuranceNumbers);
}
