using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Recognitions;
using CharterTracker.Features.Correspondence;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Recognitions;

/// <summary>Sends the union's registered officer a link that can be used once. A link sent before is voided.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record AskForConfirmationCommand(Guid ApplicationId, Guid RecognitionId) : ICommand<Result>, IHasSubject
{
    public Guid SubjectId => RecognitionId;
}

internal sealed class AskForConfirmationHandler(CharterDbContext db, RecognitionCases cases, Post post, TimeProvider clock)
    : IRequestHandler<AskForConfirmationCommand, Result>
{
    public async Task<Result> Handle(AskForConfirmationCommand request, CancellationToken cancellationToken)
    {
        if (await cases.OpenAsync(request.ApplicationId, cancellationToken) is not var (application, actor)
            || await db.Recognitions.SingleOrDefaultAsync(
                r => r.Id == request.RecognitionId && r.EmployerId == application.EmployerId, cancellationToken) is not { } recognition)
        {
            return Result.Failed(new Failure.NotFound());
        }
        recognition.GuardAsking(actor);
        var union = await db.Unions.SingleAsync(u => u.Id == recognition.UnionId, cancellationToken);
        var officer = union.OfficerInPost;
        BrokenRuleException.ThrowUnless(officer is not null, $"We have nobody at {union.Name} to ask yet. Our administrators can see this and will find out whom to ask");

        var now = clock.GetUtcNow();
        var earlier = await db.Attestations
            .Where(a => a.ApplicationId == application.Id && a.RecognitionId == recognition.Id)
            .ToListAsync(cancellationToken);
        earlier.ForEach(a => a.GiveWay(now));
        var (attestation, token) = Attestation.Ask(application.Id, recognition, officer, now);
        db.Attestations.Add(attestation);

        // Of two links asked for at the same moment, one is refused: both stamp the recognition.
        db.Entry(recognition).State = EntityState.Modified;
        var employer = await db.Employers.Where(e => e.Id == application.EmployerId).Select(e => e.Name).SingleAsync(cancellationToken);
        var scheme = await db.Schemes.Where(s => s.Id == application.SchemeId).Select(s => s.Name).SingleAsync(cancellationToken);
        post.Send(
            officer.Email,
            $"Does {employer} recognise {union.Name}?",
            $"{officer.Name}, you are registered with us as {officer.Post} of {union.Name}.",
            $"{employer} says that it recognises {union.Name}, and has asked us to confirm it with you for the {scheme}.",
            $"You can confirm, qualify or dispute this in two minutes, without an account: {post.LinkTo($"/attest/{token}")}",
            $"The link works once, for {Attestation.DaysToAnswer} days. Please do not pass it on. What you write with your answer is read by the scheme's staff and never by the employer.");
        return Result.Success;
    }
}
