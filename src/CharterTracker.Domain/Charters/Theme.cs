namespace CharterTracker.Domain.Charters;

/// <summary>A pillar of a charter, which holds criteria.</summary>
public sealed record Theme(string Code, string Name, string Summary, IReadOnlyList<Criterion> Criteria);
