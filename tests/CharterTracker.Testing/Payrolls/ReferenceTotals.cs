namespace CharterTracker.Testing.Payrolls;

/// <summary>Tells totals by what they say, or by adding up.</summary>
internal static class ReferenceTotals
{
    /// <summary>Whether a total says that it is one, or is the sum of at least two rows.</summary>
    public static bool IsKnown(PayFile file, int index) => HasWords(file.Rows[index]) || IsSum(file, index, atLeast: 2);

    /// <summary>Whether a person's row has nothing by which it differs from a total.</summary>
    public static bool LooksLikeOne(PayFile file, int index) => !HasWords(file.Rows[index]) && IsSum(file, index, atLeast: 1);

    private static bool HasWords(PayFileRow row) => row.Cells.Any(c => c.Number is null && c.Text.Any(char.IsLetterOrDigit));

    /// <summary>Whether each figure is the sum of those of the people above.</summary>
    private static bool IsSum(PayFile file, int index, int atLeast)
    {
        var above = file.Rows.Take(index).Where(r => r.IsPerson).ToList();
        var figures = file.Rows[index].Cells.Index().Where(c => c.Item.Number is not null).ToList();
        return above.Count >= atLeast && figures.Count > 0
            && figures.TrueForAll(c => above.Sum(r => Math.Max(0, r.Cells[c.Index].Number ?? 0)) == c.Item.Number);
    }
}
