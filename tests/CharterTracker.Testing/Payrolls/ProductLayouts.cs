using static CharterTracker.Testing.Payrolls.Holds;

namespace CharterTracker.Testing.Payrolls;

/// <summary>The columns of known products' exports and timesheets, in their own words and order.</summary>
internal static class ProductLayouts
{
    private static readonly PayRecipe[] All =
    [
        Of(PayKind.Rates, "Sage 50 payments",
            (WorksNumber, "Employee Reference", 0), (Name, "Title", 0), (Name, "Forename", 0), (Name, "Surname", 0),
            (DateOfBirth, "Date of Birth", 0),
            (PeriodHours, "Hours 1", 1), (HourlyRate, "Rate 1", 1), (FurtherHours, "Hours 2", 2), (FurtherRate, "Rate 2", 2)),
        Of(PayKind.Hourly, "IRIS",
            (WorksNumber, "Emp No", 0), (Name, "Forename", 0), (Name, "Surname", 0), (DateOfBirth, "Date Of Birth", 0),
            (PeriodHours, "Basic Hours", 1),
            (HourlyRate, "Basic Rate", 1), (FurtherHours, "O/T Hours", 2), (FurtherRate, "O/T Rate", 2), (GrossPay, "Gross Pay", 0)),
        Of(PayKind.Lines, "Xero earnings",
            (Name, "Employee", 0), (Element, "Pay Item", 0), (PeriodHours, "Units", 0), (HourlyRate, "Rate", 0), (PeriodPay, "Amount", 0)),
        Of(PayKind.Salaried, "iTrent",
            (WorksNumber, "Personal reference", 0), (Name, "Surname", 0), (Harmless, "Position title", 0), (Contract, "Employment type", 0),
            (WeeklyHours, "Contractual hours", 0), (AnnualPay, "Actual salary", 0)),
        Of(PayKind.Hourly, "Access",
            (WorksNumber, "Employee Number", 0), (Name, "Employee Name", 0), (DateOfBirth, "Date of Birth", 0),
            (HourlyRate, "Hourly Rate", 0)),
        Of(PayKind.Lines, "Payroo timesheet",
            (Harmless, "Employer / Client / Branch Reference", 0), (WorksNumber, "Employee's Works Number", 0),
                (Name, "Employee's Name", 0),
            (Harmless, "Item code", 0), (Element, "Item Name", 0), (LineType, "Item Indicator", 0), (PeriodHours, "Quantity", 0),
            (HourlyRate, "Rate", 0), (Nothing, "Payslip Message", 0)),
        Of(PayKind.Hourly, "BrightPay hourly payments",
            (Name, "Employee first name", 0), (Name, "Employee surname", 0), (NationalInsuranceNumber, "Employee NINO", 0),
            (WorksNumber, "Employee works number", 0), (HourlyRate, "Rate per hour (if different from standard rate)", 0),
            (Harmless, "Description", 0), (PeriodHours, "Number of normal hours", 0), (FurtherHours, "Number of time and a half hours", 2),
            (Harmless, "Department", 0), (Harmless, "Is tax deductible", 0), (CountsAsPay, "Contributes to gross for minimum wage", 0)),
        Of(PayKind.Mixed, "BrightPay employees",
            (Name, "Title", 0), (Name, "Name", 0), (Name, "Surname", 0), (Name, "Postcode", 0), (DateOfBirth, "Date of Birth", 0),
            (WorksNumber, "Works Number", 0), (Harmless, "Start Date", 0), (LeaveDate, "Leave Date", 0),
            (Basis, "Payment Calculation Method", 0),
            (Frequency, "Payment Frequency", 0), (AnnualPay, "Annual Pay Rate", 0), (HourlyRate, "Hourly Pay Rate", 0),
            (HoursBand, "Contracted Hours Worked", 0), (Harmless, "Job Title", 0)),
        Of(PayKind.Period, "Sage 50 employee details",
            (WorksNumber, "Employee Reference", 0), (Name, "Surname", 0), (DateOfBirth, "Date of Birth", 0), (Harmless, "Tax Code", 0),
            (NationalInsuranceNumber, "NI Number", 0), (Frequency, "Payment Frequency", 0), (PeriodPay, "Salary Per Period", 0),
            (WeeklyHours, "Contracted Hours", 0), (Name, "Sort Code", 0)),
    ];

    public static PayRecipe Pick(Random random) => random.Pick(All);

    private static PayRecipe Of(PayKind kind, string name, params (Holds Holds, string Heading, int Pair)[] columns) =>
        new(kind, [.. columns.Select(c => new PayFileColumn(c.Holds, c.Heading, c.Pair))], name);
}
