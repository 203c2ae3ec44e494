namespace CharterTracker.Domain;

/// <summary>What a person is in one case. An owner of an employer is both a contributor and a signatory.</summary>
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
