using System.Reflection;
using MediatR;

namespace CharterTracker.Features.Pipeline;

/// <summary>Checks the fresh proof, last of all checks, so that a mistake in the form does not use a code up.</summary>
public sealed class StepUpBehavior<TRequest, TResponse>(ICurrentUser user, IStepUp stepUp) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : ICommand<TResponse>
    where TResponse : IResult<TResponse>
{
    private static readonly bool IsNeeded = typeof(TRequest).GetCustomAttribute<RequiresAttribute>()?.FreshProof == true;

    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (IsNeeded && !user.IsConsole && await stepUp.RefusalAsync((request as IHasProof)?.Proof, cancellationToken) is { } refusal)
        {
            return TResponse.Failed(new Failure.Invalid([new FieldError(nameof(IHasProof.Proof), refusal)]));
        }
        return await next();
    }
}
