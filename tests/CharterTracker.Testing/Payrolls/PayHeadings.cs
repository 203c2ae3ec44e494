namespace CharterTracker.Testing.Payrolls;

/// <summary>What payroll products and people call their columns of pay and hours.</summary>
internal static class PayHeadings
{
    private static readonly Dictionary<Holds, string[]> Words = new()
    {
        [Holds.HourlyRate] =
        [
            "Hourly Rate", "Rate", "Pay Rate", "Rate of Pay", "Rate per Hour", "Hourly Pay Rate", "Basic Rate", "Basic Hourly Rate",
            "Std Rate", "Standard Rate", "Rate 1", "Hourly Pay", "Hrly Rate", "Rate/hr", "£ per hour",
            "Hourly Rate (£)", "HOURLY_RATE", "hourlyRate", "Base Rate", "Contract Rate", "Hourly rate of pay", "Current hourly rate",
            "Pay per hour", "Rate per unit",
        ],
        [Holds.FurtherRate] =
        [
            "OT Rate", "O/T Rate", "Overtime Rate", "Overtime Rate 1", "Rate 2", "Second Rate", "Weekend Rate", "Saturday Rate",
            "Training Rate", "Induction rate", "Relief Rate", "Hourly Rate 2", "Night Rate", "Sunday rate", "Other Rate",
            "Secondary Rate", "Additional Hours Rate", "Rate B", "Travel Time Rate", "Flat rate OT", "Extra hours rate", "Bank Rate",
            "Lower rate",
        ],
        [Holds.Multiplier] = ["OT Factor", "Overtime Multiplier", "OT x", "Overtime Rate", "OT Rate", "Enhancement factor"],
        [Holds.DayRate] = ["Day Rate", "Daily Rate", "Rate per Day", "Daily Pay Rate", "£ per day", "Daily pay", "Rate (day)", "Rate"],
        [Holds.ShiftRate] = ["Sleep-in Rate", "Shift Rate", "Rate per shift", "Sleep in", "Waking night rate per shift"],
        [Holds.Premium] =
        [
            "Night Premium", "Shift Premium", "Night supplement", "Unsocial hours premium", "Premium Rate", "Enhancement",
            "Shift Allowance Rate", "Driver supplement p/h",
        ],
        [Holds.MileageRate] = ["Mileage Rate", "Mileage", "Pence per mile", "Rate per mile", "Miles rate"],
        [Holds.AnnualPay] =
        [
            "Annual Salary", "Salary", "Annual Pay", "Basic Salary", "Actual Salary", "Salary (actual)", "Gross Annual Salary",
            "Annual Basic", "Annual Salary (£)", "Actual Annual Salary", "Salary p.a.", "Salary per annum", "Current Salary",
            "Pro rata salary", "Basic Annual Pay", "annualSalary", "Annual Pay Rate",
        ],
        [Holds.FullTimePay] =
        [
            "FTE Salary", "Full Time Salary", "Full-time equivalent salary", "WTE Salary", "FTE Annual Salary", "Whole Time Salary",
            "Salary", "Annual Salary", "FT Salary", "Grade Salary", "Full time annual pay", "Spine point salary",
        ],
        [Holds.WeeklyPay] = ["Weekly Pay", "Basic Weekly Pay", "Weekly Wage", "Pay per Week", "Weekly Basic"],
        [Holds.MonthlyPay] = ["Monthly Pay", "Monthly Salary", "Basic Monthly Pay", "Monthly Basic", "Pay per Month"],
        [Holds.PeriodPay] =
        [
            "Basic Pay", "Period Pay", "Salary Per Period", "Pay per Period", "Basic", "Basic Pay this period", "Period Basic", "Amount",
        ],
        [Holds.GrossPay] = ["Gross Pay", "Gross", "Total Gross", "Gross for period", "Total Pay", "Gross Earnings", "Pay"],
        [Holds.FurtherPay] = ["Overtime Pay", "OT Pay", "Overtime £", "Overtime amount", "O/T value", "Additional hours pay"],
        [Holds.Allowance] = ["Guaranteed Allowances", "Guaranteed Allowance", "Fixed Allowance", "Contractual allowance", "Allowances"],
        [Holds.Bonus] = ["Bonus", "Commission", "Tips", "Tronc", "Discretionary bonus", "Performance bonus", "Christmas bonus"],
        [Holds.Deduction] =
        [
            "Income Tax", "PAYE", "Tax", "Employee NI", "NI Deduction", "Pension Employee", "Student Loan", "Cycle to work",
            "Employee Pension", "Total Deductions", "Employees NIC",
        ],
        [Holds.NetPay] = ["Net Pay", "Take home", "Net", "Net Payment", "Taxable Gross", "Taxable Pay"],
        [Holds.EmployersCost] =
        [
            "Employer NI", "Employers Pension", "Employer's NIC", "Er Pension", "Apprenticeship Levy", "Employer Cost",
            "Total employer cost", "Ers NI",
        ],
        [Holds.ToDate] =
        [
            "Gross to Date", "Pay YTD", "Taxable Pay TD", "YTD Gross", "Tax paid to date", "Total pay to date", "Hours YTD", "NI Y.T.D.",
        ],
        [Holds.WeeklyHours] =
        [
            "Contracted Hours", "Weekly Hours", "Hours per Week", "Hours", "Contract Hours", "Contractual hours", "Standard Hours",
            "Basic Hours", "Weekly Contracted Hours", "Hrs/wk", "Hours p.w.", "Normal weekly hours", "Hours per wk",
            "Contracted Weekly Hours", "numberOfUnitsPerWeek", "Normal Hours",
        ],
        [Holds.PeriodHours] =
        [
            "Hours Paid", "Paid Hours", "Hours in period", "Hours", "Units", "Hours Worked", "Total Hours", "Basic Hours",
            "Hours this period", "Quantity", "Hrs", "Period Hours", "Hours 1", "Paid hrs this month", "Number of normal hours",
        ],
        [Holds.FortnightHours] =
        [
            "Contracted Hours", "Fortnightly Hours", "Hours per fortnight", "Hours", "Contract Hours", "2 weekly hours",
            "Hours (fortnight)",
        ],
        [Holds.FullTimeHours] =
        [
            "Full time hours", "FTE Hours", "Full-time hours", "Standard full time week", "WTE Hours", "FT hrs", "Hours of full time post",
        ],
        [Holds.FullTimeShare] =
        [
            "FTE", "FTE %", "% of full time", "WTE", "Full time equivalent", "Part time %", "FTE ratio", "Contracted FTE", "% FT",
        ],
        [Holds.FurtherHours] =
        [
            "OT Hours", "O/T Hours", "Overtime Hours", "Hours 2", "Additional Hours", "Overtime Units", "Weekend hours", "Extra hours",
        ],
        [Holds.HoursBand] = ["Hours Band", "RTI Hours", "Normal Hours Worked", "Hours worked band"],
    };

    public static IReadOnlyList<string> All(Holds holds) => Words[holds];
}
