using CharterTracker.Domain.Payrolls;
using CharterTracker.Domain.Payrolls.Judging;

namespace CharterTracker.UnitTests.Payrolls.Judging;

/// <summary>
/// Examples of pay that can be checked with a calculator, each under the rule that it shows. The rates are those of 31 January 2026: £12.60
/// due (London £13.85), £13.45 announced (London £14.80) and due by 1 May 2026.
/// </summary>
public class WorkedPayTests
{
    private static readonly PayRule Rule = new(
        new PayScope(AgeFrom: 18, IncludesApprentices: false),
        new PayRates(new RatePair(1260, 1385), new RatePair(1345, 1480), new DateOnly(2026, 5, 1), "test"));

    private static readonly PayLine Adult = new() { Age = 30, IsApprentice = false, Region = WageRegion.Uk };

    public static TheoryData<string, PayLine, PayOutcome, PayReason> Examples()
    {
        var data = new TheoryData<string, PayLine, PayOutcome, PayReason>();
        void Add(string rule, PayLine line, PayOutcome outcome, PayReason reason = PayReason.None) => data.Add(rule, line, outcome, reason);

        // Hourly rates.
        Add("An hourly rate equal to the announced one meets it", Adult with { HourlyRate = 13.45m }, PayOutcome.MeetsAnnounced);
        Add("A penny under the announced rate meets the one due", Adult with { HourlyRate = 13.44m }, PayOutcome.MeetsDue);
        Add("An hourly rate equal to the one due meets it", Adult with { HourlyRate = 12.60m }, PayOutcome.MeetsDue);
        Add("A penny under the rate due is below", Adult with { HourlyRate = 12.59m }, PayOutcome.Below, PayReason.BelowRate);
        Add("A hundredth of a penny under is below: nothing is rounded up", Adult with { HourlyRate = 12.5999m }, PayOutcome.Below, PayReason.BelowRate);
        Add("The law's minimum is not enough", Adult with { HourlyRate = 12.21m }, PayOutcome.Below, PayReason.BelowRate);
        Add("An hourly rate needs no hours", Adult with { HourlyRate = 13.45m, PeriodHours = null }, PayOutcome.MeetsAnnounced);
        Add("Overtime hours are paid at the rate too: the rate is what is compared", Adult with { HourlyRate = 13.45m, PeriodHours = 190 }, PayOutcome.MeetsAnnounced);
        Add("A rate of nothing is no rate", Adult with { HourlyRate = 0 }, PayOutcome.CannotTell, PayReason.NoPay);
        Add("A blank rate cannot be told: the standard rate is not in the file", Adult with { PeriodHours = 80 }, PayOutcome.CannotTell, PayReason.NoPay);

        // Salaries: annual over 52 times the weekly hours.
        Add("£26,227.50 for 37.5 hours is exactly £13.45", Adult with { AnnualPay = 26227.50m, WeeklyHours = 37.5m }, PayOutcome.MeetsAnnounced);
        Add("A penny a year less is below £13.45", Adult with { AnnualPay = 26227.49m, WeeklyHours = 37.5m }, PayOutcome.MeetsDue);
        Add("£24,570 for 37.5 hours is exactly £12.60", Adult with { AnnualPay = 24570m, WeeklyHours = 37.5m }, PayOutcome.MeetsDue);
        Add("£24,569 for 37.5 hours is £12.5995: below, though it rounds to £12.60", Adult with { AnnualPay = 24569m, WeeklyHours = 37.5m }, PayOutcome.Below, PayReason.BelowRate);
        Add("£14,000 for 20 hours is £13.46", Adult with { AnnualPay = 14000m, WeeklyHours = 20 }, PayOutcome.MeetsAnnounced);
        Add("The same salary for 40 hours is half of that", Adult with { AnnualPay = 14000m, WeeklyHours = 40 }, PayOutcome.Below, PayReason.BelowRate);
        Add("A salary without hours cannot be told", Adult with { AnnualPay = 60000m }, PayOutcome.CannotTell, PayReason.NoHours);
        Add("A band letter is no number of hours", Adult with { AnnualPay = 24453m, HasHoursBand = true }, PayOutcome.CannotTell, PayReason.HoursBand);
        Add("Zero contracted hours are no hours to divide by", Adult with { AnnualPay = 24453m, WeeklyHours = 0 }, PayOutcome.CannotTell, PayReason.NoHours);

        // Weekly and monthly pay.
        Add("£504.38 a week for 37.5 hours is over £13.45", Adult with { PeriodPay = 504.38m, PeriodHours = 37.5m }, PayOutcome.MeetsAnnounced);
        Add("£504.37 a week for 37.5 hours is under £13.45", Adult with { PeriodPay = 504.37m, PeriodHours = 37.5m }, PayOutcome.MeetsDue);
        Add("Weekly pay with contracted weekly hours", Adult with { PeriodPay = 538m, WeeklyHours = 40, Frequency = PayFrequency.Weekly }, PayOutcome.MeetsAnnounced);
        Add("Fortnightly pay is 26 times a year", Adult with { PeriodPay = 1076m, WeeklyHours = 40, Frequency = PayFrequency.Fortnightly }, PayOutcome.MeetsAnnounced);
        Add("Four-weekly pay is 13 times a year", Adult with { PeriodPay = 2152m, WeeklyHours = 40, Frequency = PayFrequency.FourWeekly }, PayOutcome.MeetsAnnounced);
        Add("Monthly pay is 12 times a year: £2,185.63 for 37.5 hours is over £13.45", Adult with { PeriodPay = 2185.63m, WeeklyHours = 37.5m, Frequency = PayFrequency.Monthly }, PayOutcome.MeetsAnnounced);
        Add("£2,185.62 a month is a hair under it", Adult with { PeriodPay = 2185.62m, WeeklyHours = 37.5m, Frequency = PayFrequency.Monthly }, PayOutcome.MeetsDue);
        Add("Four-weekly pay taken for monthly would flatter: it is not", Adult with { PeriodPay = 2037.75m, WeeklyHours = 37.5m, Frequency = PayFrequency.Monthly }, PayOutcome.Below, PayReason.BelowRate);
        Add("Hours of the period go before contracted hours", Adult with { PeriodPay = 2039.97m, PeriodHours = 151.67m, WeeklyHours = 37.5m }, PayOutcome.MeetsAnnounced);
        Add("Pay for a period without any hours cannot be told", Adult with { PeriodPay = 2037.75m, Frequency = PayFrequency.Monthly }, PayOutcome.CannotTell, PayReason.NoHours);
        Add("Pay with weekly hours but no frequency cannot be told", Adult with { PeriodPay = 2037.75m, WeeklyHours = 37.5m }, PayOutcome.CannotTell, PayReason.NoFrequency);

        Add("Pay under the heading weekly is weekly, even for somebody who is paid monthly", Adult with { WeeklyPay = 538m, WeeklyHours = 40, Frequency = PayFrequency.Monthly }, PayOutcome.MeetsAnnounced);
        Add("A week's pay is not divided by a month's hours", Adult with { WeeklyPay = 538m, PeriodHours = 173.33m, WeeklyHours = 40, Frequency = PayFrequency.Monthly }, PayOutcome.MeetsAnnounced);
        Add("Pay under the heading monthly needs no frequency", Adult with { MonthlyPay = 2331.34m, WeeklyHours = 40 }, PayOutcome.MeetsAnnounced);
        Add("£2,331.33 a month for 40 hours is £13.44998: under £13.45", Adult with { MonthlyPay = 2331.33m, WeeklyHours = 40 }, PayOutcome.MeetsDue);
        Add("A month is a twelfth of a year, not four weeks: £2,152 for 40 hours is £12.42", Adult with { MonthlyPay = 2152m, WeeklyHours = 40 }, PayOutcome.Below, PayReason.BelowRate);
        Add("Every paid hour counts: £2,045 for 152 hours with the extra ones is £13.45", Adult with { PeriodPay = 2045m, PeriodHours = 152m }, PayOutcome.MeetsAnnounced);
        Add("The same pay for five hours more is £13.03", Adult with { PeriodPay = 2045m, PeriodHours = 157m }, PayOutcome.MeetsDue);
        Add("A third of an hour more is counted to the sixth place", Adult with { PeriodPay = 2039.97m, PeriodHours = 151.673235m }, PayOutcome.MeetsDue);

        // Term time and annualised hours.
        Add("Term-time pay without paid weeks cannot be told", Adult with { AnnualPay = 20000m, WeeklyHours = 37.5m, IsTermTime = true }, PayOutcome.CannotTell, PayReason.NoPaidWeeks);
        Add("£22,576 over 44.76 paid weeks of 37.5 hours is £13.45", Adult with { AnnualPay = 22576m, WeeklyHours = 37.5m, IsTermTime = true, PaidWeeks = 44.76m }, PayOutcome.MeetsAnnounced);
        Add("The same over 52 weeks would be below", Adult with { AnnualPay = 22576m, WeeklyHours = 37.5m }, PayOutcome.Below, PayReason.BelowRate);
        Add("Paid weeks count for monthly instalments too", Adult with { PeriodPay = 1881.31m, WeeklyHours = 37.5m, Frequency = PayFrequency.Monthly, PaidWeeks = 44.76m }, PayOutcome.MeetsDue);
        Add("A term-time worker with an hourly rate has an hourly rate", Adult with { HourlyRate = 13.45m, IsTermTime = true }, PayOutcome.MeetsAnnounced);
        Add("£24,453 a year over 52 weeks of 36 hours is £13.06", Adult with { AnnualPay = 24453m, WeeklyHours = 36 }, PayOutcome.MeetsDue);
        Add("£20,000 over 43.6 paid weeks of 37.5 hours is £12.23", Adult with { AnnualPay = 20000m, WeeklyHours = 37.5m, IsTermTime = true, PaidWeeks = 43.6m }, PayOutcome.Below, PayReason.BelowRate);
        Add("Annualised hours: 1,650 paid hours are 44 paid weeks of 37.5", Adult with { AnnualPay = 22192.50m, WeeklyHours = 37.5m, IsTermTime = true, PaidWeeks = 44 }, PayOutcome.MeetsAnnounced);
        Add("A year has 53 paid weeks at most", Adult with { AnnualPay = 26731.88m, WeeklyHours = 37.5m, PaidWeeks = 53 }, PayOutcome.MeetsAnnounced);
        Add("No paid week is impossible", Adult with { AnnualPay = 20000m, WeeklyHours = 37.5m, PaidWeeks = 0 }, PayOutcome.CannotTell, PayReason.NotPossible);
        Add("Sixty paid weeks a year do not exist", Adult with { AnnualPay = 20000m, WeeklyHours = 37.5m, PaidWeeks = 60 }, PayOutcome.CannotTell, PayReason.NotPossible);

        // What counts.
        Add("A guaranteed allowance counts", Adult with { PeriodPay = 490m, PeriodHours = 37.5m, Allowances = 15m }, PayOutcome.MeetsAnnounced);
        Add("Without it the same pay is below the announced rate", Adult with { PeriodPay = 490m, PeriodHours = 37.5m }, PayOutcome.MeetsDue);
        Add("A monthly allowance counts twelve times in a year", Adult with { AnnualPay = 25627.50m, Allowances = 50m, Frequency = PayFrequency.Monthly, WeeklyHours = 37.5m }, PayOutcome.MeetsAnnounced);
        Add("An allowance of unknown frequency is not counted", Adult with { AnnualPay = 25627.50m, Allowances = 50m, WeeklyHours = 37.5m }, PayOutcome.MeetsDue);
        Add("An allowance on top of an hourly rate is spread over the hours", Adult with { HourlyRate = 13m, PeriodHours = 100, Allowances = 45m }, PayOutcome.MeetsAnnounced);
        Add("Without hours it cannot be spread, and is not counted", Adult with { HourlyRate = 13m, Allowances = 45m }, PayOutcome.MeetsDue);
        Add("A bonus, tips or a premium is no pay for work", Adult with { HourlyRate = 5m, IsOutside = true }, PayOutcome.Outside);

        // Age and apprentices.
        Add("At 18 the rate is due", Adult with { HourlyRate = 8m, Age = 18 }, PayOutcome.Below, PayReason.BelowRate);
        Add("At 17 it is not", Adult with { HourlyRate = 8m, Age = 17 }, PayOutcome.OutOfScope);
        Add("An apprentice is outside", Adult with { HourlyRate = 8m, IsApprentice = true }, PayOutcome.OutOfScope);
        Add("Low pay at an unknown age cannot be told", Adult with { HourlyRate = 8m, Age = null }, PayOutcome.CannotTell, PayReason.AgeUnknown);
        Add("Low pay of a possible apprentice cannot be told", Adult with { HourlyRate = 8m, IsApprentice = null }, PayOutcome.CannotTell, PayReason.ApprenticeUnknown);
        Add("Enough pay is enough at any age", Adult with { HourlyRate = 13.45m, Age = null, IsApprentice = null }, PayOutcome.MeetsAnnounced);

        Add("An apprentice of unknown age is outside", Adult with { HourlyRate = 8m, Age = null, IsApprentice = true }, PayOutcome.OutOfScope);
        Add("Nobody needs to know the pay of somebody too young", Adult with { Age = 16, HasBadNumber = true }, PayOutcome.OutOfScope);
        Add("The age is asked for first: with it, one question fewer is left", Adult with { HourlyRate = 8m, Age = null, IsApprentice = null }, PayOutcome.CannotTell, PayReason.AgeUnknown);

        // London follows the workplace.
        Add("The London rate is due in London", Adult with { HourlyRate = 13.45m, Region = WageRegion.London }, PayOutcome.Below, PayReason.BelowRate);
        Add("£13.85 meets it", Adult with { HourlyRate = 13.85m, Region = WageRegion.London }, PayOutcome.MeetsDue);
        Add("£14.80 meets the announced one", Adult with { HourlyRate = 14.80m, Region = WageRegion.London }, PayOutcome.MeetsAnnounced);
        Add("Between the two rates an unplaced workplace cannot be told", Adult with { HourlyRate = 13.45m, Region = WageRegion.Unknown }, PayOutcome.CannotTell, PayReason.WorkplaceUnknown);
        Add("Below both, it does not matter where", Adult with { HourlyRate = 12.59m, Region = WageRegion.Unknown }, PayOutcome.Below, PayReason.BelowRate);
        Add("Above both, it does not matter where", Adult with { HourlyRate = 14.80m, Region = WageRegion.Unknown }, PayOutcome.MeetsAnnounced);
        Add("Above both due, below London's announced: meets what is due", Adult with { HourlyRate = 14.00m, Region = WageRegion.Unknown }, PayOutcome.MeetsDue);

        // Several figures, and figures that cannot be.
        Add("Where rate and salary disagree, no more is claimed than the lower", Adult with { HourlyRate = 14m, AnnualPay = 24569m, WeeklyHours = 37.5m }, PayOutcome.Below, PayReason.BelowRate);
        Add("Where the file says hourly, the rate decides", Adult with { HourlyRate = 14m, AnnualPay = 24569m, WeeklyHours = 37.5m, Basis = PayBasis.Hourly }, PayOutcome.MeetsAnnounced);
        Add("Where the file says salary, the salary decides", Adult with { HourlyRate = 14m, AnnualPay = 24569m, WeeklyHours = 37.5m, Basis = PayBasis.Salary }, PayOutcome.Below, PayReason.BelowRate);
        Add("A salary that cannot be worked out is not replaced by a rate", Adult with { HourlyRate = 14m, AnnualPay = 24569m, Basis = PayBasis.Salary }, PayOutcome.CannotTell, PayReason.NoHours);
        Add("A bad number is a bad number", Adult with { HourlyRate = 14m, HasBadNumber = true }, PayOutcome.CannotTell, PayReason.NotANumber);
        Add("A week has 168 hours", Adult with { AnnualPay = 30000m, WeeklyHours = 169 }, PayOutcome.CannotTell, PayReason.NotPossible);
        Add("A year has 8,736 hours in 52 weeks", Adult with { PeriodPay = 30000m, PeriodHours = 8737 }, PayOutcome.CannotTell, PayReason.NotPossible);
        Add("Hours are not negative", Adult with { PeriodPay = 300m, PeriodHours = -8 }, PayOutcome.CannotTell, PayReason.NotPossible);
        Add("An allowance that was taken back is no allowance", Adult with { HourlyRate = 14m, Allowances = -5m }, PayOutcome.CannotTell, PayReason.NotPossible);
        Add("Ten million pounds are a mistake", Adult with { AnnualPay = 10_000_001m, WeeklyHours = 37.5m }, PayOutcome.CannotTell, PayReason.NotPossible);
        Add("Pay is not negative", Adult with { HourlyRate = -13.45m }, PayOutcome.CannotTell, PayReason.NotPossible);
        Add("A salary in a rate column is no hourly rate: nobody is paid £24,000 an hour", Adult with { HourlyRate = 24000m }, PayOutcome.CannotTell, PayReason.RateNotPossible);
        Add("A decimal comma read as thousands is caught by the same maximum", Adult with { HourlyRate = 13450m }, PayOutcome.CannotTell, PayReason.RateNotPossible);
        Add("£250 an hour is still possible", Adult with { HourlyRate = 250m }, PayOutcome.MeetsAnnounced);
        Add("A week's pay in a rate column is no hourly rate either", Adult with { HourlyRate = 480m }, PayOutcome.CannotTell, PayReason.RateNotPossible);
        Add("A month's pay for a quantity of one is not pay for one hour", Adult with { PeriodPay = 2000m, PeriodHours = 1m, Frequency = PayFrequency.Monthly }, PayOutcome.CannotTell, PayReason.NotPossible);
        Add("A director's salary is possible: £600,000 over 1,950 hours", Adult with { AnnualPay = 600_000m, WeeklyHours = 37.5m }, PayOutcome.MeetsAnnounced);
        Add("£4 an hour is a rate, and far below", Adult with { HourlyRate = 4m }, PayOutcome.Below, PayReason.BelowRate);
        Add("Less is a premium, mileage or a multiple: nobody is paid £1.50 an hour",
            Adult with { HourlyRate = 3.99m }, PayOutcome.CannotTell, PayReason.RateTooLow);
        Add("Hours of nobody knows what are no hours to divide by", Adult with { MonthlyPay = 1500m, UnclearHours = 37.5m }, PayOutcome.CannotTell, PayReason.NoHours);
        Add("Somebody salaried without a salary is not judged by a rate", Adult with { HourlyRate = 14m, Basis = PayBasis.Salary }, PayOutcome.CannotTell, PayReason.NoSalary);

        // What speaks against a figure.
        Add("Somebody who left before the period is nobody's to pay", Adult with { HourlyRate = 8m, HasLeft = true },
            PayOutcome.OutOfScope);
        Add("Pay for a day shows no pay for an hour", Adult with { DayRate = 100m, Doubt = PayReason.DayRate },
            PayOutcome.CannotTell, PayReason.DayRate);
        Add("What may lower pay forbids that it is enough", Adult with { HourlyRate = 13.45m, DoubtIfMet = PayReason.ColumnUnread },
            PayOutcome.CannotTell, PayReason.ColumnUnread);
        Add("It makes nothing better", Adult with { HourlyRate = 8m, DoubtIfMet = PayReason.ColumnUnread },
            PayOutcome.Below, PayReason.BelowRate);
        Add("What may be no pay for hours is not called too low",
            Adult with { HourlyRate = 8m, DoubtIfBelow = PayReason.ElementUnknown }, PayOutcome.CannotTell, PayReason.ElementUnknown);
        Add("Where it is enough, that does not matter", Adult with { HourlyRate = 13.45m, DoubtIfBelow = PayReason.ElementUnknown },
            PayOutcome.MeetsAnnounced);
        Add("£1,000 for 160 hours is not £13.45 an hour", Adult with { HourlyRate = 13.45m, PeriodHours = 160m, GrossPay = 1000m },
            PayOutcome.CannotTell, PayReason.Contradicted);
        Add("£2,152.00 is", Adult with { HourlyRate = 13.45m, PeriodHours = 160m, GrossPay = 2152m }, PayOutcome.MeetsAnnounced);
        Add("A penny less is a rounding", Adult with { HourlyRate = 13.45m, PeriodHours = 160m, GrossPay = 2151.99m },
            PayOutcome.MeetsAnnounced);
        Add("Two pence less are none", Adult with { HourlyRate = 13.45m, PeriodHours = 160m, GrossPay = 2151.98m },
            PayOutcome.CannotTell, PayReason.Contradicted);
        Add("More gross pay has extras in it", Adult with { HourlyRate = 13.45m, PeriodHours = 160m, GrossPay = 3000m },
            PayOutcome.MeetsAnnounced);
        Add("Gross pay makes no low rate better", Adult with { HourlyRate = 8m, PeriodHours = 160m, GrossPay = 3000m },
            PayOutcome.Below, PayReason.BelowRate);
        Add("Hours of nobody knows what are worked for gross pay too",
            Adult with { HourlyRate = 13.45m, UnclearHours = 160m, GrossPay = 1000m }, PayOutcome.CannotTell, PayReason.Contradicted);
        Add("A month's gross pay of £1,000 is not £13.45 for 37.5 hours a week", Adult with
        {
            HourlyRate = 13.45m,
            WeeklyHours = 37.5m,
            Frequency = PayFrequency.Monthly,
            GrossPay = 1000m
        }, PayOutcome.CannotTell, PayReason.Contradicted);
        Add("Of gross pay without hours nobody can tell", Adult with { HourlyRate = 13.45m, GrossPay = 1000m }, PayOutcome.MeetsAnnounced);
        Add("A date of birth that nobody can read is named", Adult with { HourlyRate = 8m, Age = null, HasUnreadableAge = true },
            PayOutcome.CannotTell, PayReason.AgeUnreadable);

        // Payrolls round to the penny.
        Add("37.25 hours at £13.45 are £501.0125: a payroll that pays £501.01 pays £13.45", Adult with { HourlyRate = 13.45m, PeriodHours = 37.25m, PeriodPay = 501.01m }, PayOutcome.MeetsAnnounced);
        Add("One that pays £501.02 does too", Adult with { HourlyRate = 13.45m, PeriodHours = 37.25m, PeriodPay = 501.02m }, PayOutcome.MeetsAnnounced);
        Add("£501.00 is more than a rounding short: the lower counts", Adult with { HourlyRate = 13.45m, PeriodHours = 37.25m, PeriodPay = 501.00m }, PayOutcome.MeetsDue);
        Add("The rate of a rounded product is what it is: £12.59", Adult with { HourlyRate = 12.59m, PeriodHours = 37.25m, PeriodPay = 468.98m }, PayOutcome.Below, PayReason.BelowRate);
        Add("£2,047.50 a month for 37.5 hours is exactly £12.60", Adult with { MonthlyPay = 2047.50m, WeeklyHours = 37.5m }, PayOutcome.MeetsDue);
        Add("37 hours at £12.60 are £2,020.20 a month", Adult with { MonthlyPay = 2020.20m, WeeklyHours = 37m }, PayOutcome.MeetsDue);
        Add("36.25 hours at £12.60 are £1,979.25 a month; £1,979.24 is below", Adult with { MonthlyPay = 1979.24m, WeeklyHours = 36.25m }, PayOutcome.Below, PayReason.BelowRate);
        Add("35.3 hours at £12.60 are £444.78 a week; £444.77 is below", Adult with { WeeklyPay = 444.77m, WeeklyHours = 35.3m }, PayOutcome.Below, PayReason.BelowRate);
        Add("17.35 hours at £12.60 are £947.31 a month; half a penny less cannot be seen", Adult with { MonthlyPay = 947.31m, WeeklyHours = 17.35m }, PayOutcome.MeetsDue);
        Add("16.33 hours at £12.60 are £205.758: £205.76 is enough", Adult with { WeeklyPay = 205.76m, WeeklyHours = 16.33m }, PayOutcome.MeetsDue);
        Add("17.37 hours at £12.60 are £218.862: £218.86 may be that, rounded", Adult with { WeeklyPay = 218.86m, WeeklyHours = 17.37m }, PayOutcome.CannotTell, PayReason.Rounded);
        Add("£218.85 cannot be", Adult with { WeeklyPay = 218.85m, WeeklyHours = 17.37m }, PayOutcome.Below, PayReason.BelowRate);
        Add("Nor is a year's salary rounded", Adult with { AnnualPay = 24569.99m, WeeklyHours = 37.5m }, PayOutcome.Below, PayReason.BelowRate);
        Add("37.5 hours a week at £13.45 are £2,185.625 a month: with the rate beside it, £2,185.62 is that", Adult with { HourlyRate = 13.45m, MonthlyPay = 2185.62m, WeeklyHours = 37.5m }, PayOutcome.MeetsAnnounced);
        Add("£2,185.61 is not", Adult with { HourlyRate = 13.45m, MonthlyPay = 2185.61m, WeeklyHours = 37.5m }, PayOutcome.MeetsDue);
        Add("Even of somebody salaried", Adult with { HourlyRate = 13.45m, MonthlyPay = 2185.62m, WeeklyHours = 37.5m, Basis = PayBasis.Salary }, PayOutcome.MeetsAnnounced);
        Add("A rate that was itself rounded from the salary proves nothing", Adult with { HourlyRate = 13.45m, AnnualPay = 26227m, WeeklyHours = 37.5m }, PayOutcome.MeetsDue);
        Add("A guaranteed allowance still adds to a rounded product", Adult with { HourlyRate = 13.00m, PeriodHours = 37.25m, PeriodPay = 484.25m, Allowances = 16.77m }, PayOutcome.MeetsAnnounced);
        Add("Between the rates of two regions a rounding is the question that is asked", Adult with { WeeklyPay = 218.86m, WeeklyHours = 17.37m, Region = WageRegion.Unknown }, PayOutcome.CannotTell, PayReason.Rounded);
        return data;
    }

    [Theory, MemberData(nameof(Examples))]
    public void Judge_InAWorkedExample_ShowsTheRule(string rule, PayLine line, PayOutcome outcome, PayReason reason)
    {
        var verdict = Rule.Judge(line);

        Assert.True((outcome, reason) == (verdict.Outcome, verdict.Reason), $"{rule}: {verdict.Outcome} {verdict.Reason}");
    }

    [Fact]
    public void Examples_AreAtLeastSixty() => Assert.True(Examples().Count >= 60);

    [Theory]
    [InlineData("12.59", 1)]
    [InlineData("12.5999", 1)]
    [InlineData("8.00", 460)]
    public void Shortfall_OfALine_IsInPenceAnHourRoundedUp(string rate, int pence) =>
        Assert.Equal(pence, Rule.Judge(Adult with { HourlyRate = decimal.Parse(rate, System.Globalization.CultureInfo.InvariantCulture) }).Shortfall);

    [Theory]
    [InlineData("2185.63", PayOutcome.MeetsAnnounced, PayReason.None)]
    [InlineData("2185.62", PayOutcome.CannotTell, PayReason.Rounded)] // £13.45 x 37.5 x 52 / 12 is £2,185.625.
    [InlineData("2185.61", PayOutcome.Below, PayReason.BelowRate)]
    public void Judge_OfMonthlyPayOnceTheNewRateIsDue_CallsNobodyShortForARounding(string monthly, PayOutcome outcome, PayReason reason)
    {
        var inMay = Rule with { Rates = new PayRates(new RatePair(1345, 1480), null, null, "test") };

        var verdict = inMay.Judge(Adult with { MonthlyPay = decimal.Parse(monthly, System.Globalization.CultureInfo.InvariantCulture), WeeklyHours = 37.5m });

        Assert.Equal((outcome, reason), (verdict.Outcome, verdict.Reason));
    }

    [Fact]
    public void Judge_InAScopeFromSixteenWithApprentices_CountsThem()
    {
        var wide = Rule with { Scope = new PayScope(AgeFrom: 16, IncludesApprentices: true) };

        Assert.Equal(PayOutcome.Below, wide.Judge(Adult with { HourlyRate = 8m, Age = 16, IsApprentice = true }).Outcome);
        Assert.Equal(PayOutcome.Below, wide.Judge(Adult with { HourlyRate = 8m, IsApprentice = null }).Outcome);
        Assert.Equal(PayOutcome.OutOfScope, wide.Judge(Adult with { HourlyRate = 8m, Age = 15 }).Outcome);
    }
}
