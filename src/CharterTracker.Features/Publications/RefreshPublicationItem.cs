using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Publications;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;

namespace CharterTracker.Features.Publications;

/// <summary>
/// Takes the newest facts of one employer into a batch that waits for its release, and leaves the others as they are. Whoever does this has
/// prepared a part of the batch, so somebody else releases it.
/// </summary>
/// <param name="Seen">The fingerprint of what the publisher was shown; null where the newest is meant, whatever it is.</param>
/// <param name="Reason">Why a name or an identifier is not the one that was decided, or published before.</param>
[Requires(Permission.Publish)]
public sealed record RefreshPublicationItemCommand(Guid BatchId, Guid Version, Guid ItemId, string? Seen, string? Reason)
    : ICommand<Result>, IHasSubject
{
    public Guid SubjectId => BatchId;
}

internal sealed class RefreshPublicationItemValidator : AbstractValidator<RefreshPublicationItemCommand>
{
    public RefreshPublicationItemValidator() =>
        RuleFor(c => c.Reason)
            .MaximumLength(PublicationBatch.ReasonMaxLength).WithMessage(PublicationReasons.TooLong)
            .OverridePropertyName(nameof(PreparePublicationCommand.Reasons));
}

internal sealed class RefreshPublicationItemHandler(CharterDbContext db, ICurrentUser user,
    PublicationAccess access, PublishableReader reader)
    : IRequestHandler<RefreshPublicationItemCommand, Result>
{
    public async Task<Result> Handle(RefreshPublicationItemCommand request, CancellationToken cancellationToken)
    {
        _ = await access.LockAsync(cancellationToken);
        var batch = await db.FindBatchAsync(user, request, request.BatchId, request.Version, cancellationToken);
        if (batch?.Items.FirstOrDefault(i => i.Id == request.ItemId) is not { } item)
        {
            return new Failure.NotFound();
        }
        var one = (await reader.ReadAsync([item.AccreditationId], cancellationToken))[item.AccreditationId];
        BrokenRuleException.ThrowUnless(one.Problem() is null, $"{one.Facts.EmployerName} {one.Problem()}. Take it out of the batch");
        BrokenRuleException.ThrowUnless(
            request.Seen is null
                || request.Seen == one.Fingerprint, $"{one.Facts.EmployerName} was changed while you were looking. Read the page again");
        if (one.NeedsReason && string.IsNullOrWhiteSpace(request.Reason))
        {
            return new Failure.Invalid([new FieldError(nameof(PreparePublicationCommand.Reasons), PublicationReasons.WhatToSay(one))]);
        }

        batch.Refresh(item.Id, one.Prepared(request.Reason), await access.ActorOnAsync(
            request, batch.SchemeId, await db.CasesOfAsync(batch, cancellationToken), cancellationToken));
        await access.NoteAsync([one], CasePart.PreparedPublication, cancellationToken);
        return Result.Success;
    }
}
