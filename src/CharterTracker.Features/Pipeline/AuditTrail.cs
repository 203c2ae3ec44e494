using System.Text.Json;
using CharterTracker.Data;
using CharterTracker.Domain.Auditing;

namespace CharterTracker.Features.Pipeline;

/// <summary>Adds audit events to the unit of work at hand, unchained; a worker seals them later.</summary>
public sealed class AuditTrail(CharterDbContext db, ICurrentUser user, TimeProvider clock)
{
    private Guid? _subjectId;

    /// <summary>For a handler that finds out whom the request is about: the request cannot say so itself.</summary>
    public void IsAbout(Guid subjectId) => _subjectId = subjectId;

    public void Add(string action, string outcome, Guid? subjectId) => db.AuditEvents.Add(Make(action, outcome, subjectId));

    internal AuditEvent Make(string action, string outcome, Guid? subjectId)
    {
        var at = clock.GetUtcNow();
        (subjectId, _subjectId) = (subjectId ?? _subjectId, null);
        // Keys in ordinal order and no white space: the same event always gives the same bytes.
        var content = JsonSerializer.Serialize(new SortedDictionary<string, string?>(StringComparer.Ordinal)
        {
            ["action"] = action,
            ["actor"] = user.Id?.ToString(),
            ["at"] = at.UtcDateTime.ToString("O"),
            ["outcome"] = outcome,
            ["subject"] = subjectId?.ToString(),
        });
        return AuditEvent.Record(action, outcome, user.Id, subjectId, content, at);
    }
}
