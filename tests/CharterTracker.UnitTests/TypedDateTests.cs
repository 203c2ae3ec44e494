using CharterTracker.Domain;

namespace CharterTracker.UnitTests;

public class TypedDateTests
{
    [Theory]
    [InlineData("", "", "", null)]
    [InlineData(" 1 ", "2", "2026", null)]
    [InlineData("31", "", "", "The date must include a month and a year")]
    [InlineData("", "2", "2026", "The date must include a day")]
    [InlineData("1", "2", "26", "The year must have four numbers")]
    [InlineData("31", "2", "2026", "Enter a real date, for example 27 3 2026")]
    [InlineData("1st", "May", "2026", "Enter a real date, for example 27 3 2026")]
    public void Fault_SaysWhatToCorrect(string day, string month, string year, string? fault) =>
        Assert.Equal(fault, TypedDate.From(day, month, year).Fault);

    [Theory]
    [InlineData("1", "2", "2026", "2026-02-01")]
    [InlineData("31", "", "", "--31")]
    [InlineData("", "May", "26", "26-May-")]
    public void Stored_AndReadAgain_IsWhatWasTyped(string day, string month, string year, string stored)
    {
        var typed = TypedDate.From(day, month, year);

        Assert.Equal(stored, typed.Stored);
        Assert.Equal(typed, TypedDate.FromStored(stored));
    }
}
