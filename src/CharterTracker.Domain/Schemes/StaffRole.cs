namespace CharterTracker.Domain.Schemes;

/// <summary>What a grant lets somebody do. All of it is behind two-factor authentication.</summary>
public enum StaffRole
{
    Assessor,
    LeadAssessor,
    PanelMember,
    Publisher,
    Administrator,
}
