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
    [InlineData("1st", "May", "2026", "The day must be a number from 1 to 31")]
    [InlineData("1", "13", "2026", "The month must be a number from 1 to 12, or its name")]
    [InlineData("1", "Mai", "2026", "The month must be a number from 1 to 12, or its name")]
    [InlineData("32", "13", "2026", "Enter a real date, for example 27 3 2026")]
    public void Fault_SaysWhatToCorrect(string day, string month, string year, string? fault) =>
        Assert.Equal(fault, TypedDate.From(day, month, year).Fault);

    [Theory]
    [InlineData("31", "", "", DateParts.Month | DateParts.Year)]
    [InlineData("1", "2", "26", DateParts.Year)]
    [InlineData("1", "13", "2026", DateParts.Month)]
    [InlineData("0", "2", "2026", DateParts.Day)]
    [InlineData("31", "2", "2026", DateParts.All)]
    [InlineData("1", "2", "2026", DateParts.None)]
    [InlineData("", "", "", DateParts.None)]
    public void FaultyParts_AreThoseToCorrect(string day, string month, string year, DateParts faulty) =>
        Assert.Equal(faulty, TypedDate.From(day, month, year).FaultyParts);

    [Theory]
    [InlineData("Feb", 2)]
    [InlineData("feb.", 2)]
    [InlineData("september", 9)]
    [InlineData("Sept", 9)]
    [InlineData("JUNE", 6)]
    [InlineData("ma", null)]
    [InlineData("Junf", null)]
    [InlineData("Marc", 3)]
    [InlineData("Septe", null)]
    public void From_WithTheNameOfAMonth_TakesIt(string word, int? month) =>
        Assert.Equal(month is { } number ? new DateOnly(2026, number, 1) : null, TypedDate.From("1", word, "2026").Date);

    [Theory]
    [InlineData("1", "2", "2026", "2026-02-01")]
    [InlineData("31", "", "", "--31")]
    [InlineData("", "Mai", "26", "26-Mai-")]
    public void Stored_AndReadAgain_IsWhatWasTyped(string day, string month, string year, string stored)
    {
        var typed = TypedDate.From(day, month, year);

        Assert.Equal(stored, typed.Stored);
        Assert.Equal(typed, TypedDate.FromStored(stored));
    }
}
