using CharterTracker.Adapters.Payrolls;
using CharterTracker.Features.Payrolls;
using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.Testing.Payrolls;

/// <summary>Gives a made file to the product, answers its questions, and holds what it says against the reference.</summary>
public static class PayFileTrial
{
    private static readonly IPayrollReader Reader =
        new ServiceCollection().AddPayrollReading().BuildServiceProvider().GetRequiredService<IPayrollReader>();

    public static async Task<TrialResult> RunAsync(PayFile file)
    {
        var truth = ReferenceChecker.Judge(file);
        var bytes = PayFileWriter.Bytes(file);
        var plan = HrPerson.Plan(file);
        var reading = await ReadAsync(bytes, plan);
        var shown = PeopleShown(file, reading);
        var isAsked = HrPerson.Answer(file, plan, reading) is not null;
        if (HrPerson.Answer(file, plan, reading) is { } answered)
        {
            reading = await ReadAsync(bytes, answered);
            shown ??= PeopleShown(file, reading);
        }
        return new TrialResult(reading, truth, isAsked, shown ?? Falsehood(file, truth, reading));
    }

    private static async Task<PayrollReading> ReadAsync(byte[] bytes, PayrollPlan plan)
    {
        using var stream = new MemoryStream(bytes);
        return await Reader.ReadAsync(stream, plan, CancellationToken.None);
    }

    /// <summary>A row of people is never shown, stored or asked about as headings.</summary>
    private static Fault? PeopleShown(PayFile file, PayrollReading reading)
    {
        var headings = reading is PayrollReading.NeedsColumns asked ? asked.Headings : reading is PayrollReading.CannotBeChecked cannot
            ? cannot.Headings : [];
        var first = file.Rows.Index().FirstOrDefault(r => r.Item.Kind == RowKind.Person && headings.Count > 0
            && headings.Select(h => h.Text)
                .SequenceEqual(r.Item.Cells.Select(c => c.Text.Trim()).Concat(Enumerable.Repeat("", file.Dress.EmptyColumns))));
        return first.Item is null ? null : new Fault(FaultKind.PeopleShownAsHeadings, $"row {PayFileWriter.NumberOf(file, first.Index)}");
    }

    private static Fault? Falsehood(PayFile file, FileTruth truth, PayrollReading reading)
    {
        if (truth.MustBeRefused)
        {
            return reading is PayrollReading.Checked ? new Fault(FaultKind.NotRefused, "it is read") : null;
        }
        if (reading is not PayrollReading.Checked { Findings: var findings, Used: var used })
        {
            return null;
        }
        var outOfPlace = file.Columns.Index().FirstOrDefault(c => used.Any(u => u.Heading == c.Item.Heading)
            && file.Rows.Any(r => r.IsPerson && r.Cells[c.Index].Says == Says.NationalInsurance));
        return outOfPlace.Item is { } column
            ? new Fault(FaultKind.NotRefused, $"a National Insurance number in the column {column.Heading}, which is read")
            : Comparison.Of(file, truth, findings);
    }
}

/// <param name="IsAsked">Whether the product asked something.</param>
/// <param name="Falsehood">What the product said that is not so; null where all of it may be said.</param>
public sealed record TrialResult(PayrollReading Reading, FileTruth Truth, bool IsAsked, Fault? Falsehood)
{
    /// <summary>Whether the product came to the result that the reference came to.</summary>
    private bool IsDecidedAlike =>
        Reading is PayrollReading.Checked { Findings.Counts.Outcome: var outcome } && FileTruth.From(outcome) == Truth.Right;

    /// <summary>What is wrong with the result: a falsehood, or that it leaves open what the reference decides; null where nothing
    /// is.</summary>
    public Fault? Fault =>
        Falsehood ?? (Truth.IsDecided && !IsDecidedAlike ? new Fault(FaultKind.LeftOpen, $"{Said}; right: {Truth.Right}") : null);

    private string Said => Reading switch
    {
        PayrollReading.Checked { Findings: var findings } =>
            $"cannot tell ({string.Join(", ", findings.Rows.Select(r => r.Reason).Distinct())})",
        PayrollReading.Refused refused => $"refused: {refused.Message}",
        PayrollReading.CannotBeChecked cannot => $"cannot be checked: {cannot.Missing}",
        PayrollReading.NeedsColumns asked => $"asks again: {asked.Question}",
        _ => "asks again",
    };
}

public sealed record Fault(FaultKind Kind, string What);

/// <summary>Kinds of falsehood, the most harmful first.</summary>
public enum FaultKind
{
    FalselyClean,
    FalselyBelow,
    PeopleShownAsHeadings,
    NotRefused,
    LeftOut,
    CountedWhoDoesNot,
    WrongNumberOfPeople,
    FalselyNoSignOfZeroHours,
    RowsDoNotAddUp,

    /// <summary>No falsehood: the reference decides the file, and the product does not.</summary>
    LeftOpen,
}
