using CharterTracker.Data;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Employers;

/// <summary>Accepts or refuses a request to join the team, as an owner.</summary>
/// <param name="Given">The role that they get; ignored where they are refused.</param>
[Requires(Permission.ActForEmployer)]
public sealed record AnswerJoinRequestCommand(Guid EmployerId, Guid JoinRequestId, Guid Version, bool LetIn, MembershipRole? Given)
    : ICommand<Result>, IEmployerRequest;

internal sealed class AnswerJoinRequestValidator : AbstractValidator<AnswerJoinRequestCommand>
{
    public AnswerJoinRequestValidator() =>
        RuleFor(c => c.Given).Must(given => given is { } role && Enum.IsDefined(role)).WithMessage("Choose what they do in the team before you let them in").When(c => c.LetIn);
}

internal sealed class AnswerJoinRequestHandler(CharterDbContext db, EmployerAccess employers, EmployerMail mail) : IRequestHandler<AnswerJoinRequestCommand, Result>
{
    public async Task<Result> Handle(AnswerJoinRequestCommand request, CancellationToken cancellationToken)
    {
        var opened = await employers.OpenAsync(request, version: null, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var (employer, actor, now) = opened.Value;
        var joinRequest = await db.JoinRequests.SingleOrDefaultAsync(c => c.EmployerId == request.EmployerId && c.Id == request.JoinRequestId, cancellationToken);
        if (joinRequest is null)
        {
            return new Failure.NotFound();
        }
        db.ExpectVersion(joinRequest, request.Version);
        joinRequest.AnswerAsOwner(employer, request.LetIn ? request.Given : null, actor.UserId, now);
        mail.TellRequester(await db.Users.SingleAsync(u => u.Id == joinRequest.RequestedBy, cancellationToken), employer, joinRequest);
        return Result.Success;
    }
}
