namespace CharterTracker.Testing.Payrolls;

/// <summary>How a payroll says what people are paid.</summary>
internal enum PayKind
{
    Hourly,
    Salaried,

    /// <summary>The pay of a week, a month or a period.</summary>
    Period,

    /// <summary>Hourly and salaried people, with a column that says which.</summary>
    Mixed,

    /// <summary>A row for each payment.</summary>
    Lines,

    /// <summary>Numbered pairs of hours and rates.</summary>
    Rates,
}

/// <param name="Product">Whose layout it is; null for one that somebody made.</param>
internal sealed record PayRecipe(PayKind Kind, IReadOnlyList<PayFileColumn> Columns, string? Product = null);
