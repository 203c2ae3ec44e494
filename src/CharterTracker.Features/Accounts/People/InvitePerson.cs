using CharterTracker.Data;
using CharterTracker.Data.Identity;
using CharterTracker.Domain;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Accounts;

/// <summary>Invites a person to the staff, by a link that works once and for seven days. Staff never register themselves.</summary>
/// <param name="WorksForUnionId">The union that the person works for; null for none.</param>
[Requires(Permission.Administer, FreshProof = true)]
public sealed record InvitePersonCommand(
    string? Email, StaffRole? Role, Guid? SchemeId, PanelSeat? Seat, string? Proof, Guid? WorksForUnionId = null)
    : ICommand<Result<InvitationReceipt>>, IHasProof;

/// <param name="MailId">The id of the mail, which names its file in the pick-up folder of Development.</param>
public sealed record InvitationReceipt(Guid MailId);

internal sealed class InvitePersonValidator : AbstractValidator<InvitePersonCommand>
{
    public InvitePersonValidator()
    {
        RuleFor(c => c.Email).MustBeAnEmailAddress();
        RuleFor(c => c.Role).NotNull().WithMessage("Choose a role");
        RuleFor(c => c.Seat).NotNull().When(c => c.Role == StaffRole.PanelMember).WithMessage("Choose the seat that they take on the panel");
        RuleFor(c => c.Seat).Null().When(c => c.Role is not null and not StaffRole.PanelMember).WithMessage("Only panel members have a seat");
    }
}

internal sealed class InvitePersonHandler(CharterDbContext db, ICurrentUser user, AccountMail mail, TimeProvider clock)
    : IRequestHandler<InvitePersonCommand, Result<InvitationReceipt>>
{
    private static readonly TimeSpan Limit = TimeSpan.FromDays(7);

    public async Task<Result<InvitationReceipt>> Handle(InvitePersonCommand request, CancellationToken cancellationToken)
    {
        var scheme = await db.Schemes.Where(s => s.Id == request.SchemeId).Select(s => s.Name).SingleOrDefaultAsync(cancellationToken);
        if (!user.Administers(request.SchemeId) || (request.SchemeId is not null && scheme is null))
        {
            return new Failure.NotFound();
        }
        if (request.WorksForUnionId is { } unionId && !await db.Unions.AnyAsync(n => n.Id == unionId, cancellationToken))
        {
            return new Failure.Invalid([new FieldError(nameof(request.WorksForUnionId), "Choose a union from the list")]);
        }
        var email = request.Email!.Trim();
        var me = await db.Users.SingleAsync(u => u.Id == user.Id, cancellationToken);
        BrokenRuleException.ThrowUnless(!string.Equals(me.Email, email, StringComparison.OrdinalIgnoreCase), "Nobody can give a role to themselves");

        var now = clock.GetUtcNow();
        var token = SecretToken.Make();
        db.StaffInvitations.Add(new StaffInvitation
        {
            Id = Guid.CreateVersion7(now),
            TokenHash = SecretToken.HashOf(token),
            Email = email,
            NormalizedEmail = email.ToUpperInvariant(),
            Role = request.Role!.Value,
            SchemeId = request.SchemeId,
            Seat = request.Seat,
            WorksForUnionId = request.WorksForUnionId,
            InvitedBy = me.Id,
            CreatedAt = now,
            ExpiresAt = now + Limit,
        });
        return new InvitationReceipt(mail.InviteToStaff(email, me.FullName, request.Role.Value, scheme, token));
    }
}
