using CharterTracker.Domain.Assessments;

namespace CharterTracker.Domain.Accreditations;

/// <summary>
/// A criterion that the decision counts as met though the product found otherwise, with the reason that was given for it.
/// </summary>
/// <param name="Reason">Null where the finding came after the rating, or nobody rated the criterion.</param>
public sealed record MetAgainstCheck(string CriterionCode, IReadOnlyList<ContraryFinding> Findings, string? Reason);
