using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Assessments;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Cases;

/// <summary>
/// Declares a reader's conflict of interest, or that there is none. Every member of staff does so before they read a case, and again
/// whenever it changes. A conflict ends access at the next request, and what the person rated, settled or signed no longer counts. Nobody
/// takes back a conflict that they declared. Returns whether the case is open to them now.
/// </summary>
[Requires(Permission.Staff)]
public sealed record DeclareConflictCommand(Guid ApplicationId, bool? HasConflict, string? Nature, DeclaredUnion? Union)
    : ICommand<Result<bool>>, ICaseRequest;

/// <summary>The answer to the question which union somebody works for.</summary>
/// <param name="Id">Null for no union.</param>
public sealed record DeclaredUnion(Guid? Id)
{
    public static DeclaredUnion None { get; } = new((Guid?)null);
}

internal sealed class DeclareConflictValidator : AbstractValidator<DeclareConflictCommand>
{
    public DeclareConflictValidator()
    {
        RuleFor(c => c.HasConflict).NotNull().WithMessage("Say whether you have a conflict of interest");
        RuleFor(c => c.Nature)
            .NotEmpty().When(c => c.HasConflict == true, ApplyConditionTo.CurrentValidator).WithMessage("Say what the conflict is")
            .MaximumLength(ConflictDeclaration.NatureMaxLength).WithMessage("This must be {MaxLength} characters or fewer");
        RuleFor(c => c.Union)
            .NotNull().When(c => c.HasConflict == false).WithMessage("Say which union you work for, or that you work for none");
    }
}

internal sealed class DeclareConflictHandler(CharterDbContext db, CaseAccess cases, ConflictEffects effects)
    : IRequestHandler<DeclareConflictCommand, Result<bool>>
{
    public async Task<Result<bool>> Handle(DeclareConflictCommand request, CancellationToken cancellationToken)
    {
        var opened = await cases.OpenToDeclareAsync(request, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var (application, actor, now) = opened.Value;
        var (hasConflict, unionId) = (request.HasConflict!.Value, request.Union?.Id);
        var stands = await db.ConflictDeclarations.AnyAsync(
            c => c.ApplicationId == application.Id && c.UserId == actor.UserId && c.HasConflict && c.LiftedAt == null, cancellationToken);
        BrokenRuleException.ThrowUnless(hasConflict
            || !stands, "You declared a conflict of interest in this case. Only somebody else can lift it");
        if (unionId is not null && !await db.Unions.AnyAsync(n => n.Id == unionId, cancellationToken))
        {
            return new Failure.Invalid([new FieldError(nameof(request.Union), "Choose a union from the list")]);
        }

        db.ConflictDeclarations.Add(ConflictDeclaration.Make(application.Id, actor.UserId, hasConflict, request.Nature, now, unionId));
        if (unionId is not null)
        {
            UnionTies.Learn(await db.Users.SingleAsync(u => u.Id == actor.UserId, cancellationToken), unionId.Value);
        }
        var isClosed = hasConflict
            || await db.Unions.BarringFrom(db, application.EmployerId).AnyAsync(n => n.Id == unionId, cancellationToken);
        if (isClosed)
        {
            await effects.CarryOutAsync(application, actor.UserId, "A conflict of interest was declared", actor, cancellationToken);
        }
        return !isClosed;
    }
}
