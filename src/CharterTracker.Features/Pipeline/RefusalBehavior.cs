using MediatR;

namespace CharterTracker.Features.Pipeline;

/// <summary>
/// Writes an audit event for a command that was well formed and still refused: a wrong code, a lost race, a state or a part in the case
/// that forbids it.
/// </summary>
public sealed class RefusalBehavior<TRequest, TResponse>(RefusalLog refusals) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : ICommand<TResponse>
    where TResponse : IResult<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var result = await next();
        if (result.Failure is not null)
        {
            await refusals.RecordAsync(typeof(TRequest).Name, result.Failure, request as IHasSubject, cancellationToken);
        }
        return result;
    }
}
