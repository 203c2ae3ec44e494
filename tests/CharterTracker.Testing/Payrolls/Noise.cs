namespace CharterTracker.Testing.Payrolls;

/// <summary>What people leave out of files, and what they write into the wrong cell.</summary>
internal static class Noise
{
    private static readonly Holds[] NoiseFree =
    [
        Holds.Name, Holds.NationalInsuranceNumber, Holds.Harmless, Holds.Nothing, Holds.WorksNumber, Holds.Forbidden, Holds.LineType,
        Holds.CountsAsPay,
    ];

    /// <summary>Now and then somebody wrote a National Insurance number where it does not belong.</summary>
    public static List<PayFileRow> AddNumberOutOfPlace(Random random, IReadOnlyList<PayFileColumn> columns, List<PayFileRow> rows)
    {
        var places = columns.Index().Where(c => c.Item.Holds is Holds.WorksNumber or Holds.Workplace or Holds.Contract)
            .Select(c => c.Index).ToList();
        if (places.Count == 0 || !random.Chance(1.5))
        {
            return rows;
        }
        var (row, place) = (random.Next(rows.Count), random.Pick(places));
        var cell = new PayCell(random.Pick(CellWords.NationalInsuranceNumbers), Says: Says.NationalInsurance);
        rows[row] = rows[row] with { Cells = [.. rows[row].Cells.Select((c, at) => at == place ? cell : c)] };
        return rows;
    }

    /// <summary>Some cells are left blank, and some have a word where a figure or a date belongs.</summary>
    public static PayFileRow Add(Random random, IReadOnlyList<PayFileColumn> columns, PayFileRow row) => row with
    {
        Cells = [.. row.Cells.Select((cell, at) =>
            NoiseFree.Contains(columns[at].Holds) || !random.Chance(2) ? cell
            : random.Chance(75) ? new PayCell(random.Pick(CellWords.Blanks))
            : new PayCell(random.Pick(CellWords.NoFigures), Says: Says.Unclear))],
    };
}
