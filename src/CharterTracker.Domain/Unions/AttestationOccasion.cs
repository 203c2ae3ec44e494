namespace CharterTracker.Domain.Unions;

/// <summary>Why a link was sent to a union's officer.</summary>
public enum AttestationOccasion
{
    /// <summary>The employer asked, or asked again after the time was over.</summary>
    Asked,

    /// <summary>The employer had a lost link replaced.</summary>
    Replacement,

    /// <summary>The employer had the union reminded.</summary>
    Reminder,

    /// <summary>We reminded the union without being asked.</summary>
    AutomaticReminder,

    /// <summary>Another officer took over the post, or the first one took it up.</summary>
    Handover,

    /// <summary>The employer corrected what the union had been asked about.</summary>
    Correction,
}
