namespace CharterTracker.Testing.Payrolls;

/// <summary>Which columns a made file has: those of the ways in which payrolls are kept, and what stands beside them.</summary>
internal sealed class Recipes(Random random)
{
    private readonly List<PayFileColumn> _columns = [];

    public PayRecipe Make()
    {
        if (random.Chance(14))
        {
            return ProductLayouts.Pick(random);
        }
        var kind = random.Next(100) switch
        {
            < 34 => PayKind.Hourly,
            < 54 => PayKind.Salaried,
            < 66 => PayKind.Period,
            < 82 => PayKind.Mixed,
            < 94 => PayKind.Lines,
            _ => PayKind.Rates,
        };
        People(kind);
        var identity = _columns.Count;
        new PayColumnsMaker(random, _columns).Add(kind);
        if (random.Chance(20))
        {
            // Where the columns stand is nobody's rule.
            var shuffled = _columns.OrderBy(_ => random.Next()).ToList();
            return new PayRecipe(kind, shuffled);
        }
        Beside(identity);
        return new PayRecipe(kind, _columns);
    }

    private void People(PayKind kind)
    {
        _columns.Add(random, Holds.WorksNumber, kind == PayKind.Lines ? 92 : 75);
        for (var names = random.Next(0, 3); names > 0; names--)
        {
            _columns.Add(random, Holds.Name);
        }
        if (_columns.Count == 0)
        {
            _columns.Add(random, Holds.Name);
        }
        _columns.Add(random, Holds.NationalInsuranceNumber, 8);
        _columns.Add(random, Holds.Forbidden, 1.5);
        _columns.Add(random, random.Chance(88) ? Holds.DateOfBirth : Holds.Age, 78);
        _columns.Add(random, Holds.Harmless, 40);
        _columns.Add(random, Holds.Contract, 35);
        _columns.Add(random, Holds.Apprentice, 30);
        _columns.Add(random, Holds.Workplace, 22);
        _columns.Add(random, Holds.LeaveDate, 14);
    }

    private void Beside(int identity)
    {
        if (random.Chance(6))
        {
            _columns.Insert(random.Next(_columns.Count + 1), new PayFileColumn(Holds.Nothing, ""));
        }
        if (random.Chance(15))
        {
            _columns.Insert(identity, new PayFileColumn(Holds.Harmless, Headings.Of(Holds.Harmless, random)));
        }
    }
}
