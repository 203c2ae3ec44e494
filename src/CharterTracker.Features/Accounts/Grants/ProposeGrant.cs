using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Accounts;

/// <summary>Gives somebody who has an account a (further) role. A second person confirms it.</summary>
[Requires(Permission.Administer, FreshProof = true)]
public sealed record ProposeGrantCommand(Guid UserId, StaffRole? Role, Guid? SchemeId, PanelSeat? Seat, string? Proof) : ICommand<Result>, IHasProof, IHasSubject
{
    public Guid SubjectId => UserId;
}

internal sealed class ProposeGrantValidator : AbstractValidator<ProposeGrantCommand>
{
    public ProposeGrantValidator()
    {
        RuleFor(c => c.Role).NotNull().WithMessage("Choose a role");
        RuleFor(c => c.Seat).NotNull().When(c => c.Role == StaffRole.PanelMember).WithMessage("Choose the seat that they take on the panel");
        RuleFor(c => c.Seat).Null().When(c => c.Role is not null and not StaffRole.PanelMember).WithMessage("Only panel members have a seat");
    }
}

internal sealed class ProposeGrantHandler(CharterDbContext db, ICurrentUser user, TimeProvider clock) : IRequestHandler<ProposeGrantCommand, Result>
{
    public async Task<Result> Handle(ProposeGrantCommand request, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var isThere = await db.Users.SeenBy(db, user).AnyAsync(u => u.Id == request.UserId && u.DisabledAt == null && u.EmailConfirmed, cancellationToken);
        var isScheme = request.SchemeId is null || await db.Schemes.AnyAsync(s => s.Id == request.SchemeId, cancellationToken);
        if (!isThere || !isScheme || !user.Administers(request.SchemeId))
        {
            return new Failure.NotFound();
        }
        var has = await db.Grants.AnyAsync(
            g => g.UserId == request.UserId && g.Role == request.Role && g.SchemeId == request.SchemeId && g.Seat == request.Seat && (g.To == null || g.To > now),
            cancellationToken);
        BrokenRuleException.ThrowUnless(!has, "They have this role already, or it is waiting to be confirmed");

        var grant = Grant.Propose(request.UserId, request.Role!.Value, request.SchemeId, request.Seat, user.Id!.Value, now);
        await db.GuardOneSeatAsync(grant, now, cancellationToken);
        db.Grants.Add(grant);
        return Result.Success;
    }
}
