using CharterTracker.Testing.Payrolls;

namespace CharterTracker.UnitTests.Payrolls.Files;

public sealed class PayFileWriterTests
{
    [Fact]
    public void Text_WhenACellHasTheSeparator_QuotesIt()
    {
        var file = new APayFile((Holds.Name, "Name"), (Holds.HourlyRate, "Rate")).Person("Smith, Jr", "13.45").Build();

        Assert.Equal("Name,Rate\r\n\"Smith, Jr\",13.45\r\n", PayFileWriter.Text(file));
        Assert.Equal("Name;Rate\r\nSmith, Jr;13.45\r\n", PayFileWriter.Text(file with { Dress = new PayDress { Separator = ';' } }));
    }

    [Fact]
    public void Text_WhenHeadingsStandOnTwoLines_SplitsThem()
    {
        var file = new APayFile((Holds.DateOfBirth, "Date of Birth"), (Holds.HourlyRate, "Rate")).Person("14/02/1990", "13.45").Build() with
        {
            Dress = new PayDress { Headings = HeadingLines.Two, Preamble = [["Payroll"]], EmptyColumns = 1 },
        };

        Assert.Equal("Payroll,\r\nDate of,,\r\nBirth,Rate,\r\n14/02/1990,13.45,\r\n", PayFileWriter.Text(file));
        Assert.Equal(4, PayFileWriter.NumberOf(file, 0));
    }
}
