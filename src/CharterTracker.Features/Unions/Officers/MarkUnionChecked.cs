using CharterTracker.Data;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Unions;

/// <summary>Records that an administrator found the union on the Certification Officer's list of independent unions.</summary>
[Requires(Permission.AdministerPlatform)]
public sealed record MarkUnionCheckedCommand(Guid UnionId, Guid Version, bool IsOnTheList) : ICommand<Result>, IHasSubject
{
    public Guid SubjectId => UnionId;
}

internal sealed class MarkUnionCheckedValidator : AbstractValidator<MarkUnionCheckedCommand>
{
    public MarkUnionCheckedValidator() =>
        RuleFor(c => c.IsOnTheList).Equal(true).WithMessage("Tick the box once you have found the union on the list");
}

internal sealed class MarkUnionCheckedHandler(CharterDbContext db, TimeProvider clock) : IRequestHandler<MarkUnionCheckedCommand, Result>
{
    public async Task<Result> Handle(MarkUnionCheckedCommand request, CancellationToken cancellationToken)
    {
        var union = await db.Unions.SingleOrDefaultAsync(u => u.Id == request.UnionId, cancellationToken);
        if (union is null)
        {
            return new Failure.NotFound();
        }
        db.ExpectVersion(union, request.Version);
        union.ConfirmIndependence(clock.GetUtcNow());
        return Result.Success;
    }
}
