using CharterTracker.Data;
using CharterTracker.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Pipeline;

/// <summary>Saves once, with its audit event, after the handler succeeds. Handlers never call SaveChanges themselves.</summary>
public sealed class UnitOfWorkBehavior<TRequest, TResponse>(CharterDbContext db, AuditTrail audit, IUniqueViolation uniqueViolation)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : ICommand<TResponse>
    where TResponse : IResult<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var result = await TryAsync(request, next, cancellationToken);
        // A handler that has to hold a lock opens the transaction itself. A refused command releases the lock before the refusal is
        // recorded.
        if (result.Failure is not null && db.Database.CurrentTransaction is { } opened)
        {
            await opened.RollbackAsync(cancellationToken);
        }
        return result;
    }

    private async Task<TResponse> TryAsync(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        try
        {
            var result = await next();
            if (result.Failure is null)
            {
                audit.Add(typeof(TRequest).Name, "Success", (request as IHasSubject)?.SubjectId);
                await db.SaveChangesAsync(cancellationToken);
                if (db.Database.CurrentTransaction is { } opened)
                {
                    await opened.CommitAsync(cancellationToken);
                }
            }
            return result;
        }
        catch (BrokenRuleException broken)
        {
            return TResponse.Failed(new Failure.Conflict(broken.Message));
        }
        catch (DbUpdateConcurrencyException)
        {
            return TResponse.Failed(new Failure.Conflict("Someone else changed this while you were looking at it"));
        }
        catch (DbUpdateException update) when (uniqueViolation.Recognises(update))
        {
            return TResponse.Failed(new Failure.Conflict("Somebody has just done the same thing, so it was not done twice"));
        }
    }
}
