using System.Text;
using CharterTracker.Adapters.Evidence.Checks;
using CharterTracker.Features.EvidenceItems;
using CharterTracker.Features.Wording;
using CharterTracker.Testing;

namespace CharterTracker.UnitTests.Adapters.Evidence;

/// <summary>
/// Payrolls that are given as evidence, in each kind of file whose text is looked through, and files that only look alike.
/// </summary>
public class PayrollEvidenceTests
{
    private static readonly string[][] Payroll =
    [
        ["Name", "Job", "Hourly rate"],
        .. new[] { "Alpha", "Bravo", "Carol", "Dee", "Echo" }.Select(name => (string[])[$"Test {name}", "Cook", "13.45"]),
    ];

    private static readonly string[][] PayScale =
    [
        ["Grade", "Spine point", "Salary"],
        .. Enumerable.Range(2, 20).Select(point => (string[])[$"G{point / 3}", $"{point}", $"{23_000 + (point * 400)}"]),
    ];

    public static TheoryData<string> Kinds => ["csv", "xlsx", "docx", "pdf"];

    [Theory, MemberData(nameof(Kinds))]
    public async Task Inspect_APayrollOfFive_IsRefused_AndOfFourTaken(string kind)
    {
        await AssertRefusedAsync(EvidenceLabels.PayOfPeople, kind, File(kind, Payroll));
        Assert.IsType<Inspection.Accepted>(await InspectAsync(kind, File(kind, Payroll[..^1])));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Inspect_FourPeople_WithOneInsuranceNumber_IsRefused(string kind) =>
        await AssertRefusedAsync(EvidenceLabels.InsuranceNumbers, kind,
            File(kind, [.. Payroll[..^2], ["Test Dee", "AB 12 34 56 C", "13.45"]]));

    [Theory, MemberData(nameof(Kinds))]
    public async Task Inspect_WorksNumbersBesideSalaries_IsRefused(string kind) => await AssertRefusedAsync(
        EvidenceLabels.PayOfPeople, kind, File(kind,
            [["Works no.", "Salary"], ["101", "26,000"], ["102", "26,000"], ["103", "26,000"], ["104", "26,000"], ["105", "26,000"]]));

    [Theory, MemberData(nameof(Kinds))]
    public async Task Inspect_APayScale_IsTaken(string kind) =>
        Assert.IsType<Inspection.Accepted>(await InspectAsync(kind, File(kind, PayScale)));

    [Theory, MemberData(nameof(Kinds))]
    public async Task Inspect_ARotaWithoutNames_IsTaken(string kind) => Assert.IsType<Inspection.Accepted>(await InspectAsync(
        kind, File(kind, [["Shift", "Monday", "Tuesday", "Hours"], .. Enumerable.Range(1, 9)
            .Select(i => (string[])[$"Shift {i}", "7.50", "8.00", "15.50"])])));

    [Fact]
    public async Task Inspect_APayrollOnTheSecondSheet_IsRefused() =>
        await AssertRefusedAsync(EvidenceLabels.PayOfPeople, "xlsx", PayrollFiles.Workbook(PayScale, Payroll));

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("iso-8859-1")]
    [InlineData("utf-8")]
    public async Task Inspect_APayrollInAnyEncodingAndWithAnySeparator_IsRefused(string encoding)
    {
        foreach (var separator in new[] { ",", ";", "\t", "|" })
        {
            var text = string.Join("\r\n", Payroll.Select(row => string.Join(separator, row)))
                .Replace("Echo", "Écho", StringComparison.Ordinal);
            await AssertRefusedAsync(EvidenceLabels.PayOfPeople, "csv", Encoding.GetEncoding(encoding).GetBytes(text));
        }
    }

    /// <summary>The first finding: a whole payroll under the kind that says that it is not kept, with one person in it.</summary>
    [Fact]
    public async Task Inspect_OnePersonWithANumberAndUnionSubs_IsRefused() => await AssertRefusedAsync(
        EvidenceLabels.InsuranceNumbers, "csv",
        "Payroll Number,Surname,NI Number,Hourly Rate,Union Subs\n1,Alpha,QQ123456C,13.45,12.50\n"u8.ToArray());

    /// <summary>Real layouts of payroll offices. What has neither numbers nor five people may be taken; nothing else may.</summary>
    [Theory]
    [InlineData("brightpay_employees.csv")]
    [InlineData("brightpay_hourly_payments.csv")]
    [InlineData("hmrc_fps_elements.csv")]
    [InlineData("sage50_employee_details.csv")]
    public async Task Inspect_ARealLayoutWithInsuranceNumbers_IsRefused(string file) =>
        await AssertRefusedAsync(EvidenceLabels.InsuranceNumbers, "csv", TestData.Bytes($"payroll/{file}"));

    [Theory]
    [InlineData("companies/gender-pay-gap-2021-extract.csv")]
    [InlineData("evidence/trafford_council_organisation_structure.csv")]
    [InlineData("evidence/trafford_pay_multiple.csv")]
    [InlineData("evidence/trafford_senior_salaries_count.csv")]
    [InlineData("evidence/trafford_senior_salaries_employees.csv")]
    [InlineData("evidence/trafford_trade_union_facility_time.csv")]
    public async Task Inspect_PublishedFiguresAboutPay_AreTaken(string file) =>
        Assert.IsType<Inspection.Accepted>(await InspectAsync("csv", TestData.Bytes(file)));

    [Theory]
    [InlineData("dfe-test-certificate.pdf")]
    [InlineData("pdf-form.pdf")]
    [InlineData("pdf-annotated.pdf")]
    [InlineData("pdf-a.pdf")]
    [InlineData("dfe-blank.docx")]
    [InlineData("dfe-lsip-lookup.xlsx")]
    public async Task Inspect_AnOrdinaryDocument_IsTaken(string file) =>
        Assert.IsType<Inspection.Accepted>(await InspectAsync(Path.GetExtension(file)[1..], TestData.Bytes($"uploads/{file}")));

    [Fact]
    public async Task Inspect_AContractTemplateThatShowsHowANumberIsWritten_IsTaken() => Assert.IsType<Inspection.Accepted>(
        await InspectAsync("docx",
            PayrollFiles.Document([["Your name", ""], ["National Insurance number, for example", "QQ 12 34 56 C"], ["Hourly rate", "£"]])));

    [Fact]
    public async Task Inspect_ANumberCutIntoRuns_OrInAPivotTable_IsRefused()
    {
        await AssertRefusedAsync(EvidenceLabels.InsuranceNumbers, "docx",
            PayrollFiles.DocumentOf("<w:p><w:r><w:t>AB 12</w:t></w:r><w:r><w:t> 34 56 C</w:t></w:r></w:p>"));
        await AssertRefusedAsync(
            EvidenceLabels.InsuranceNumbers,
            "xlsx",
            PayrollFiles.Workbook([PayScale], ("xl/pivotCache/pivotCacheDefinition1.xml",
                "<p><cacheField><sharedItems><s v=\"AB123456C\"/></sharedItems></cacheField></p>")));
    }

    [Fact]
    public async Task Inspect_APdfOnSidewaysPages_WithoutHeadingsOnTheSecond_CountsAllOfIt() =>
        await AssertRefusedAsync(EvidenceLabels.PayOfPeople, "pdf", PayrollFiles.Pdf(isTurned: true, Payroll[..3], Payroll[3..]));

    private static byte[] File(string kind, string[][] table) => kind switch
    {
        "csv" => Encoding.UTF8.GetBytes(string.Join(
            "\n", table.Select(row => string.Join(",", row.Select(c => c.Contains(',', StringComparison.Ordinal) ? $"\"{c}\"" : c))))),
        "xlsx" => PayrollFiles.Workbook(table),
        "docx" => PayrollFiles.Document(table),
        _ => PayrollFiles.Pdf(isTurned: false, table),
    };

    private static async Task AssertRefusedAsync(string message, string kind, byte[] content) =>
        Assert.Equal(message, Assert.IsType<Inspection.Refused>(await InspectAsync(kind, content)).Message);

    private static Task<Inspection> InspectAsync(string kind, byte[] content) =>
        new EvidenceInspector().InspectAsync($"file.{kind}", new MemoryStream(content), TestContext.Current.CancellationToken);
}
