using System.Diagnostics;
using MediatR;
using Microsoft.Extensions.Logging;

namespace CharterTracker.Features.Pipeline;

/// <summary>Logs the name, duration and outcome of each request; never its content.</summary>
public sealed partial class LoggingBehavior<TRequest, TResponse>(ILogger<LoggingBehavior<TRequest, TResponse>> logger)
    : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
    where TResponse : IResult<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var started = Stopwatch.GetTimestamp();
        var response = await next();
        LogHandled(typeof(TRequest).Name, response.Failure?.GetType().Name ?? "Success", Stopwatch.GetElapsedTime(started).TotalMilliseconds);
        return response;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Request} {Outcome} in {Milliseconds:F1} ms")]
    private partial void LogHandled(string request, string outcome, double milliseconds);
}
