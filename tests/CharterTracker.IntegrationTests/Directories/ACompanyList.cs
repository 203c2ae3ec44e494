using System.Globalization;
using System.Text;
using CharterTracker.Features.Directories;
using CharterTracker.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.IntegrationTests.Directories;

/// <summary>A Companies House file in its real layout: 55 columns, everything quoted, some headings with a space before them.</summary>
internal static class ACompanyList
{
    private static readonly string[] Headings =
    [
        "CompanyName", " CompanyNumber", "RegAddress.CareOf", "RegAddress.POBox", "RegAddress.AddressLine1", " RegAddress.AddressLine2",
        "RegAddress.PostTown", "RegAddress.County", "RegAddress.Country", "RegAddress.PostCode", "CompanyCategory", "CompanyStatus",
        "CountryOfOrigin", "DissolutionDate", "IncorporationDate", "Accounts.AccountRefDay", "Accounts.AccountRefMonth", "Accounts.NextDueDate",
        "Accounts.LastMadeUpDate", "Accounts.AccountCategory", "Returns.NextDueDate", "Returns.LastMadeUpDate", "Mortgages.NumMortCharges",
        "Mortgages.NumMortOutstanding", "Mortgages.NumMortPartSatisfied", "Mortgages.NumMortSatisfied", "SICCode.SicText_1", "SICCode.SicText_2",
        "SICCode.SicText_3", "SICCode.SicText_4", "LimitedPartnerships.NumGenPartners", "LimitedPartnerships.NumLimPartners", "URI",
        .. Enumerable.Range(1, 10).SelectMany(n => new[] { $"PreviousName_{n.ToString(CultureInfo.InvariantCulture)}.CONDATE", $" PreviousName_{n.ToString(CultureInfo.InvariantCulture)}.CompanyName" }),
        "ConfStmtNextDueDate", " ConfStmtLastMadeUpDate",
    ];

    public static string Heading => string.Join(',', Headings);

    public static string Row(string name, string number, string town = "LIVERPOOL", string postcode = "L1 8JQ", string status = "Active", string sic = "10710 - Manufacture of bread")
    {
        var cells = Headings.Select(heading => heading.Trim() switch
        {
            "CompanyName" => name,
            "CompanyNumber" => number,
            "RegAddress.AddressLine1" => "1 DOCK ROAD",
            "RegAddress.PostTown" => town,
            "RegAddress.PostCode" => postcode,
            "CompanyCategory" => "Private Limited Company",
            "CompanyStatus" => status,
            "IncorporationDate" => "02/03/2011",
            "SICCode.SicText_1" => sic,
            "URI" => $"http://business.data.gov.uk/id/company/{number}",
            _ => "",
        });
        return string.Join(',', cells.Select(c => $"\"{c.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
    }

    public static string Text(params IEnumerable<string> rows) => string.Join("\r\n", rows.Prepend(Heading)) + "\r\n";

    public static MemoryStream File(params IEnumerable<string> rows) => new(Encoding.UTF8.GetBytes(Text(rows)));

    public static async Task<ImportTally> ImportAsync(
        TestSystem system, Stream file, string fileName = "BasicCompanyDataAsOneFile-2026-11-01.csv", Action<ImportTally>? report = null, CancellationTokenSource? stop = null)
    {
        await using (file)
        {
            await using var scope = system.Services.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<CompanyImport>().RunAsync(file, fileName, report ?? (_ => { }), stop?.Token ?? CancellationToken.None);
        }
    }
}
