using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CharterTracker.Testing.Databases;

/// <summary>Counts the commands that reach the database, and keeps their texts for the failure message.</summary>
public sealed class QueryCounter : DbCommandInterceptor
{
    private static readonly AsyncLocal<List<string>?> Request = new();

    private readonly List<string> _commands = [];

    public IReadOnlyList<string> Commands
    {
        get
        {
            lock (_commands)
            {
                return [.. _commands];
            }
        }
    }

    public int Count => Commands.Count;

    /// <summary>Starts the list of what one request asks, whatever other requests do meanwhile.</summary>
    public static IReadOnlyCollection<string> BeginRequest() => Request.Value = [];

    public void Reset()
    {
        lock (_commands)
        {
            _commands.Clear();
        }
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return base.ScalarExecutingAsync(command, eventData, result, cancellationToken);
    }

    private void Note(DbCommand command)
    {
        lock (_commands)
        {
            _commands.Add(command.CommandText);
            Request.Value?.Add(command.CommandText);
        }
    }
}
