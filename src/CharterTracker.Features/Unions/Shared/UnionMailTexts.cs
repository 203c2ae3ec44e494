using CharterTracker.Domain.Unions;

namespace CharterTracker.Features.Unions;

/// <summary>The text of the mail to a union's officer, on each occasion.</summary>
internal static class UnionMailTexts
{
    public static string Subject(AttestationOccasion occasion, string employer, string union) => occasion switch
    {
        AttestationOccasion.Reminder or AttestationOccasion.AutomaticReminder => $"Reminder: does {employer} recognise {union}?",
        AttestationOccasion.Correction => $"Corrected: does {employer} recognise {union}?",
        _ => $"Does {employer} recognise {union}?",
    };

    public static string Reason(
        AttestationOccasion occasion, string employer, string union, string scheme, Recognition recognition) => occasion switch
        {
            AttestationOccasion.Asked or AttestationOccasion.Handover =>
                $"{employer} says that it recognises {union}, and has asked us to confirm it with you for the {scheme}.",
            AttestationOccasion.Replacement =>
                $"{employer} says that it recognises {union}, and asked us to send you a new link for the {scheme}, "
                + "in case the last one did not reach you.",
            AttestationOccasion.Correction =>
                $"We asked you about {employer}, which says that it recognises {union}, for the {scheme}. "
                + $"{employer} has corrected what it said: {WhatWasCorrected(recognition)}. "
                + "Please look at it again. If you have answered before, that answer no longer counts.",
            _ =>
                $"We asked you about {employer}, which says that it recognises {union}, for the {scheme}. We have not had your answer, "
                + "and nothing can be awarded on the strength of recognition until it comes.",
        };

    /// <summary>A sentence on earlier links, which ends with a space; empty where there was no earlier link.</summary>
    public static string EarlierLinks(AttestationOccasion occasion) =>
        occasion is AttestationOccasion.Asked or AttestationOccasion.Handover ? "" : "Earlier links no longer work. ";

    private static string WhatWasCorrected(Recognition recognition) =>
        string.Join(", ", recognition.LastCorrection!.Before.DifferencesTo(recognition.Details).Select(part => part switch
        {
            RecognitionDetail.Kind => "how the union was recognised",
            RecognitionDetail.BargainingUnit => "the bargaining unit",
            RecognitionDetail.WorkersCovered => "the number of workers covered",
            RecognitionDetail.RecognisedOn => "the date of recognition",
            _ => throw new ArgumentOutOfRangeException(nameof(recognition), part, null),
        }));
}
