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

/// <summary>
/// Takes a request to join that an owner refused to the administrators, once: the person who joined first may not act for the real
/// employer.
/// </summary>
[Requires(Permission.ActForEmployer)]
public sealed record AskStaffAboutJoinRequestCommand(Guid JoinRequestId, Guid Version, string? Message) : ICommand<Result>, IHasSubject
{
    public Guid SubjectId => JoinRequestId;
}

internal sealed class AskStaffAboutJoinRequestValidator : AbstractValidator<AskStaffAboutJoinRequestCommand>
{
    public AskStaffAboutJoinRequestValidator() =>
        RuleFor(c => c.Message).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Say what your role there is, and who the administrators can ask")
            .MaximumLength(JoinRequest.MessageMaxLength).WithMessage("Use {MaxLength} characters or fewer");
}

internal sealed class AskStaffAboutJoinRequestHandler(CharterDbContext db, ICurrentUser user, CaseStaff staff, EmployerMail mail, TimeProvider clock)
    : IRequestHandler<AskStaffAboutJoinRequestCommand, Result>
{
    public async Task<Result> Handle(AskStaffAboutJoinRequestCommand request, CancellationToken cancellationToken)
    {
        var joinRequest = await db.JoinRequests.SingleOrDefaultAsync(c => c.Id == request.JoinRequestId && c.RequestedBy == user.Id, cancellationToken);
        if (joinRequest is null)
        {
            return new Failure.NotFound();
        }
        BrokenRuleException.ThrowUnless(
            await db.JoinRequests.OpenOf(user.Id!.Value).CountAsync(cancellationToken) < JoinRequest.MaxOpen,
            $"{JoinRequest.MaxOpen} of your requests are waiting for an answer. Wait until one of them has been answered");

        db.ExpectVersion(joinRequest, request.Version);
        joinRequest.AskStaff(request.Message!.Trim(), clock.GetUtcNow());
        foreach (var administrator in await staff.MailsAsync(StaffRole.Administrator, schemeIds: [], cancellationToken))
        {
            mail.TellAdministratorOfJoinRequest(administrator, joinRequest);
        }
        return Result.Success;
    }
}
