using CharterTracker.Data;
using CharterTracker.Domain.Unions;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Cases;

/// <summary>
/// Records, as a lead assessor, that a union is in dispute with the employer of a case. From then on nobody who works for the union reaches
/// the employer's cases, and what such people rated or settled in a case that is not decided no longer counts.
/// </summary>
[Requires(Permission.Moderate)]
public sealed record MarkDisputeCommand(Guid ApplicationId, Guid UnionId, string? Reason) : ICommand<Result>, ICaseRequest;

internal sealed class MarkDisputeValidator : AbstractValidator<MarkDisputeCommand>
{
    public MarkDisputeValidator() =>
        RuleFor(c => c.Reason)
            .NotEmpty().OverridePropertyName("Because").WithMessage("Say how you know of the dispute")
            .MaximumLength(UnionDispute.ReasonMaxLength).WithMessage("The reason must be {MaxLength} characters or fewer");
}

internal sealed class MarkDisputeHandler(CharterDbContext db, CaseAccess cases, ConflictEffects effects)
    : IRequestHandler<MarkDisputeCommand, Result>
{
    public async Task<Result> Handle(MarkDisputeCommand request, CancellationToken cancellationToken)
    {
        var opened = await cases.OpenAsync(request, version: null, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var (application, actor, now) = opened.Value;
        if (await db.Recognitions
            .Where(r => r.EmployerId == application.EmployerId && r.UnionId == request.UnionId)
            .OrderBy(r => r.Id)
            .FirstOrDefaultAsync(cancellationToken) is not { } recognition)
        {
            return new Failure.NotFound();
        }
        var isMarked = await db.UnionDisputes.AnyAsync(
            d => d.EmployerId == application.EmployerId && d.UnionId == request.UnionId && d.EndedAt == null, cancellationToken);

        db.UnionDisputes.Add(UnionDispute.Mark(recognition, isMarked, request.Reason!.Trim(), actor, now));

        await effects.CarryOutForUnionAsync(application.EmployerId, request.UnionId, actor, cancellationToken);
        // Of two leads who mark it at the same moment, perhaps on different cases of the employer, one is refused.
        db.Lock(recognition);
        return Result.Success;
    }
}
