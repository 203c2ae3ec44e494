using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;

namespace CharterTracker.Features.Employers;

/// <summary>A sole trader no longer wants to be named in public.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record TakeBackAgreementCommand(Guid EmployerId) : ICommand<Result>, IEmployerRequest;

internal sealed class TakeBackAgreementHandler(EmployerAccess employers) : IRequestHandler<TakeBackAgreementCommand, Result>
{
    public async Task<Result> Handle(TakeBackAgreementCommand request, CancellationToken cancellationToken)
    {
        var opened = await employers.OpenAsync(request, version: null, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var (employer, actor, _) = opened.Value;
        employer.TakeBackAgreement(actor);
        return Result.Success;
    }
}
