using CharterTracker.Data;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Recognitions;
using CharterTracker.Features.Correspondence;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Recognitions;

/// <summary>The one mail that a union's officer gets, whatever the occasion: what is asked, by whom, and a link that can be used once.</summary>
internal sealed class UnionLetters(CharterDbContext db, Post post, ISiteLinks site)
{
    /// <summary>
    /// Stores the request and writes to its officer. What the employer typed of the recognition is for the page behind the link: a mail in
    /// the authority's name carries no words of theirs.
    /// </summary>
    public async Task SendAsync(Application application, Recognition recognition, Union union, UnionOfficer officer, Attestation attestation, string token, CancellationToken cancellationToken)
    {
        db.Attestations.Add(attestation);

        // Of two links sent at the same moment one is refused, and so is a link about what a correction has just changed.
        db.Lock(recognition);
        var employer = await db.Employers.Where(e => e.Id == application.EmployerId).Select(e => e.Name).SingleAsync(cancellationToken);
        var scheme = await db.Schemes.Where(s => s.Id == application.SchemeId).Select(s => s.Name).SingleAsync(cancellationToken);
        var question = $"Does {employer} recognise {union.Name}?";
        post.Send(
            officer.Email,
            Subject(attestation.Occasion, question),
            $"{officer.Name}, you are registered with us as {officer.Post} of {union.Name}.",
            Reason(attestation.Occasion, employer, union.Name, scheme, recognition),
            $"You can read what it says, and confirm, qualify or dispute it in two minutes, without an account: {site.Attestation(token)}",
            $"The link works once, until the end of {attestation.AnswerUntil.ToString("d MMMM yyyy", AnswerForm.British)}. {Earlier(attestation.Occasion)}Please do not pass it on. What you write with your answer is read by the scheme's staff and never by the employer.");
    }

    private static string Subject(AttestationOccasion occasion, string question) => occasion switch
    {
        AttestationOccasion.Reminder or AttestationOccasion.ReminderByItself => $"Reminder: {char.ToLowerInvariant(question[0])}{question[1..]}",
        AttestationOccasion.Correction => $"Corrected: {char.ToLowerInvariant(question[0])}{question[1..]}",
        _ => question,
    };

    private static string Reason(AttestationOccasion occasion, string employer, string union, string scheme, Recognition recognition) => occasion switch
    {
        AttestationOccasion.Asked or AttestationOccasion.Handover => $"{employer} says that it recognises {union}, and has asked us to confirm it with you for the {scheme}.",
        AttestationOccasion.Replacement => $"{employer} says that it recognises {union}, and asked us to send you a new link for the {scheme}, in case the last one did not reach you.",
        AttestationOccasion.Correction => $"We asked you about {employer}, which says that it recognises {union}, for the {scheme}. {employer} has corrected what it said: {WhatWasCorrected(recognition)}. Please look at it anew. If you have answered before, that answer no longer counts.",
        _ => $"We asked you about {employer}, which says that it recognises {union}, for the {scheme}. We have not had your answer, and nothing can be awarded on the strength of recognition until it comes.",
    };

    private static string WhatWasCorrected(Recognition recognition) =>
        string.Join(", ", recognition.LastCorrection!.Before.DifferencesTo(recognition.Claim).Select(part => part switch
        {
            ClaimPart.Kind => "how the union came to be recognised",
            ClaimPart.BargainingUnit => "the bargaining unit",
            ClaimPart.WorkersCovered => "the number of workers covered",
            ClaimPart.RecognisedOn => "the date of recognition",
            _ => throw new ArgumentOutOfRangeException(nameof(recognition), part, null),
        }));

    private static string Earlier(AttestationOccasion occasion) =>
        occasion is AttestationOccasion.Asked or AttestationOccasion.Handover ? "" : "Earlier links no longer work. ";
}
