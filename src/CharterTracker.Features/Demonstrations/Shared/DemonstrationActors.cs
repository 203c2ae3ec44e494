using CharterTracker.Data;
using CharterTracker.Data.Identity;
using CharterTracker.Domain;
using CharterTracker.Features.Accounts;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.Features.Demonstrations;

/// <summary>Sends requests as the people of the demonstration, from the console: with their roles, and without a fresh proof.</summary>
internal sealed class DemonstrationActors(IServiceScopeFactory scopes, TimeProvider clock)
{
    private readonly Dictionary<string, LiveSession> _sessions = [];

    public DateOnly Today => clock.Today();

    public Task DoAsync(DemonstrationPerson? person, IRequest<Result> request, CancellationToken cancellationToken) => TrySendAsync(person, request, cancellationToken);

    public async Task<T> SendAsync<T>(DemonstrationPerson person, IRequest<Result<T>> request, CancellationToken cancellationToken) =>
        (await TrySendAsync(person, request, cancellationToken)).Value;

    public async Task<T> ReadAsync<T>(Func<CharterDbContext, Task<T>> read)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<CharterDbContext>());
    }

    public async Task<Guid> IdOfAsync(DemonstrationPerson person, CancellationToken cancellationToken) => (await SessionOfAsync(person, cancellationToken)).UserId;

    private async Task<TResult> TrySendAsync<TResult>(DemonstrationPerson? person, IRequest<TResult> request, CancellationToken cancellationToken)
        where TResult : IResult<TResult>
    {
        await using var scope = scopes.CreateAsyncScope();
        var currentUser = scope.ServiceProvider.GetRequiredService<CurrentUser>();
        if (person is not null)
        {
            currentUser.Become(await SessionOfAsync(person, cancellationToken));
        }
        var result = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, cancellationToken);
        return result.Failure is null ? result : throw new InvalidOperationException($"{person?.Email}: {request.GetType().Name} failed: {Describe(result.Failure)}");
    }

    private static string Describe(Failure failure) => failure switch
    {
        Failure.Invalid invalid => string.Join("; ", invalid.Errors.Select(e => $"{e.Field}: {e.Message}")),
        Failure.Conflict conflict => conflict.Message,
        _ => failure.GetType().Name,
    };

    private async Task<LiveSession> SessionOfAsync(DemonstrationPerson person, CancellationToken cancellationToken)
    {
        if (!_sessions.TryGetValue(person.Email, out var session))
        {
            session = await ReadAsync(async db =>
            {
                var user = await db.Users.AsNoTracking().SingleAsync(u => u.Email == person.Email, cancellationToken);
                var grants = await db.Grants.Where(g => g.UserId == user.Id).Select(g => new ActiveGrant(g.Role, g.SchemeId, g.Seat)).ToListAsync(cancellationToken);
                return new LiveSession(Guid.Empty, user.Id, user.FullName, SessionStage.SignedIn, HasTwoFactor: person.IsStaff, grants);
            });
            _sessions.Add(person.Email, session);
        }
        return session;
    }
}
