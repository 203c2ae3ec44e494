namespace CharterTracker.Domain;

/// <summary>What a person is, on the case at hand. An owner of an employer is both a contributor and a signatory.</summary>
public enum ActorRole
{
    EmployerContributor,
    EmployerSignatory,
    LeadAssessor,
    Assessor,
    PanelMember,
    Publisher,
    Administrator,
    System,
}
