using CharterTracker.Data;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Employers;

/// <summary>
/// Asks to join the team of an organisation that a colleague may have added: one that was found among those that are here, or one by its
/// number in a register. The answer is the same whether the number is here or not, and whether the person is in its team already: who is
/// in a team is told to nobody else.
/// </summary>
/// <param name="Employer">Our number of an employer that is here; the register and the number are then not needed.</param>
[Requires(Permission.ActForEmployer)]
public sealed record RequestToJoinCommand(string? Register, string? Number, string? Message, string? Employer = null) : ICommand<Result>;

internal sealed class RequestToJoinValidator : AbstractValidator<RequestToJoinCommand>
{
    public RequestToJoinValidator()
    {
        When(c => string.IsNullOrEmpty(c.Employer), () =>
        {
            RuleFor(c => c.Register).Must(OrganisationRegisters.IsKnown).WithMessage("Choose which register the number is in");
            RuleFor(c => c.Number)
                .NotEmpty().WithMessage("Enter the number of the organisation")
                .DependentRules(() => RuleFor(c => c.Number)
                    .Must((c, number) => OrganisationRegisters.Normalise(c.Register, number) is not null)
                    .WithMessage(c => OrganisationRegisters.WhatToEnter(c.Register))
                    .When(c => OrganisationRegisters.IsKnown(c.Register)));
        });
        RuleFor(c => c.Message).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Say what your role there is, so that your colleagues know who you are")
            .MaximumLength(JoinRequest.MessageMaxLength).WithMessage("Use {MaxLength} characters or fewer");
    }
}

internal sealed class RequestToJoinHandler(CharterDbContext db, ICurrentUser user, EmployerMail mail, TimeProvider clock) : IRequestHandler<RequestToJoinCommand, Result>
{
    public async Task<Result> Handle(RequestToJoinCommand request, CancellationToken cancellationToken)
    {
        var employer = await FindAsync(request, cancellationToken);
        if (employer is null || employer.RolesOf(user.Id!.Value).Any())
        {
            return Result.Success;
        }
        var joinRequest = await db.JoinRequests.SingleOrDefaultAsync(c => c.EmployerId == employer.Id && c.RequestedBy == user.Id, cancellationToken);
        if (joinRequest?.IsOpen == true || await db.JoinRequests.OpenOf(user.Id.Value).CountAsync(cancellationToken) >= JoinRequest.MaxOpen)
        {
            return Result.Success;
        }
        var now = clock.GetUtcNow();
        if (joinRequest is null)
        {
            joinRequest = JoinRequest.Create(employer.Id, user.Id.Value, request.Message!.Trim(), now);
            db.JoinRequests.Add(joinRequest);
        }
        else
        {
            joinRequest.Reopen(request.Message!.Trim(), now);
        }
        foreach (var owner in await db.OwnersAsync(employer, cancellationToken))
        {
            mail.TellOwnerOfJoinRequest(owner, employer);
        }
        return Result.Success;
    }

    private Task<Employer?> FindAsync(RequestToJoinCommand request, CancellationToken cancellationToken)
    {
        var employers = db.Employers.AsNoTracking().AsSplitQuery();
        if (!string.IsNullOrEmpty(request.Employer))
        {
            return employers.SingleOrDefaultAsync(e => e.Number == request.Employer, cancellationToken);
        }
        var number = OrganisationRegisters.Normalise(request.Register, request.Number);
        return employers.SingleOrDefaultAsync(e =>
            e.Identifiers.Any(i => i.Register == request.Register && i.Value == number), cancellationToken);
    }
}
