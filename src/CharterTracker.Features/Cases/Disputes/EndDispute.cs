using CharterTracker.Data;
using CharterTracker.Domain.Unions;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Cases;

/// <summary>
/// Records, as a lead assessor, that a union's dispute with the employer of a case is over, however often it was marked. The reasons stay
/// on record.
/// </summary>
[Requires(Permission.Moderate)]
public sealed record EndDisputeCommand(Guid ApplicationId, Guid DisputeId, string? Reason) : ICommand<Result>, ICaseRequest;

internal sealed class EndDisputeValidator : AbstractValidator<EndDisputeCommand>
{
    public EndDisputeValidator() =>
        RuleFor(c => c.Reason)
            .NotEmpty().OverridePropertyName("Because").WithMessage("Say how you know that it is over")
            .MaximumLength(UnionDispute.ReasonMaxLength).WithMessage("The reason must be {MaxLength} characters or fewer");
}

internal sealed class EndDisputeHandler(CharterDbContext db, CaseAccess cases) : IRequestHandler<EndDisputeCommand, Result>
{
    public async Task<Result> Handle(EndDisputeCommand request, CancellationToken cancellationToken)
    {
        var opened = await cases.OpenAsync(request, version: null, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var (application, actor, now) = opened.Value;
        if (await db.UnionDisputes.SingleOrDefaultAsync(
            d => d.Id == request.DisputeId && d.EmployerId == application.EmployerId, cancellationToken) is not { } dispute)
        {
            return new Failure.NotFound();
        }
        var alsoOpen = await db.UnionDisputes
            .Where(d => d.EmployerId == dispute.EmployerId && d.UnionId == dispute.UnionId && d.EndedAt == null && d.Id != dispute.Id)
            .ToListAsync(cancellationToken);

        foreach (var open in alsoOpen.Prepend(dispute))
        {
            open.End(request.Reason!.Trim(), actor, now);
        }
        return Result.Success;
    }
}
