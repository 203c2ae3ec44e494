using CharterTracker.Domain.Employers;

namespace CharterTracker.Domain.Payrolls;

/// <summary>
/// The answers that an employer gave about its payroll files, kept so that the next file needs no questions: what the columns of a layout
/// are, and which workplace a value means.
/// </summary>
public sealed class PayrollSetup : IVersioned
{
    public const int WorkplaceMaxLength = 120;
    public const int MaxLayouts = 20;
    public const int MaxWorkplaces = 500;

    private Dictionary<string, IReadOnlyDictionary<int, PayColumn>> _layouts = [];
    private Dictionary<string, Guid?> _workplaces = new(StringComparer.OrdinalIgnoreCase);

    private PayrollSetup() { }

    public Guid Id { get; private init; }
    public Guid Version { get; private set; }
    public Guid EmployerId { get; private init; }

    /// <summary>What each column is, by the signature of a layout's headings and the column's number.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<int, PayColumn>> Layouts => _layouts;

    /// <summary>The workplace that a value in the file means; null where the employer said that it is none of them.</summary>
    public IReadOnlyDictionary<string, Guid?> Workplaces => _workplaces;

    public static PayrollSetup Create(Guid employerId) => new() { Id = Guid.CreateVersion7(), EmployerId = employerId };

    public void MapColumns(string signature, IReadOnlyDictionary<int, PayColumn> columns)
    {
        BrokenRuleException.ThrowUnless(signature.Length == 64, "Choose the file again, so that we know its columns");
        BrokenRuleException.ThrowUnless(
            PayColumns.ShowSomething([.. columns.Values], isFrequencyKnown: true), "Say which column has the pay: an hourly rate, or pay with hours");

        var merged = new Dictionary<string, IReadOnlyDictionary<int, PayColumn>>(_layouts) { [signature] = columns };
        if (merged.Count > MaxLayouts)
        {
            merged.Remove(_layouts.Keys.First());
        }
        _layouts = merged;
    }

    public void MapWorkplaces(Employer employer, IReadOnlyDictionary<string, Guid?> workplaces)
    {
        BrokenRuleException.ThrowUnless(
            workplaces.Values.All(id => id is null || employer.Workplaces.Any(w => w.Id == id)), "Choose one of your own workplaces");
        BrokenRuleException.ThrowUnless(workplaces.Keys.All(k => k.Length is > 0 and <= WorkplaceMaxLength), "A workplace in the file has too long a name");

        var merged = new Dictionary<string, Guid?>(_workplaces, StringComparer.OrdinalIgnoreCase);
        foreach (var (value, id) in workplaces)
        {
            merged[value] = id;
        }
        BrokenRuleException.ThrowUnless(merged.Count <= MaxWorkplaces, $"No more than {MaxWorkplaces} workplaces are remembered");
        _workplaces = merged;
    }

    /// <summary>Forgets the values that stood for a removed workplace, so that they are asked about again.</summary>
    public void ForgetWorkplace(Guid workplaceId) =>
        _workplaces = new Dictionary<string, Guid?>(_workplaces.Where(w => w.Value != workplaceId), StringComparer.OrdinalIgnoreCase);
}
