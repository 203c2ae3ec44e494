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
/// Lifts a conflict of interest that somebody else declared, with a reason that stays on the case: as a lead assessor or, where the person
/// leads or decides themselves, as an administrator. The person then declares anew before they read.
/// </summary>
[Requires(Permission.LiftConflicts)]
public sealed record LiftConflictCommand(Guid ApplicationId, Guid DeclarationId, string? Reason) : ICommand<Result>, ICaseRequest;

internal sealed class LiftConflictValidator : AbstractValidator<LiftConflictCommand>
{
    public LiftConflictValidator()
    {
        RuleFor(c => c.DeclarationId).NotEmpty().WithMessage("Choose the conflict to lift");
        RuleFor(c => c.Reason)
            .NotEmpty().WithMessage("Say why the conflict is lifted")
            .MaximumLength(ConflictDeclaration.LiftReasonMaxLength).WithMessage("The reason must be {MaxLength} characters or fewer");
    }
}

internal sealed class LiftConflictHandler(CharterDbContext db, CaseAccess cases) : IRequestHandler<LiftConflictCommand, Result>
{
    public async Task<Result> Handle(LiftConflictCommand request, CancellationToken cancellationToken)
    {
        var opened = await cases.OpenToDeclareAsync(request, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var (application, actor, now) = opened.Value;
        var declarations = await db.ConflictDeclarations.Where(c => c.ApplicationId == application.Id).ToListAsync(cancellationToken);
        if (declarations.Find(c => c.Id == request.DeclarationId) is not { } declaration)
        {
            return new Failure.NotFound();
        }
        BrokenRuleException.ThrowUnless(
            declaration.UserId == actor.UserId || !declarations.Exists(c => c.UserId == actor.UserId && c.Stands),
            "You declared a conflict of interest in this case yourself, so somebody else has to lift this one");
        var needsAdministrator = await db.Grants.LeftToAdministrators(now).AnyAsync(
            g => g.UserId == declaration.UserId && (g.SchemeId == null || g.SchemeId == application.SchemeId), cancellationToken);

        declaration.Lift(request.Reason!, needsAdministrator, actor, now);
        return Result.Success;
    }
}
