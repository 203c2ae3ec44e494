using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using CharterTracker.Features.Applications;
using CharterTracker.Features.Pipeline;

namespace CharterTracker.Web.Pages.Employers.Applications.Criteria;

/// <summary>The fields of an answer. A date has three boxes; everything else is one value per question.</summary>
public sealed class AnswerInput
{
    public Guid Version { get; set; }
    public Dictionary<string, string?> Values { get; set; } = [];
    public Dictionary<string, TypedDate?> Dates { get; set; } = [];
    public bool? IsFinished { get; set; }

    /// <summary>The fields filled with the saved answer.</summary>
    public static AnswerInput From(AnswerSheetPage sheet)
    {
        var input = new AnswerInput { Version = sheet.Version, IsFinished = sheet.SavedAt is null ? null : sheet.IsFinished };
        var dates = DateKeys(sheet);
        foreach (var (key, value) in sheet.Values)
        {
            if (dates.Contains(key))
            {
                input.Dates[key] = TypedDate.FromStored(value);
            }
            else
            {
                input.Values[key] = value;
            }
        }
        input.FillGaps(sheet);
        return input;
    }

    /// <summary>The typed values by key, with unfinished dates.</summary>
    public IReadOnlyDictionary<string, string> Typed()
    {
        var typed = Values.Where(v => v.Value is not null).ToDictionary(v => v.Key, v => v.Value!);
        foreach (var (key, date) in Dates.Where(d => d.Value is { IsBlank: false }))
        {
            typed[key] = date!.Stored;
        }
        return typed;
    }

    /// <summary>Adds the keys that are missing, since the fields of the page read the maps by key.</summary>
    public void FillGaps(AnswerSheetPage sheet)
    {
        foreach (var key in DateKeys(sheet))
        {
            Dates.TryAdd(key, null);
        }
        IEnumerable<string> keys =
        [
            AnswerForm.CredentialCode,
            AnswerForm.CredentialNumber,
            .. sheet.Criterion?.Questions.Select(q => q.Code) ?? [],
            .. sheet.Level.Gates.OfType<ChecklistGate>().SelectMany(g => g.Statements).Select(EntryConditions.StatementKey),
            .. sheet.Level.Gates.OfType<CredentialGate>().Select(g => EntryConditions.NumberKey(g.Credential)),
        ];
        foreach (var key in keys)
        {
            Values.TryAdd(key, null);
        }
    }

    /// <summary>The field, without its prefix, that shows the value of a key.</summary>
    public static string FieldOf(AnswerSheetPage sheet, string key) => DateKeys(sheet).Contains(key) ? $"Dates[{key}]" : $"Values[{key}]";

    /// <summary>The failure with its errors at the date boxes where a value is a date: the command knows only one map of values.</summary>
    public static Failure WithDateFields(AnswerSheetPage sheet, Failure failure)
    {
        if (failure is not Failure.Invalid invalid)
        {
            return failure;
        }
        var dates = DateKeys(sheet).ToDictionary(k => $"Values[{k}]", k => $"Dates[{k}]");
        return new Failure.Invalid([.. invalid.Errors.Select(e => dates.TryGetValue(e.Field, out var field) ? e with { Field = field } : e)]);
    }

    private static HashSet<string> DateKeys(AnswerSheetPage sheet) =>
    [
        AnswerForm.CredentialExpires,
        .. sheet.Criterion?.Questions.Where(q => q.Kind == QuestionKind.Date).Select(q => q.Code) ?? [],
        .. sheet.Level.Gates.OfType<CredentialGate>().Select(g => EntryConditions.ExpiresKey(g.Credential)),
    ];
}
