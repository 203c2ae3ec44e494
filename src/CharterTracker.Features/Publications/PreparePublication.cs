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
/// <param name="Reasons">
/// By accreditation: why a name or an identifier is not the one that was decided, or published before. Null where no reason is given.
/// </param>
/// <param name="Seen">
/// By accreditation: the fingerprint of what the publisher was shown. Null where the newest is meant, whatever it is.
/// </param>
[Requires(Permission.Publish)]
public sealed record PreparePublicationCommand(
    Guid SchemeId,
    IReadOnlyList<Guid> AccreditationIds,
    DateTimeOffset? EmbargoUntil,
    IReadOnlyDictionary<Guid, string?>? Reasons = null,
    IReadOnlyDictionary<Guid, string?>? Seen = null)
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
        RuleFor(c => c.Reasons).Custom((reasons, context) =>
        {
            foreach (var (id, _) in (reasons ?? new Dictionary<Guid, string?>())
                .Where(r => r.Value?.Length > PublicationBatch.ReasonMaxLength))
            {
                context.AddFailure($"{nameof(PreparePublicationCommand.Reasons)}[{id}]", PublicationReasons.TooLong);
            }
        });
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
            BrokenRuleException.ThrowUnless(
                request.Seen is null || request.Seen.GetValueOrDefault(one.Accreditation.Id) == one.Fingerprint,
                $"{one.Facts.EmployerName} was changed while you were looking. Read the list again");
        }
        var missing = publishable.Values.Where(p => p.NeedsReason && string.IsNullOrWhiteSpace(ReasonFor(p))).ToList();
        if (missing.Count > 0)
        {
            return new Failure.Invalid(
                [.. missing.Select(p =>
                    new FieldError($"{nameof(request.Reasons)}[{p.Accreditation.Id}]", PublicationReasons.WhatToSay(p)))]);
        }
        var actor = await access.ActorOnAsync(
            request, request.SchemeId, publishable.Values.Select(p => p.Accreditation.ApplicationId), cancellationToken);
        var batch = PublicationBatch.Prepare(
            request.SchemeId,
            [.. publishable.Values.OrderBy(p => p.Facts.EmployerName, StringComparer.Ordinal).Select(p => p.Prepared(ReasonFor(p)))],
            request.EmbargoUntil,
            actor,
            now);
        db.PublicationBatches.Add(batch);
        await access.NoteAsync(publishable.Values, CasePart.PreparedPublication, cancellationToken);
        await mail.AskForReleaseAsync(batch, cancellationToken);
        return batch.Id;

        string? ReasonFor(Publishable one) => request.Reasons?.GetValueOrDefault(one.Accreditation.Id);
    }
}
