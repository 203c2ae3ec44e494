using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;

namespace CharterTracker.Features.Employers;

/// <summary>Records that a sole trader does not want to be named in public, so that nobody asks again.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record RefusePublicationCommand(Guid EmployerId) : ICommand<Result>, IEmployerRequest;

internal sealed class RefusePublicationHandler(EmployerAccess employers) : IRequestHandler<RefusePublicationCommand, Result>
{
    public async Task<Result> Handle(RefusePublicationCommand request, CancellationToken cancellationToken)
    {
        var opened = await employers.OpenAsync(request, version: null, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var (employer, actor, now) = opened.Value;
        employer.RefusePublication(actor, now);
        return Result.Success;
    }
}
