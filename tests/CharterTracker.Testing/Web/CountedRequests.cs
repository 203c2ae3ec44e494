using System.Globalization;
using CharterTracker.Testing.Databases;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;

namespace CharterTracker.Testing.Web;

/// <summary>
/// Says in a header of each response how often its request asked the database, so that a <see cref="Visitor"/> can refuse a page that asks
/// too often.
/// </summary>
internal sealed class CountedRequests : IStartupFilter
{
    public const string Header = "X-Test-Queries";

    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.Use(async (context, rest) =>
        {
            var asked = QueryCounter.BeginRequest();
            context.Response.OnStarting(() =>
            {
                context.Response.Headers[Header] = asked.Count.ToString(CultureInfo.InvariantCulture);
                return Task.CompletedTask;
            });
            await rest();
        });
        next(app);
    };
}
