namespace CharterTracker.Domain.Employers;

/// <summary>Number of workers, in bands that official statistics use.</summary>
public enum SizeBand
{
    Under10,
    From10To49,
    From50To249,
    From250To999,
    From1000,
}
