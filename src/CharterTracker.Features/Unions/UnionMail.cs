using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Schemes;
using CharterTracker.Domain.Unions;
using CharterTracker.Features.Access;
using CharterTracker.Features.Mail;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Unions;

/// <summary>
/// The mails about the recognition of unions: the request to a union's officer, and to those who wait for the union the news that it has
/// answered, has not, or cannot be asked. Never what was said.
/// </summary>
internal sealed class UnionMail(CharterDbContext db, CaseStaff staff, MailOutbox outbox, ISiteLinks site)
{
    /// <summary>
    /// Sends the one mail that an officer gets on every occasion: what is asked, by whom, and a link that can be used once. The employer's
    /// own words about the recognition are only on the page behind the link: a mail in the authority's name carries none of them.
    /// </summary>
    public async Task AskOfficerAsync(
        Application application,
        Recognition recognition,
        Union union,
        UnionOfficer officer,
        Attestation attestation,
        string token,
        CancellationToken cancellationToken)
    {
        var employer = await db.Employers.Where(e => e.Id == application.EmployerId).Select(e => e.Name).SingleAsync(cancellationToken);
        var scheme = await db.Schemes.Where(s => s.Id == application.SchemeId).Select(s => s.Name).SingleAsync(cancellationToken);
        var occasion = attestation.Occasion;
        outbox.Send(
            officer.Email,
            UnionMailTexts.Subject(occasion, employer, union.Name),
            $"{officer.Name}, you are registered with us as {officer.Post} of {union.Name}.",
            UnionMailTexts.Reason(occasion, employer, union.Name, scheme, recognition),
            "You can read what it says, and confirm, qualify or dispute it in two minutes, without an account: "
                + site.Attestation(token),
            $"The link works once, until {Formats.EndOf(attestation.AnswerUntil)}. "
                + $"{UnionMailTexts.EarlierLinks(occasion)}Please do not pass it on. "
                + "What you write with your answer is read by the scheme's staff and never by the employer.");
    }

    public async Task TellOfAnswerAsync(Application application, string union, CancellationToken cancellationToken)
    {
        foreach (var to in await db.TeamAddressesAsync(application.EmployerId, TeamAddresses.WritingRoles, cancellationToken))
        {
            outbox.Send(
                to,
                $"{union} has answered on {application.Reference}",
                $"We asked {union} about the recognition that you named, and it has answered.",
                $"You see the answer here: {site.Recognitions(application.Id)}");
        }
    }

    /// <summary>Tells the employer's team that the union's time to answer has passed.</summary>
    public async Task TellOfNoAnswerAsync(Application application, string union, CancellationToken cancellationToken)
    {
        foreach (var to in await db.TeamAddressesAsync(application.EmployerId, TeamAddresses.WritingRoles, cancellationToken))
        {
            outbox.Send(
                to,
                $"{union} has not answered on {application.Reference}",
                $"We asked {union} about the recognition that you named, and reminded it. The time to answer has passed, "
                    + "and the link that we sent no longer works.",
                "A level that requires union recognition cannot be awarded while the union has not confirmed. "
                    + "You can ask us to send a new link. Tell your contact at the union that it is coming.",
                site.Recognitions(application.Id));
        }
    }

    public async Task TellOfDisagreementAsync(Application application, CancellationToken cancellationToken)
    {
        foreach (var to in await staff.LeadMailsAsync(application, cancellationToken))
        {
            outbox.Send(
                to,
                $"A union disagrees on {application.Reference}",
                "A union's officer has answered that the employer's statement about recognition is not right. "
                    + "Nothing can be awarded until you have closed the disagreement.",
                $"If the application has been sent, it is here: {site.Case(application.Id)}");
        }
    }

    /// <summary>
    /// Tells the leads and assessors of a correction, since they may have read the union's earlier answer, or rated on it.
    /// </summary>
    /// <param name="isAskedAgain">Whether the union has an officer, to whom a new request went out.</param>
    public async Task TellOfCorrectionAsync(Application application, bool isAskedAgain, CancellationToken cancellationToken)
    {
        var next = isAskedAgain
            ? "and we have asked it again."
            : "and it has nobody in post we could ask again. We will ask as soon as our administrators have added somebody.";
        foreach (var to in await staff.LeadAndAssessorMailsAsync(application, cancellationToken))
        {
            outbox.Send(
                to,
                $"A recognition was corrected on {application.Reference}",
                "The employer has corrected what it says of its recognition of a union. "
                    + $"What the union answered before no longer counts, {next}",
                $"You see what was said before, and what is said now: {site.Case(application.Id)}");
        }
    }

    /// <summary>
    /// Tells the administrators that a union has no officer, once for a union and a scheme: a second employer that names it there adds
    /// nothing to the task.
    /// </summary>
    public async Task TellOfMissingOfficerAsync(Union union, Application application, CancellationToken cancellationToken)
    {
        if (union.OfficerFor(application.SchemeId) is not null
            || await db.Recognitions.AnyAsync(
                r => r.UnionId == union.Id && r.EndedOn == null && db.Applications.Any(a =>
                    a.EmployerId == r.EmployerId && a.SchemeId == application.SchemeId
                    && a.Status != ApplicationStatus.Decided && a.Status != ApplicationStatus.Withdrawn),
                cancellationToken))
        {
            return;
        }
        var scheme = await db.Schemes.Where(s => s.Id == application.SchemeId).Select(s => s.Name).SingleAsync(cancellationToken);
        foreach (var to in await staff.MailsAsync(StaffRole.Administrator, schemeIds: [], cancellationToken))
        {
            outbox.Send(
                to,
                $"{union.Name} has nobody to ask",
                $"An employer that applies to the {scheme} says that it recognises {union.Name}, "
                    + "and the directory has no officer in post who could confirm it there. Once you add one, we ask them at once.",
                $"The union: {site.Union(union.Id)}");
        }
    }
}
