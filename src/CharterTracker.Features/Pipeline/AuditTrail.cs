using System.Text.Json;
using CharterTracker.Data;
using CharterTracker.Domain.Auditing;

namespace CharterTracker.Features.Pipeline;

/// <summary>Adds audit events to the current unit of work, without a seal; a background job seals them later.</summary>
public sealed class AuditTrail(CharterDbContext db, ICurrentUser user, TimeProvider clock)
{
    private Guid? _subjectId;

    /// <summary>
    /// Names the subject of the event, for a handler that finds out whom the request is about: the request itself cannot say so.
    /// </summary>
    public void IsAbout(Guid subjectId) => _subjectId = subjectId;

    public void Add(string action, string outcome, Guid? subjectId) => db.AuditEvents.Add(Make(action, outcome, subjectId));

    internal AuditEvent Make(string action, string outcome, Guid? subjectId)
    {
        var at = clock.GetUtcNow();
        (subjectId, _subjectId) = (subjectId ?? _subjectId, null);
        // Keys are in ordinal order and there is no white space, so the same event always gives the same bytes.
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
