namespace CharterTracker.Testing.Payrolls;

/// <summary>
/// What payroll products and people call their columns. The lists are the generator's own, gathered from exports and forms: what the reader
/// knows is not looked at here. One wording may stand for several things, as it does in life.
/// </summary>
internal static class Headings
{
    private static readonly Dictionary<Holds, string[]> OfPeople = new()
    {
        [Holds.Nothing] = [""],
        [Holds.Harmless] =
        [
            "Department", "Dept", "Cost Centre", "Cost Code", "Job Title", "Position title", "Post", "Grade", "Spinal point", "Tax Code",
            "NI Category", "NI Letter", "Division",
            "Start Date", "Work Start Date", "Date Joined", "Continuous service date", "Line Manager Post", "Pension Scheme",
            "Holiday Entitlement", "Holidays Left", "Week 1 Basis", "Director Status", "Payment Method", "Notes", "Tu",
            "Unite Students Block", "Health Insurance", "Mental Health First Aider",
        ],
        [Holds.Name] =
        [
            "Surname", "Forename", "First Name", "Last Name", "Name", "Employee Name", "Full Name", "Employee", "Title", "Known As",
            "Address 1", "Post Code", "E-mail Address", "Sort Code", "Bank Account Number", "Gender",
        ],
        [Holds.NationalInsuranceNumber] = ["NI Number", "National Insurance Number", "NINO", "NI No", "Employee NINO", "NI no."],
        [Holds.Forbidden] =
        [
            "Union Subs", "UNISON subs", "Trade Union Deduction", "GMB Contribution", "SSP", "Sick Pay", "Days Sick", "Court Order",
            "Attachment of Earnings", "AEO", "SMP", "Maternity Pay", "Child Maintenance",
            "DEO", "Ethnicity", "Disability", "Religion", "Political Levy", "AOE", "OSP", "SNCP", "Child Maint", "SPP", "Union",
            "Attachment",
        ],
        [Holds.WorksNumber] =
        [
            "Payroll Number", "Employee Reference", "Works Number", "Employee Number", "Employee ID", "Staff Number", "Emp No", "Emp No.",
            "Employee No", "Payroll No", "Payroll ID", "Staff ID", "Employee Code", "Emp Ref", "Pay Ref",
            "Personnel No", "Clock No", "Assignment Number", "EmployeeID", "Emp. Number", "Staff No", "Payroll Ref", "Person Number",
            "Employee's Works Number",
        ],
        [Holds.DateOfBirth] = ["Date of Birth", "DOB", "D.O.B.", "Birth Date", "Date Of Birth", "Birthdate", "DoB", "Born"],
        [Holds.Age] = ["Age", "Age (years)", "Age in Years", "Current Age"],
        [Holds.Apprentice] =
        [
            "Apprentice", "Apprentice?", "Is Apprentice", "Apprenticeship", "Apprentice Y/N", "Apprentice flag", "On apprenticeship",
        ],
        [Holds.Contract] =
        [
            "Contract Type", "Type of Contract", "Employment Type", "Contract", "Employment Status", "Contract Status",
            "Assignment Category", "Employment Category", "Engagement",
        ],
        [Holds.Basis] =
        [
            "Pay Basis", "Pay Type", "Salary or Hourly", "Payment Type", "Paid by", "Salary Basis", "Payment Calculation Method",
            "Hourly/Salaried",
        ],
        [Holds.Frequency] =
        [
            "Pay Frequency", "Payment Frequency", "Frequency", "Paid every", "Pay Cycle", "Payroll Frequency", "Pay Interval",
        ],
        [Holds.TermTime] = ["Term Time", "Term Time Only", "TTO", "Term-time only?", "Annualised", "Term time worker"],
        [Holds.PaidWeeks] =
        [
            "Paid Weeks", "Paid weeks per year", "Weeks Paid", "Paid weeks a year", "No. of paid weeks", "Weeks paid per annum",
        ],
        [Holds.WorkedWeeks] = ["Weeks Worked", "Working weeks", "Weeks worked per year", "Weeks per year"],
        [Holds.Workplace] =
        [
            "Workplace", "Work Postcode", "Location", "Site", "Branch", "Place of Work", "Base", "Work Location", "Office", "Store",
            "School", "Home/Unit",
        ],
        [Holds.LeaveDate] =
        [
            "Leave Date", "Leaving Date", "Date of Leaving", "Date Left", "Termination Date", "Leaver Date", "End Date",
            "Date employment ended",
        ],
        [Holds.Element] =
        [
            "Element", "Pay Item", "Pay Element", "Item Name", "Description", "Payment", "Pay Code Description", "Payment Name",
            "Earnings Type", "Pay description",
        ],
        [Holds.CountsAsPay] = ["Counts towards minimum wage", "Contributes to gross for minimum wage", "Minimum wage pay?"],
        [Holds.LineType] = ["Item Indicator", "Record Type", "Payment or Deduction", "Line Type"],
    };

    public static string Of(Holds holds, Random random) => random.Pick(All(holds));

    public static IReadOnlyList<string> All(Holds holds) => OfPeople.TryGetValue(holds, out var words) ? words : PayHeadings.All(holds);
}
