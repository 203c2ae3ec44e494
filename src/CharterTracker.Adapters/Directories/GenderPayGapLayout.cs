using System.Globalization;
using CharterTracker.Domain.Directories;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Directories;

namespace CharterTracker.Adapters.Directories;

/// <summary>
/// The download of the gender pay gap service, in the shapes that have been seen: everything quoted or only what must be, either line
/// ending, three ways to write a date, and whatever employers typed into it.
/// </summary>
internal sealed class GenderPayGapLayout : ICompanyListLayout
{
    private static readonly string[] Moments =
        ["yyyy/MM/dd HH:mm:ss", "dd-MM-yyyy HH:mm", "dd/MM/yyyy HH:mm:ss", "dd/MM/yyyy HH:mm", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-ddTHH:mm:ss"];

    public string Source => "gender-pay-gap";

    public string Title => "the gender pay gap download";

    public bool IsWholeRegister => false;

    public IReadOnlyList<string> RequiredColumns { get; } = ["EmployerName", "EmployerId", "PostCode", "CompanyNumber", "SicCodes", "EmployerSize"];

    public ListedRow Read(ListCells cells, DateOnly? editionOn)
    {
        var id = cells["EmployerId"];
        if (id.Length is 0 or > DirectoryCompany.SourceIdMaxLength)
        {
            return ListedRow.Skip("no employer id");
        }
        // The current name, where the employer has changed it since.
        var name = cells.Name("CurrentName") is { Length: > 0 } current ? current : cells.Name("EmployerName");
        if (ListCells.ProblemOf(name) is { } problem)
        {
            return ListedRow.Skip(problem);
        }
        var number = CompanyNumber.Parse(cells["CompanyNumber"]);
        return ListedRow.From(new DirectoryFacts(
            Source,
            id,
            name,
            number?.Register,
            number?.Number,
            Postcode.Normalise(cells["PostCode"]),
            SicCodes.Parse(cells["SicCodes"]),
            Size(cells["EmployerSize"]),
            Day(cells["DateSubmitted"]) ?? editionOn));
    }

    // "Less than 250" spans three of our bands, so it gives none.
    private static SizeBand? Size(string cell) => cell switch
    {
        "250 to 499" or "500 to 999" => SizeBand.From250To999,
        "1000 to 4999" or "5000 to 19,999" or "20,000 or more" => SizeBand.From1000,
        _ => null,
    };

    private static DateOnly? Day(string cell) =>
        DateTime.TryParseExact(cell, Moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? DateOnly.FromDateTime(moment) : null;
}
