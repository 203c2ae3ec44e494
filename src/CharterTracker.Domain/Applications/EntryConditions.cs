using CharterTracker.Domain.Charters;

namespace CharterTracker.Domain.Applications;

/// <summary>
/// What a level asks before it can be applied for, answered like a criterion, in an answer of its own under <see cref="Code"/>.
/// </summary>
public static class EntryConditions
{
    public const string Code = "entry";

    /// <summary>What employers read in place of a criterion's name.</summary>
    public const string Name = "Before you apply";

    public static string StatementKey(Choice statement) => $"statement.{statement.Code}";

    public static string NumberKey(AcceptedCredential credential) => $"{credential.Code}.number";

    public static string ExpiresKey(AcceptedCredential credential) => $"{credential.Code}.expires";

    /// <summary>Whether the level asks anything that the employer answers.</summary>
    public static bool AreAsked(Level level) => level.Gates.Any(g => g is ChecklistGate or CredentialGate);

    /// <summary>The values as they are stored: only those that the level asks for, without surrounding spaces.</summary>
    public static IReadOnlyDictionary<string, string> Normalise(Level level, IReadOnlyDictionary<string, string> values)
    {
        var keys = level.Gates.SelectMany(KeysOf).ToHashSet();
        var dates = level.Gates.OfType<CredentialGate>().Select(g => ExpiresKey(g.Credential)).ToHashSet();
        return values.Where(v => keys.Contains(v.Key) && !string.IsNullOrWhiteSpace(v.Value))
            .ToDictionary(v => v.Key, v => dates.Contains(v.Key) ? AnswerForm.NormaliseDate(v.Value) : v.Value.Trim());
    }

    public static IEnumerable<AnswerProblem> Missing(Level level, IReadOnlyDictionary<string, string> values, DateOnly today)
    {
        foreach (var statement in level.Gates.OfType<ChecklistGate>().SelectMany(g => g.Statements).Where(s => !IsTicked(values, s)))
        {
            yield return new AnswerProblem(StatementKey(statement), $"Confirm this: {statement.Text}");
        }
        foreach (var credential in level.Gates.OfType<CredentialGate>().Select(g => g.Credential))
        {
            if (AnswerForm.Given(values, NumberKey(credential)) is null)
            {
                yield return new AnswerProblem(NumberKey(credential), $"Enter the number of your {credential.Name}");
            }
            var expires = AnswerForm.Given(values, ExpiresKey(credential));
            if (expires is null)
            {
                yield return new AnswerProblem(ExpiresKey(credential), $"Enter the day on which your {credential.Name} expires");
            }
            else if (TypedDate.FromStored(expires).Fault is { } unreal)
            {
                yield return new AnswerProblem(ExpiresKey(credential), unreal);
            }
            else if (TypedDate.Parse(expires) < today)
            {
                yield return new AnswerProblem(ExpiresKey(credential), $"Your {credential.Name} has expired. It must be in force");
            }
        }
    }

    public static bool IsTicked(IReadOnlyDictionary<string, string> values, Choice statement) =>
        AnswerForm.Given(values, StatementKey(statement)) == AnswerForm.Yes;

    private static IEnumerable<string> KeysOf(Gate gate) => gate switch
    {
        ChecklistGate checklist => checklist.Statements.Select(StatementKey),
        CredentialGate credential => [NumberKey(credential.Credential), ExpiresKey(credential.Credential)],
        _ => [],
    };
}
