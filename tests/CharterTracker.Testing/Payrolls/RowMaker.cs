namespace CharterTracker.Testing.Payrolls;

/// <summary>Makes the rows of one person: one, or one for each payment.</summary>
internal static class RowMaker
{
    public static IEnumerable<PayFileRow> RowsOf(Random random, CellStyle style, CellMaker cells, PayRecipe recipe, MadePerson person,
        bool subtotals)
    {
        yield return new PayFileRow(RowKind.Person, [.. recipe.Columns.Select(c => cells.Of(c, person))]);
        if (recipe.Kind != PayKind.Lines)
        {
            yield break;
        }
        for (var more = random.Next(0, 3); more > 0; more--)
        {
            yield return Payment(random, style, cells, recipe, person);
        }
        if (subtotals)
        {
            yield return Subtotal(style, recipe, random, person);
        }
    }

    /// <summary>The sum of a person's payments, with their name.</summary>
    private static PayFileRow Subtotal(CellStyle style, PayRecipe recipe, Random random, MadePerson person)
    {
        var named = false;
        return new PayFileRow(RowKind.Total, [.. recipe.Columns.Select(c =>
        {
            if (c.Holds == Holds.Name && !named)
            {
                named = true;
                return new PayCell($"Total {person.Forename} {person.Surname}");
            }
            return c.Holds switch
            {
                Holds.PeriodHours => style.Plain(person.PeriodHours + 10),
                Holds.PeriodPay => style.Money(person.PeriodHours * 14, random),
                _ => PayCell.Empty,
            };
        })]);
    }

    /// <summary>A payment beside the basic one. Without a column that names it, it can only be one for hours.</summary>
    private static PayFileRow Payment(Random random, CellStyle style, CellMaker cells, PayRecipe recipe, MadePerson person)
    {
        var isNamed = recipe.Columns.Any(c => c.Holds == Holds.Element);
        var counts = recipe.Columns.Any(c => c.Holds == Holds.CountsAsPay);
        var (name, rate, says) = random.Next(10) switch
        {
            < 3 when isNamed => OfNoWork(random),
            3 when isNamed => (random.Pick(CellWords.ShiftElements), 45m, Says.Shift),
            4 when isNamed => (random.Pick(CellWords.DayElements), 95m, Says.Days),
            _ => (random.Pick(CellWords.FurtherElements), person.FurtherRate, Says.Work),
        };
        var units = random.Pick<decimal>([2m, 8m, 10m, 20m, 37.5m]);
        return new PayFileRow(RowKind.Person, [.. recipe.Columns.Select(c => c.Holds switch
        {
            Holds.Element => new PayCell(name, Says: says),
            Holds.PeriodHours => style.Plain(units),
            Holds.HourlyRate => style.Rate(rate, random),
            Holds.PeriodPay => style.Money(Math.Round(units * rate, 2), random),
            Holds.CountsAsPay when counts && says == Says.NoWork => new PayCell("0", Says: Says.NoWork),
            _ => cells.Of(c, person),
        })]);
    }

    private static (string Name, decimal Rate, Says Says) OfNoWork(Random random)
    {
        var (text, rate) = random.Pick(CellWords.NoWorkElements);
        return (text, rate, Says.NoWork);
    }
}
