using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Unions;
using CharterTracker.Features.Access;
using CharterTracker.Features.Applications;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Unions;

/// <summary>The employer's recognitions and what each union answered on one application: the answer, never its note.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record GetRecognitionsQuery(Guid ApplicationId) : IQuery<Result<RecognitionsOfApplication>>, ICaseRequest;

/// <param name="Held">
/// The awards that the employer knows of and holds, in words, which the end of a recognition would call in question.
/// </param>
public sealed record RecognitionsOfApplication(
    string Reference,
    string EmployerName,
    string SchemeName,
    string AuthorityName,
    string Accent,
    bool IsLive,
    bool IsSent,
    IReadOnlyList<string> Held,
    IReadOnlyList<RecognitionRow> Recognitions,
    IReadOnlyList<UnionChoice> Unions);

/// <param name="State">State of the newest link; null while the union was not asked.</param>
/// <param name="HasOfficer">Whether the union has an officer whom we can ask for this scheme.</param>
/// <param name="AskedAt">When the time to answer began.</param>
/// <param name="RemindedAt">When the newest reminder in that time was sent.</param>
/// <param name="CanAsk">Whether a link can be sent now, the first or a further one.</param>
/// <param name="CanRemind">Whether the union can be reminded now.</param>
/// <param name="RemindFrom">When it can next be reminded, where that waits.</param>
/// <param name="CanRemove">Whether it can be removed: nobody was asked about it yet.</param>
/// <param name="CanEnd">Whether it can be said to have ended.</param>
/// <param name="AnswerUntil">The last day on which the newest link accepts an answer.</param>
/// <param name="Earlier">The last correction and the answer before it; null where nothing was corrected.</param>
/// <param name="CorrectedSince">
/// When it was last corrected after the application was closed: the text until then is shown, and counts there.
/// </param>
/// <param name="CorrectFrom">When it can next be corrected, where that waits.</param>
/// <param name="CanCorrect">Whether it can be corrected now.</param>
public sealed record RecognitionRow(
    Guid Id,
    Guid Version,
    string Union,
    RecognitionKind Kind,
    string BargainingUnit,
    int WorkersCovered,
    DateOnly RecognisedOn,
    DateOnly? EndedOn,
    bool HasOfficer,
    AttestationState? State,
    DateTimeOffset? AskedAt,
    DateTimeOffset? RemindedAt,
    DateOnly? AnswerUntil,
    AttestationAnswer? Answer,
    DateTimeOffset? AnsweredAt,
    bool CanAsk,
    bool CanRemind,
    DateTimeOffset? RemindFrom,
    bool CanRemove,
    bool CanEnd,
    EarlierDetails? Earlier,
    DateTimeOffset? CorrectedSince,
    DateTimeOffset? CorrectFrom,
    bool CanCorrect);

/// <summary>The newest correction: when the employer made it, and the union's last answer to anything that was said before.</summary>
public sealed record EarlierDetails(DateTimeOffset CorrectedAt, AttestationAnswer? Answer, DateTimeOffset? AnsweredAt, bool IsOpenDisagreement);

public sealed record UnionChoice(Guid Id, string Name);

internal sealed class GetRecognitionsHandler(CharterDbContext db, CaseAccess cases, TimeProvider clock)
    : IRequestHandler<GetRecognitionsQuery, Result<RecognitionsOfApplication>>
{
    public async Task<Result<RecognitionsOfApplication>> Handle(GetRecognitionsQuery request, CancellationToken cancellationToken)
    {
        var opened = await cases.ReadAsync(request, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var application = opened.Value.Application;

        var employer = await db.Employers.Where(e => e.Id == application.EmployerId).Select(e => e.Name).SingleAsync(cancellationToken);
        var scheme = await db.Schemes.AsNoTracking().SingleAsync(s => s.Id == application.SchemeId, cancellationToken);
        var recognitions = await db.Recognitions.AsNoTracking()
            .Where(r => r.EmployerId == application.EmployerId)
            .Join(db.Unions, r => r.UnionId, u => u.Id, (r, u) => new { Recognition = r, Union = u.Name, HasOfficer = u.Officers.Any(o => o.LeftAt == null && (o.SchemeId == null || o.SchemeId == scheme.Id)) })
            .OrderBy(r => r.Union)
            .ThenBy(r => r.Recognition.BargainingUnit)
            .ToListAsync(cancellationToken);
        var asked = await db.Attestations.AsNoTracking().Where(a => a.ApplicationId == application.Id).ToListAsync(cancellationToken);
        var everAsked = await db.Attestations
            .Where(a => db.Recognitions.Any(r => r.Id == a.RecognitionId && r.EmployerId == application.EmployerId))
            .Select(a => a.RecognitionId)
            .Distinct()
            .ToListAsync(cancellationToken);
        var unions = await db.Unions.OrderBy(u => u.Name).Select(u => new UnionChoice(u.Id, u.Name)).ToListAsync(cancellationToken);

        return new RecognitionsOfApplication(
            application.Reference,
            employer,
            scheme.Name,
            scheme.AuthorityName,
            scheme.Accent,
            application.IsLive,
            application.SubmittedAt is not null,
            await HeldAsync(application.EmployerId, cancellationToken),
            [.. recognitions.Select(r => Row(
                r.Recognition,
                r.Union,
                r.HasOfficer,
                [.. asked.Where(a => a.RecognitionId == r.Recognition.Id).OrderByDescending(a => a.AskedAt)],
                application,
                !everAsked.Contains(r.Recognition.Id)))],
            unions);
    }

    private async Task<IReadOnlyList<string>> HeldAsync(Guid employerId, CancellationToken cancellationToken)
    {
        var held = await db.Accreditations.AsNoTracking()
            .HeldBy(employerId, clock.Today())
            .Where(a => db.Decisions.Any(d => d.Id == a.DecisionId && d.NotifiedAt != null))
            .Join(db.Charters, a => a.CharterId, c => c.Id, (a, c) => new { a.SchemeId, a.LevelCode, c.Content })
            .Join(db.Schemes, h => h.SchemeId, s => s.Id, (h, s) => new { h.LevelCode, h.Content, Scheme = s.Name })
            .ToListAsync(cancellationToken);
        return [.. held.Select(h => $"the level {h.Content.Level(h.LevelCode).Name} of the {h.Scheme}").Order(StringComparer.Ordinal)];
    }

    private RecognitionRow Row(Recognition recognition, string union, bool hasOfficer, IReadOnlyList<Attestation> asked, Application application, bool wasNeverAsked)
    {
        var now = clock.GetUtcNow();
        var isLive = application.IsLive;
        var revision = recognition.RevisionOn(application.ClosedAt);
        var details = recognition.DetailsOf(revision);
        var aboutThis = asked.Where(a => a.IsAbout(recognition, application.ClosedAt)).ToList();
        var newest = aboutThis.Count == 0 ? null : aboutThis[0];
        var mayWrite = isLive && hasOfficer && recognition.EndedOn is null;
        var mayCorrect = isLive && recognition.EndedOn is null && !wasNeverAsked;
        var correctFrom = recognition.CorrectableFrom(now);
        return new RecognitionRow(
            recognition.Id,
            recognition.Version,
            union,
            details.Kind,
            details.BargainingUnit,
            details.WorkersCovered,
            details.RecognisedOn,
            recognition.EndedOn,
            hasOfficer,
            newest?.StateAt(now),
            aboutThis.Find(a => !a.IsReminder)?.AskedAt,
            newest?.IsReminder == true ? newest.AskedAt : null,
            newest?.AnswerUntil,
            newest?.Answer,
            newest?.AnsweredAt,
            CanAsk: mayWrite && newest?.CanBeReplaced(now) != false,
            CanRemind: mayWrite && newest?.CanRemind(now) == true,
            RemindFrom: mayWrite && newest?.StateAt(now) == AttestationState.Waiting ? newest.AskedAt + Attestation.WaitBeforeReminder : null,
            CanRemove: isLive && wasNeverAsked,
            CanEnd: recognition.EndedOn is null && !(isLive && wasNeverAsked),
            Earlier: Earlier(recognition, revision, asked),
            CorrectedSince: revision < recognition.Revision ? recognition.LastCorrection!.CorrectedAt : null,
            CorrectFrom: mayCorrect && correctFrom > now ? correctFrom : null,
            CanCorrect: mayCorrect && correctFrom <= now);
    }

    private static EarlierDetails? Earlier(Recognition recognition, int revision, IReadOnlyList<Attestation> asked)
    {
        var answered = asked.Where(a => a.Revision < revision && a.AnsweredAt is not null).MaxBy(a => a.AnsweredAt);
        return recognition.Corrections.Where(c => c.Revision < revision).MaxBy(c => c.Revision) is { } last
            ? new EarlierDetails(last.CorrectedAt, answered?.Answer, answered?.AnsweredAt, answered?.IsOpenDisagreement == true)
            : null;
    }
}
