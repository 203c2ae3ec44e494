using CharterTracker.Data;
using CharterTracker.Domain.Publications;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Publications;

/// <summary>Cancels a batch that is not live yet. Any publisher of its scheme can, except those who belong to an employer in it.</summary>
[Requires(Permission.Publish)]
public sealed record CancelPublicationCommand(Guid BatchId, Guid Version, string? Reason) : ICommand<Result>, IHasSubject
{
    public Guid SubjectId => BatchId;
}

internal sealed class CancelPublicationValidator : AbstractValidator<CancelPublicationCommand>
{
    public CancelPublicationValidator()
    {
        RuleFor(c => c.Reason)
            .NotEmpty().WithMessage("Say why the batch is cancelled")
            .MaximumLength(PublicationBatch.ReasonMaxLength).WithMessage("The reason must be {MaxLength} characters or fewer");
    }
}

internal sealed class CancelPublicationHandler(CharterDbContext db, ICurrentUser user, PublicationAccess access) : IRequestHandler<CancelPublicationCommand, Result>
{
    public async Task<Result> Handle(CancelPublicationCommand request, CancellationToken cancellationToken)
    {
        var batch = await db.FindBatchAsync(user, request, request.BatchId, request.Version, cancellationToken);
        if (batch is null)
        {
            return new Failure.NotFound();
        }

        var accreditations = batch.Items.Select(i => i.AccreditationId).ToList();
        var cases = await db.Accreditations.Where(a => accreditations.Contains(a.Id)).Select(a => a.ApplicationId).ToListAsync(cancellationToken);
        batch.Cancel(request.Reason!, await access.ActorOnAsync(request, batch.SchemeId, cases, cancellationToken));
        return Result.Success;
    }
}
