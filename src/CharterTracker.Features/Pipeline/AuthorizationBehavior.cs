using System.Reflection;
using MediatR;

namespace CharterTracker.Features.Pipeline;

/// <summary>
/// Refuses requests by permission and second factor, before validation, so that errors reveal nothing to the wrong person.
/// </summary>
public sealed class AuthorizationBehavior<TRequest, TResponse>(ICurrentUser user, RefusalLog refusals)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
    where TResponse : IResult<TResponse>
{
    private static readonly RequiresAttribute? Requires = typeof(TRequest).GetCustomAttribute<RequiresAttribute>();

    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (Requires is null || !IsAllowed(Requires.Permission))
        {
            var forbidden = new Failure.Forbidden();
            await refusals.RecordAsync(typeof(TRequest).Name, forbidden, request as IHasSubject, cancellationToken);
            return TResponse.Failed(forbidden);
        }
        return await next();
    }

    private bool IsAllowed(Permission permission) => permission switch
    {
        Permission.Public => true,
        Permission.Console => user.IsConsole,
        Permission.OwnAccount => user.Id is not null,
        Permission.ActForEmployer => user.Id is not null && !user.NeedsTwoFactor,
        Permission.AdministerPlatform => user.HasTwoFactor && user.Grants.Any(g => g.SchemeId is null && permission.Roles()!.Contains(g.Role)),
        _ => user.HasTwoFactor && user.Grants.Any(g => permission.Roles()!.Contains(g.Role)),
    };
}
