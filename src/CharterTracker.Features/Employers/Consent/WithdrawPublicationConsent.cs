using CharterTracker.Features.Access;
using CharterTracker.Features.Erasures;
using CharterTracker.Features.Pipeline;
using MediatR;

namespace CharterTracker.Features.Employers;

/// <summary>
/// Withdraws a sole trader's agreement to be named in public. From the next request on nothing public names them, on any day.
/// </summary>
[Requires(Permission.ActForEmployer)]
public sealed record WithdrawPublicationConsentCommand(Guid EmployerId) : ICommand<Result>, IEmployerRequest;

internal sealed class WithdrawPublicationConsentHandler(EmployerAccess employers, Eraser eraser)
    : IRequestHandler<WithdrawPublicationConsentCommand, Result>
{
    public async Task<Result> Handle(WithdrawPublicationConsentCommand request, CancellationToken cancellationToken)
    {
        var opened = await employers.OpenAsync(request, version: null, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var (employer, actor, now) = opened.Value;
        employer.WithdrawPublicationConsent(actor, now);
        await eraser.EraseFromRegisterAsync(employer.Id, cancellationToken);
        return Result.Success;
    }
}
