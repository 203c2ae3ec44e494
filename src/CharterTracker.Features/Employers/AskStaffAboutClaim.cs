using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Employers;

/// <summary>Takes a request to join that an owner refused to the administrators, once: whoever joined first may not be the real employer.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record AskStaffAboutClaimCommand(Guid ClaimId, Guid Version, string? Message) : ICommand<Result>, IHasSubject
{
    public Guid SubjectId => ClaimId;
}

internal sealed class AskStaffAboutClaimValidator : AbstractValidator<AskStaffAboutClaimCommand>
{
    public AskStaffAboutClaimValidator() =>
        RuleFor(c => c.Message).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Say who you are there, and whom the administrators can ask")
            .MaximumLength(EmployerClaim.MessageMaxLength).WithMessage("Use {MaxLength} characters or fewer");
}

internal sealed class AskStaffAboutClaimHandler(CharterDbContext db, ICurrentUser user, CaseStaff staff, EmployerMail mail, TimeProvider clock)
    : IRequestHandler<AskStaffAboutClaimCommand, Result>
{
    public async Task<Result> Handle(AskStaffAboutClaimCommand request, CancellationToken cancellationToken)
    {
        var claim = await db.EmployerClaims.SingleOrDefaultAsync(c => c.Id == request.ClaimId && c.ClaimedBy == user.Id, cancellationToken);
        if (claim is null)
        {
            return new Failure.NotFound();
        }
        BrokenRuleException.ThrowUnless(
            await db.EmployerClaims.OpenOf(user.Id!.Value).CountAsync(cancellationToken) < EmployerClaim.MostOpen,
            $"{EmployerClaim.MostOpen} of your requests wait for an answer. Wait for one of them first");

        db.ExpectVersion(claim, request.Version);
        claim.AskStaff(request.Message!.Trim(), clock.GetUtcNow());
        foreach (var administrator in await staff.MailsAsync(StaffRole.Administrator, schemeIds: [], cancellationToken))
        {
            mail.TellAdministratorOfClaim(administrator, claim);
        }
        return Result.Success;
    }
}
