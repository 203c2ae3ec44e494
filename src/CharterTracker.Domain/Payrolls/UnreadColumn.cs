namespace CharterTracker.Domain.Payrolls;

/// <summary>A column that was not read, by its heading, and why that changes nothing.</summary>
public sealed record UnreadColumn(string Heading, UnreadReason Reason);

/// <summary>Why a column need not be read.</summary>
public enum UnreadReason
{
    /// <summary>Tax, pension and whatever else is taken off pay, and what is left then.</summary>
    TakenOff,
    EmployersCost,
    ToDate,
    Extra,
    FullTimeFigure,

    /// <summary>A job, a department, a date, a code.</summary>
    Reference,

    /// <summary>A column of words.</summary>
    Words,

    /// <summary>The employer says that it is neither pay nor hours.</summary>
    Said,

    /// <summary>Hours that are part of others, or of a rate that the file does not have.</summary>
    PartOfOthers,

    /// <summary>Pay or hours that the employer did not want read: nothing is claimed that it could disprove.</summary>
    LeftOut,
}

/// <summary>The words for why a column need not be read.</summary>
public static class UnreadReasons
{
    public static string Label(this UnreadReason reason) => reason switch
    {
        UnreadReason.TakenOff => "taken off pay, or what is left after that",
        UnreadReason.EmployersCost => "the employer’s own cost",
        UnreadReason.ToDate => "totals to date",
        UnreadReason.Extra => "extras on top of pay",
        UnreadReason.FullTimeFigure => "figures for full time, not what is paid",
        UnreadReason.Reference => "jobs, dates, codes and the like",
        UnreadReason.Words => "words",
        UnreadReason.Said => "you said that it is neither pay nor hours",
        UnreadReason.PartOfOthers => "hours without a rate of their own",
        UnreadReason.LeftOut => "pay or hours that you left unread, so that we cannot tell",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, null),
    };
}
