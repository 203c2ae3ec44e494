using CharterTracker.Domain.Directories;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Directories;

namespace CharterTracker.Adapters.Directories;

/// <summary>
/// The free company data product of Companies House (BasicCompanyData), whole or in parts: every live company, one per row.
/// </summary>
internal sealed class CompaniesHouseLayout : ICompanyListLayout
{
    private static readonly string[] SicColumns = ["SICCode.SicText_1", "SICCode.SicText_2", "SICCode.SicText_3", "SICCode.SicText_4"];

    private static readonly string[] StreetColumns = ["RegAddress.CareOf", "RegAddress.POBox",
        "RegAddress.AddressLine1", "RegAddress.AddressLine2"];

    public string Source => CompanyNumber.WholeRegister;

    public string Title => "the Companies House list";

    public bool IsWholeRegister => true;

    public IReadOnlyList<string> RequiredColumns { get; } =
        ["CompanyName", "CompanyNumber", "RegAddress.PostTown", "RegAddress.PostCode", "CompanyStatus", "SICCode.SicText_1"];

    public ListedRow Read(ListCells cells, DateOnly? editionOn)
    {
        if (CompanyNumber.Parse(cells["CompanyNumber"]) is not { Register: { } register, Number: var number })
        {
            return ListedRow.Skip("no company number");
        }
        var name = cells.Name("CompanyName");
        return ListCells.ProblemOf(name) is { } problem
            ? ListedRow.Skip(problem)
            : ListedRow.From(new DirectoryFacts(
                Source,
                number,
                name,
                register,
                number,
                Postcode.Normalise(cells["RegAddress.PostCode"]),
                [.. SicColumns.SelectMany(column => SicCodes.Parse(CodeIn(cells[column]))).Distinct()],
                Size: null,
                editionOn,
                Short(cells.Name("RegAddress.PostTown"), DirectoryCompany.PlaceMaxLength),
                Short(cells["CompanyStatus"], DirectoryCompany.StatusMaxLength))
            {
                Street = Short(Street(cells), DirectoryCompany.StreetMaxLength),
            });
    }

    private static string Street(ListCells cells) =>
        string.Join(", ", StreetColumns.Select(column => cells.Name(column)).Where(line => line.Length > 0));

    // The cell says "85310 - General secondary education", or "None Supplied".
    private static string CodeIn(string cell) => cell.Split(' ', 2)[0];

    private static string? Short(string cell, int length) => cell.Length is > 0 && cell.Length <= length ? cell : null;
}
