using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Publications;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Publications;

/// <summary>
/// Prepares a batch: freezes exactly what the register will say of each accreditation, for another publisher to release. Returns the
/// batch's id.
/// </summary>
/// <param name="EmbargoUntil">When the batch goes live; null for as soon as it is released.</param>
[Requires(Permission.Publish)]
public sealed record PreparePublicationCommand(Guid SchemeId, IReadOnlyList<Guid> AccreditationIds, DateTimeOffset? EmbargoUntil)
    : ICommand<Result<Guid>>, IHasSubject
{
    public Guid SubjectId => SchemeId;
}

internal sealed class PreparePublicationValidator : AbstractValidator<PreparePublicationCommand>
{
    public const int MaxInOneBatch = 500;

    public PreparePublicationValidator()
    {
        RuleFor(c => c.AccreditationIds)
            .NotEmpty().WithMessage("Choose at least one employer to publish")
            .Must(ids => ids is null || ids.Count <= MaxInOneBatch).WithMessage("Choose 500 employers or fewer for one batch");
    }
}

internal sealed class PreparePublicationHandler(
    CharterDbContext db, CaseAccess cases, PublicationAccess access, PublishableReader reader, PublicationMail mail)
    : IRequestHandler<PreparePublicationCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(PreparePublicationCommand request, CancellationToken cancellationToken)
    {
        var chosen = request.AccreditationIds.Distinct().ToList();
        // One batch is prepared at a time, so that two publishers cannot put the same award into two batches.
        var now = await access.LockAsync(cancellationToken);
        var found = await db.Accreditations
            .Where(a => a.SchemeId == request.SchemeId && chosen.Contains(a.Id))
            .OfCases(cases.Query(request, CaseReading.Line))
            .ToPublish(db)
            .CountAsync(cancellationToken);
        if (found != chosen.Count)
        {
            return new Failure.Conflict("Something you chose was put into another batch, or changed, while you were looking. Look at the list again");
        }

        var publishable = await reader.ReadAsync(chosen, cancellationToken);
        foreach (var one in publishable.Values)
        {
            BrokenRuleException.ThrowUnless(one.Problem() is null, $"{one.Facts.EmployerName} {one.Problem()}");
        }
        var actor = await access.ActorOnAsync(
            request, request.SchemeId, publishable.Values.Select(p => p.Accreditation.ApplicationId), cancellationToken);
        var batch = PublicationBatch.Prepare(
            request.SchemeId,
            [.. publishable.Values.OrderBy(p => p.Facts.EmployerName, StringComparer.Ordinal).Select(p => (p.Accreditation.Id, p.Change, p.Facts))],
            request.EmbargoUntil,
            actor,
            now);
        db.PublicationBatches.Add(batch);
        await access.NoteAsync(publishable.Values, CasePart.PreparedPublication, cancellationToken);
        await mail.AskForReleaseAsync(batch, cancellationToken);
        return batch.Id;
    }
}
