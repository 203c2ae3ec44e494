using CharterTracker.Data;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;

namespace CharterTracker.Features.Employers;

/// <summary>Accepts, once for the employer, that the domain of a confirmed address in its team is the organisation's own.</summary>
[Requires(Permission.VerifyEmployers)]
public sealed record AcceptDomainCommand(Guid EmployerId, Guid Version, string? Domain) : ICommand<Result>, IEmployerRequest;

internal sealed class AcceptDomainValidator : AbstractValidator<AcceptDomainCommand>
{
    public AcceptDomainValidator() => RuleFor(c => c.Domain).NotEmpty().WithMessage("Choose the domain that is the organisation's own");
}

internal sealed class AcceptDomainHandler(CharterDbContext db, EmployerAccess employers, EmployerMail mail)
    : IRequestHandler<AcceptDomainCommand, Result>
{
    public async Task<Result> Handle(AcceptDomainCommand request, CancellationToken cancellationToken)
    {
        var opened = await employers.OpenAsync(request, request.Version, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var (employer, actor, now) = opened.Value;
        var confirmed = await db.ConfirmedAddressesAsync(employer, cancellationToken);
        db.EmployerVerifications.Add(EmployerVerification.ByDomain(employer, request.Domain!, confirmed, actor, now));
        foreach (var owner in await db.OwnersAsync(employer, cancellationToken))
        {
            mail.TellOwnerOfVerification(owner, employer);
        }
        return Result.Success;
    }
}
