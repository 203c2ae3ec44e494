using CharterTracker.Domain.Payrolls;
using CharterTracker.Domain.Payrolls.Judging;

namespace CharterTracker.Testing.Payrolls;

/// <summary>Makes random payroll files as they could come from products, bureaus and spreadsheets. The same number makes the same
/// file.</summary>
public static class PayFileMaker
{
    public static PayFile Make(int seed, int number)
    {
        // Neighbouring seeds of Random give alike first figures.
        var random = new Random(HashOf(seed, number));
        var recipe = Unmistakable(new Recipes(random).Make(), random);
        var setting = MakeSetting(random);
        var frequency = recipe.Columns.Any(c => c.Holds == Holds.WeeklyPay) ? Says.Weekly
            : recipe.Columns.Any(c => c.Holds == Holds.MonthlyPay) ? Says.Monthly
            : random.Pick([Says.Weekly, Says.Fortnightly, Says.FourWeekly, Says.Monthly, Says.Monthly]);
        var people = MakePeople(random, setting, recipe, frequency);
        setting = setting with { Statements = Stated(random, setting, recipe.Columns, people, frequency) };
        recipe = InWeeksOrFortnights(recipe, frequency, setting, random);
        var style = CellStyle.Make(random);
        var cells = new CellMaker(random, style, setting.PayDate, recipe.Columns, frequency);
        var subtotals = recipe.Columns.Any(c => c.Holds == Holds.Name) && random.Chance(15);
        var rows = people.SelectMany(p => RowMaker.RowsOf(random, style, cells, recipe, p, subtotals))
            .Select(r => r.Kind == RowKind.Person ? Noise.Add(random, recipe.Columns, r) : r);
        return Trimmings.Add(random, style,
            new PayFile(setting, new PayDress(), recipe.Columns, [.. Noise.AddNumberOutOfPlace(random, recipe.Columns, [.. rows])]));
    }

    private static int HashOf(int seed, int number)
    {
        unchecked
        {
            var hash = (uint)(seed * 73_856_093) ^ ((uint)number * 2_654_435_761u);
            hash ^= hash >> 15;
            hash *= 2_246_822_519u;
            return (int)(hash ^ (hash >> 13));
        }
    }

    private static PaySetting MakeSetting(Random random)
    {
        var announced = random.Chance(35);
        return new PaySetting
        {
            PayDate = announced ? new DateOnly(2026, 1, 30) : new DateOnly(2026, 10, 30),
            Rates = announced
                ? new PayRates(new RatePair(1260, 1385), new RatePair(1345, 1480), new DateOnly(2026, 5, 1), "made")
                : new PayRates(new RatePair(1345, 1480), null, null, "made"),
            Scope = new PayScope(18, IncludesApprentices: random.Chance(12)),
            Statements = new PayrollStatements(false, false),
            Region = random.Chance(75) ? WageRegion.Uk : random.Chance(40) ? WageRegion.London : WageRegion.Unknown,
            KnowsWorkplaces = random.Chance(92),
        };
    }

    private static List<MadePerson> MakePeople(Random random, PaySetting setting, PayRecipe recipe, Says frequency)
    {
        var (hasYoung, hasApprentices) = (random.Chance(50), random.Chance(50));
        var prefix = random.Pick(["", "", "E", "000", "AB/", "EMP-"]);
        var weeks = frequency switch { Says.Weekly => 1, Says.Fortnightly => 2, _ => 4 };
        bool IsSalaried() =>
            recipe.Kind switch
            {
                PayKind.Salaried => true,
                PayKind.Mixed => random.Chance(50),
                PayKind.Period => random.Chance(60),
                _ =>
                false
            };
        var people = Enumerable.Range(0, random.Next(1, 7))
            .Select(i => MadePerson.Make(random, setting, i, IsSalaried(), hasYoung, hasApprentices, weeks, prefix)).ToList();
        // In half of the files everybody is paid enough, or nothing could ever be called clean.
        var floor = (setting.Rates.Announced ?? setting.Rates.Due).London / 100m;
        return random.Chance(45)
            ? [.. people.Select(p =>
                p with { Rate = Math.Max(p.Rate, FloorOf(p, setting, floor)), FurtherRate = Math.Max(p.FurtherRate, floor) })]
            : people;
    }

    private static decimal FloorOf(MadePerson person, PaySetting setting, decimal london) =>
        person.Place.Says == Says.OutsideLondon || setting.Region == WageRegion.Uk ? setting.Rates.Due.Uk / 100m : london;

    /// <summary>What the employer can truly state of everybody.</summary>
    private static PayrollStatements Stated(Random random, PaySetting setting, IReadOnlyList<PayFileColumn> columns,
        List<MadePerson> people, Says frequency)
    {
        var isOldEnough = people.TrueForAll(p => p.Born.AddYears(setting.Scope.AgeFrom) <= setting.PayDate);
        var isMarked = columns.Any(c => c.Holds is Holds.Apprentice or Holds.Contract);
        var isNobody = isMarked || people.TrueForAll(p => !p.IsApprentice);
        var saysHow = columns.Any(c => c.Holds is Holds.PeriodPay or Holds.Allowance or Holds.FortnightHours)
            && !columns.Any(c => c.Holds == Holds.Frequency);
        return new PayrollStatements(
            isOldEnough && random.Chance(60),
            isNobody && random.Chance(85),
            saysHow && random.Chance(85) ? FrequencyOf(frequency) : null);
    }

    private static PayFrequency FrequencyOf(Says frequency) => frequency switch
    {
        Says.Weekly => PayFrequency.Weekly,
        Says.Fortnightly => PayFrequency.Fortnightly,
        Says.FourWeekly => PayFrequency.FourWeekly,
        _ => PayFrequency.Monthly,
    };

    /// <summary>Hours of a fortnight stand only where something in the file, or the employer, says that people are paid by the
    /// fortnight.</summary>
    private static PayRecipe InWeeksOrFortnights(PayRecipe recipe, Says frequency, PaySetting setting, Random random)
    {
        var isSaid = recipe.Columns.Any(c => c.Holds == Holds.Frequency) || setting.Statements.PaidEvery is not null;
        return isSaid && frequency == Says.Fortnightly && random.Chance(40)
            ? recipe with
            {
                Columns = [.. recipe.Columns.Select(c => c.Holds == Holds.WeeklyHours
                ? c with { Holds = Holds.FortnightHours, Heading = Headings.Of(Holds.FortnightHours, random) } : c)]
            }
            : recipe;
    }

    /// <summary>
    /// A full-time salary is called plainly "Salary" only where another column hints at it; with none nobody could know, and no reader
    /// asks.
    /// </summary>
    private static PayRecipe Unmistakable(PayRecipe recipe, Random random)
    {
        var hints = recipe.Columns.Any(c => c.Holds is Holds.FullTimeShare or Holds.FullTimeHours);
        string Plain(PayFileColumn column)
        {
            var heading = column.Heading;
            while (column.Holds == Holds.FullTimePay && !hints && Headings.All(Holds.AnnualPay).Contains(heading))
            {
                heading = Headings.Of(Holds.FullTimePay, random);
            }
            return heading;
        }
        return recipe with { Columns = [.. recipe.Columns.Select(c => c with { Heading = Plain(c) })] };
    }
}
