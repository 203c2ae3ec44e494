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

public static class SizeBands
{
    public static SizeBand Of(int workers) => workers switch
    {
        < 10 => SizeBand.Under10,
        < 50 => SizeBand.From10To49,
        < 250 => SizeBand.From50To249,
        < 1000 => SizeBand.From250To999,
        _ => SizeBand.From1000,
    };
}
