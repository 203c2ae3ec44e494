using CharterTracker.Data;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Assessments;
using CharterTracker.Domain.Decisions;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Cases;

/// <summary>
/// Declares a reader's conflict of interest, or that there is none. Every member of staff does so before they read a case, and again
/// whenever it changes. A conflict ends access at the next request; an assessor who declares one gives the case up, and a panel member's
/// signature on an open decision is void.
/// </summary>
[Requires(Permission.Staff)]
public sealed record DeclareConflictCommand(Guid ApplicationId, bool? HasConflict, string? Nature) : ICommand<Result>, ICaseRequest;

internal sealed class DeclareConflictValidator : AbstractValidator<DeclareConflictCommand>
{
    public DeclareConflictValidator()
    {
        RuleFor(c => c.HasConflict).NotNull().WithMessage("Say whether you have a conflict of interest");
        RuleFor(c => c.Nature)
            .NotEmpty().When(c => c.HasConflict == true, ApplyConditionTo.CurrentValidator).WithMessage("Say what the conflict is")
            .MaximumLength(ConflictDeclaration.NatureMaxLength).WithMessage("This must be {MaxLength} characters or fewer");
    }
}

internal sealed class DeclareConflictHandler(CharterDbContext db, CaseAccess cases)
    : IRequestHandler<DeclareConflictCommand, Result>
{
    public async Task<Result> Handle(DeclareConflictCommand request, CancellationToken cancellationToken)
    {
        var opened = await cases.OpenToDeclareAsync(request, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var (application, actor, now) = opened.Value;
        var hasConflict = request.HasConflict!.Value;
        if (hasConflict)
        {
            await RecuseAsync(opened.Value, cancellationToken);
            await VoidSignaturesAsync(opened.Value, cancellationToken);
        }
        db.ConflictDeclarations.Add(ConflictDeclaration.Make(application.Id, actor.UserId, hasConflict, request.Nature, now));
        return Result.Success;
    }

    /// <summary>Removes the assessor's view while it can still count; a view on which a decision was made is part of its record.</summary>
    private async Task RecuseAsync(OpenCase open, CancellationToken cancellationToken)
    {
        var (application, actor, now) = open;
        if (!application.IsLive)
        {
            return;
        }
        var counting = await db.Assessments.Where(a => a.ApplicationId == application.Id && a.RemovedAt == null).ToListAsync(cancellationToken);
        if (counting.Find(a => a.AssessorId == actor.UserId) is not { } own)
        {
            return;
        }
        own.Remove("A conflict of interest was declared", actor, now);
        if (application.Status == ApplicationStatus.InAssessment)
        {
            application.Recuse(counting.Count - 1, actor);
        }
        db.Lock(application);
    }

    private async Task VoidSignaturesAsync(OpenCase open, CancellationToken cancellationToken)
    {
        if (await db.FindProposalAsync(open.Application.Id, cancellationToken) is { } proposal)
        {
            proposal.VoidSignatureOf(open.Actor.UserId);
        }
        var appeals = await db.Appeals
            .Where(a => a.ApplicationId == open.Application.Id && a.Status == AppealStatus.Lodged)
            .ToListAsync(cancellationToken);
        foreach (var appeal in appeals)
        {
            appeal.VoidSignatureOf(open.Actor.UserId);
        }
    }
}
