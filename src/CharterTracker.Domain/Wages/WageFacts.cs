namespace CharterTracker.Domain.Wages;

/// <summary>What a rate row says.</summary>
public sealed record WageFacts(
    WageKind Kind,
    string Band,
    int? AgeFrom,
    int? AgeTo,
    bool IsForApprentices,
    int Pence,
    DateOnly? AnnouncedOn,
    DateStatus AnnouncedStatus,
    DateOnly EffectiveFrom,
    DateOnly? MustBeMetBy,
    DateStatus MustBeMetByStatus,
    string Source,
    string? Note)
{
    public bool IsRealLivingWage => Kind is WageKind.RealLivingWageUk or WageKind.RealLivingWageLondon;

    internal void Guard()
    {
        BrokenRuleException.ThrowUnless(Pence is > 0 and <= WageRate.MaxPence, $"Enter a rate between £0.01 and £{WageRate.MaxPence / 100} an hour");
        BrokenRuleException.ThrowUnless(!string.IsNullOrWhiteSpace(Source), "Say where the rate is published");
        BrokenRuleException.ThrowUnless(!string.IsNullOrWhiteSpace(Band), "Say what the rate is called");
        BrokenRuleException.ThrowUnless(!IsRealLivingWage || AnnouncedOn is not null, "A real Living Wage rate needs the day on which it was announced");
        BrokenRuleException.ThrowUnless(IsForApprentices || AgeFrom is not null, "Say from which age the rate applies");
        BrokenRuleException.ThrowUnless(AgeTo is null || AgeTo >= AgeFrom, "The highest age cannot be below the lowest age");
        BrokenRuleException.ThrowUnless(MustBeMetBy is null || MustBeMetBy >= EffectiveFrom, "The date by which a rate must be met cannot be before it takes effect");
    }
}
