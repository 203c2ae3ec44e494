using CharterTracker.Domain.Payrolls.Reading;

namespace CharterTracker.Adapters.Payrolls;

/// <summary>Payroll products that are known by their headings.</summary>
internal static class PayrollProducts
{
    private static readonly (string Name, string[] Keys)[] Products =
    [
        ("BrightPay hourly payments", ["rateperhourifdifferentfromstandardrate", "numberofnormalhours"]),
        ("BrightPay basic payments", ["employeeworksnumber", "amount"]),
        ("BrightPay employees", ["hourlypayrate", "paymentcalculationmethod"]),
        ("Payroo timesheet", ["employeesworksnumber", "quantity", "rate"]),
        ("Sage 50 employee details", ["employeereference", "salaryperperiod"]),
        ("Xero salary and wages", ["rateperunit", "numberofunitsperweek"]),
    ];

    public static string NameOf(IReadOnlyList<PayHeading> headings)
    {
        var keys = headings.Select(h => h.Key).ToHashSet();
        return Array.Find(Products, p => Array.TrueForAll(p.Keys, keys.Contains)).Name ?? "Known headings";
    }
}
