using CharterTracker.Domain.Payrolls;
using CharterTracker.Domain.Payrolls.Reading;

namespace CharterTracker.UnitTests.Payrolls.Reading;

/// <summary>Headings as payroll offices write them, and what each is taken for. What a reader does not know for certain is asked.</summary>
public class HeadingLexiconTests
{
    [Theory]
    [InlineData("Hourly Rate", PayColumn.HourlyRate)]
    [InlineData("HOURLYRATE", PayColumn.HourlyRate)]
    [InlineData("Rate/hr", PayColumn.HourlyRate)]
    [InlineData("Basic hourly rate of pay", PayColumn.HourlyRate)]
    [InlineData("Pay per hour", PayColumn.HourlyRate)]
    [InlineData("Hourly wage", PayColumn.HourlyRate)]
    [InlineData("Rate 1", PayColumn.HourlyRate)]
    [InlineData("ratePerUnit", PayColumn.HourlyRate)]
    [InlineData("OT Rate", PayColumn.OvertimeRate)]
    [InlineData("O/T Rate", PayColumn.OvertimeRate)]
    [InlineData("Overtime hourly rate", PayColumn.OvertimeRate)]
    [InlineData("Training rate", PayColumn.OvertimeRate)]
    [InlineData("Second rate", PayColumn.OvertimeRate)]
    [InlineData("Rate 2", PayColumn.OvertimeRate)]
    [InlineData("Hours 2", PayColumn.OvertimeHours)]
    [InlineData("O/T Hours", PayColumn.OvertimeHours)]
    [InlineData("Overtime", PayColumn.OvertimePay)]
    [InlineData("Overtime pay", PayColumn.OvertimePay)]
    [InlineData("Rate per day", PayColumn.DayRate)]
    [InlineData("Daily Pay Rate", PayColumn.DayRate)]
    [InlineData("Day rate", PayColumn.DayRate)]
    [InlineData("Rate per shift", PayColumn.DayRate)]
    [InlineData("Annual Salary", PayColumn.AnnualPay)]
    [InlineData("Salary", PayColumn.AnnualPay)]
    [InlineData("Salary p.a.", PayColumn.AnnualPay)]
    [InlineData("Basic annual pay", PayColumn.AnnualPay)]
    [InlineData("Weekly wage", PayColumn.WeeklyPay)]
    [InlineData("Pay per month", PayColumn.MonthlyPay)]
    [InlineData("Basic pay", PayColumn.PeriodPay)]
    [InlineData("Gross pay", PayColumn.GrossPay)]
    [InlineData("Total payments", PayColumn.GrossPay)]
    [InlineData("Hrs pw", PayColumn.WeeklyHours)]
    [InlineData("Std hrs/wk", PayColumn.WeeklyHours)]
    [InlineData("Contracted weekly hours", PayColumn.WeeklyHours)]
    [InlineData("Contracted Hours", PayColumn.ContractedHours)]
    [InlineData("Contractual hours", PayColumn.ContractedHours)]
    [InlineData("Paid hours", PayColumn.PeriodHours)]
    [InlineData("Qty", PayColumn.PeriodHours)]
    [InlineData("Pay Hours", PayColumn.UnclearHours)]
    [InlineData("Hours worked", PayColumn.UnclearHours)]
    [InlineData("Paid weeks", PayColumn.PaidWeeks)]
    [InlineData("Guaranteed allowances", PayColumn.Allowances)]
    [InlineData("Leaving Date", PayColumn.LeaveDate)]
    [InlineData("Date Left", PayColumn.LeaveDate)]
    [InlineData("Termination Date", PayColumn.LeaveDate)]
    [InlineData("Last day of employment", PayColumn.LeaveDate)]
    [InlineData("DOB", PayColumn.DateOfBirth)]
    [InlineData("Birth date", PayColumn.DateOfBirth)]
    [InlineData("Apprentice (Y/N)", PayColumn.Apprentice)]
    [InlineData("Full/Part Time", PayColumn.ContractType)]
    [InlineData("Employment status", PayColumn.ContractType)]
    [InlineData("Zero hours contract", PayColumn.IrregularPay)]
    [InlineData("Pay element", PayColumn.LineType)]
    [InlineData("Rate type", PayColumn.Basis)]
    [InlineData("Emp No", PayColumn.WorksNumber)]
    [InlineData("Employee Code", PayColumn.WorksNumber)]
    [InlineData("Payroll No.", PayColumn.WorksNumber)]
    [InlineData("Staff ID", PayColumn.WorksNumber)]
    [InlineData("Employee #", PayColumn.WorksNumber)]
    [InlineData("Personnel Number", PayColumn.WorksNumber)]
    [InlineData("Works No", PayColumn.WorksNumber)]
    [InlineData("Clock number", PayColumn.WorksNumber)]
    [InlineData("Worker Ref", PayColumn.WorksNumber)]
    [InlineData("Pay No", PayColumn.WorksNumber)]
    [InlineData("Colleague ID", PayColumn.WorksNumber)]
    [InlineData("Employee Reference Number", PayColumn.WorksNumber)]
    public void Parse_OfAKnownHeading_SaysWhatItIs(string heading, PayColumn column)
    {
        var read = PayHeading.Parse(heading);

        Assert.Equal((HeadingKind.Known, column), (read.Kind, read.Column));
    }

    [Theory]
    [InlineData("Gross pay YTD", UnreadReason.ToDate)]
    [InlineData("Hours to date", UnreadReason.ToDate)]
    [InlineData("Employer NI", UnreadReason.EmployersCost)]
    [InlineData("Er pension", UnreadReason.EmployersCost)]
    [InlineData("Taxable pay", UnreadReason.TakenOff)]
    [InlineData("Net pay", UnreadReason.TakenOff)]
    [InlineData("Student loan", UnreadReason.TakenOff)]
    [InlineData("Health Insurance", UnreadReason.TakenOff)]
    [InlineData("Mileage rate", UnreadReason.Extra)]
    [InlineData("Expenses", UnreadReason.Extra)]
    [InlineData("Night premium", UnreadReason.Extra)]
    [InlineData("Bonus", UnreadReason.Extra)]
    [InlineData("Sleep-ins", UnreadReason.Extra)]
    [InlineData("Full Time Salary", UnreadReason.FullTimeFigure)]
    [InlineData("% of full time", UnreadReason.FullTimeFigure)]
    [InlineData("FTE hours", UnreadReason.FullTimeFigure)]
    [InlineData("Department", UnreadReason.Reference)]
    [InlineData("Tax Code", UnreadReason.Reference)]
    [InlineData("Pay date", UnreadReason.Reference)]
    [InlineData("Pay week", UnreadReason.Reference)]
    [InlineData("Pay day", UnreadReason.Reference)]
    [InlineData("salaryAndWagesID", UnreadReason.Reference)]
    [InlineData("Holiday entitlement", UnreadReason.Reference)]
    [InlineData("Typical Number of Hours in Working Day", UnreadReason.PartOfOthers)]
    public void Parse_OfAHeadingThatChangesNothing_SaysWhy(string heading, UnreadReason reason)
    {
        var read = PayHeading.Parse(heading);

        Assert.Equal((HeadingKind.Harmless, PayColumn.None, reason), (read.Kind, read.Column, read.Unread));
    }

    [Theory]
    [InlineData("Night rate", HeadingDoubt.RateOrPremium)]
    [InlineData("Weekend hourly rate", HeadingDoubt.RateOrPremium)]
    [InlineData("Shift rate", HeadingDoubt.RateOrPremium)]
    [InlineData("Sleep-in rate", HeadingDoubt.RateOrPremium)]
    [InlineData("Allowances", HeadingDoubt.Allowance)]
    [InlineData("London weighting", HeadingDoubt.Allowance)]
    [InlineData("Weeks per year", HeadingDoubt.Weeks)]
    [InlineData("Working weeks", HeadingDoubt.Weeks)]
    public void Parse_OfAHeadingWithTwoMeanings_LeavesItOpen(string heading, HeadingDoubt doubt)
    {
        var read = PayHeading.Parse(heading);

        Assert.Equal((HeadingKind.Unclear, PayColumn.None, doubt), (read.Kind, read.Column, read.Doubt));
    }

    [Theory]
    [InlineData("Basic rate hours")]
    [InlineData("Rate 2025")]
    [InlineData("Hourly rate (London)")]
    [InlineData("Charge rate")]
    [InlineData("Net hourly rate")]
    [InlineData("Pension rate")]
    [InlineData("Employer hourly rate")]
    [InlineData("Pay")]
    [InlineData("Basic")]
    [InlineData("Spine point rate")]
    [InlineData("Unpaid hours")]
    [InlineData("Zebedee owes")]
    public void Parse_OfAHeadingWithAWordMore_KnowsNothing(string heading) =>
        Assert.Equal(HeadingKind.Other, PayHeading.Parse(heading).Kind);

    [Theory]
    [InlineData("O/T Rate", "OT Hours")]
    [InlineData("Rate 2", "Hours 2")]
    [InlineData("Overtime 1.5 rate", "Overtime 1.5 hours")]
    [InlineData("Training rate", "Training hours")]
    public void Part_OfARateAndItsHours_IsTheSame(string rate, string hours)
    {
        Assert.NotEqual("", PayHeading.Parse(rate).Part);
        Assert.Equal(PayHeading.Parse(rate).Part, PayHeading.Parse(hours).Part);
    }

    [Theory]
    [InlineData("Rate", true)]
    [InlineData("Pay rate", true)]
    [InlineData("Hourly rate", false)]
    public void IsBare_OfARate_SaysWhetherItMayBeForADay(string heading, bool isBare) =>
        Assert.Equal(isBare, PayHeading.Parse(heading).IsBare);

    [Theory]
    [InlineData("Carol", false)]
    [InlineData("Permanent", false)]
    [InlineData("Casual", false)]
    [InlineData("Per hour", true)]
    [InlineData("Ref", true)]
    [InlineData("Grade", true)]
    [InlineData("Surname", true)]
    public void IsSurelyAHeading_OfAWord_IsTrueOnlyOfWordsThatRowsDoNotHave(string cell, bool isSure) =>
        Assert.Equal(isSure, PayHeading.Parse(cell).IsSurelyAHeading);

    [Theory]
    [InlineData("Hourly rate", true)]
    [InlineData("numberOfUnitsPerWeek", true)]
    [InlineData("Quillfeather rate", false)]
    [InlineData("Zebedee", false)]
    public void HasUsualWords_OfAHeading_IsFalseOfNames(string heading, bool isUsual) =>
        Assert.Equal(isUsual, PayHeading.Parse(heading).HasUsualWords);
}
