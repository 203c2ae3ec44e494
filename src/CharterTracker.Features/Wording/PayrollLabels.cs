using CharterTracker.Domain;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Payrolls;
using CharterTracker.Domain.Payrolls.Judging;

namespace CharterTracker.Features.Wording;

/// <summary>What a payroll check showed, in one sentence that claims no more than the file can prove.</summary>
public static class PayrollLabels
{
    public static string Describe(CheckKind check, DateOnly periodOn, PayOutcome outcome, ZeroHoursOutcome zeroHours)
    {
        var file = $"Payroll file of {Formats.Day(periodOn)}";
        return check == CheckKind.ZeroHoursSigns
            ? $"{file}: {ZeroHoursInSentence(zeroHours)}"
            : $"{file}: {PayInSentence(outcome)}";
    }

    private static string PayInSentence(PayOutcome outcome) => outcome switch
    {
        PayOutcome.MeetsAnnounced => "every directly employed person in it who counts is paid at least the real Living Wage",
        PayOutcome.MeetsDue =>
            "every directly employed person in it who counts is paid the real Living Wage that is due, but not yet the rate announced after it",
        PayOutcome.Below => "some people in it are paid below the real Living Wage",
        _ => "it does not say enough to tell",
    };

    private static string ZeroHoursInSentence(ZeroHoursOutcome outcome) => outcome switch
    {
        ZeroHoursOutcome.SignsFound => "signs of zero-hours contracts found",
        ZeroHoursOutcome.NoSign => "no sign of zero-hours contracts in it",
        _ => "it does not say what hours people are promised",
    };
}
