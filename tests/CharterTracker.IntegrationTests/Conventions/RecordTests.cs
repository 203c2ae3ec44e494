namespace CharterTracker.IntegrationTests.Conventions;

/// <summary>
/// Ten values filled by position are easily swapped: such a record has required properties instead. Those that were there when the rule
/// came are listed, and the list may only get shorter.
/// </summary>
public class RecordTests
{
    private const int Limit = 9;

    [Fact]
    public void Records_WithTenOrMoreParameters_AreThoseOfTheList() =>
        Pinned.AssertIsList(
            "records-with-many-parameters.txt", CompiledCode.Types().Where(t => IsRecord(t) && HasManyParameters(t)).Select(NameOf));

    private static bool IsRecord(Type type) =>
        type.GetMethod("<Clone>$") is not null || (type.IsValueType && type.GetMethod("PrintMembers", CompiledCode.Declared) is not null);

    /// <summary>The constructor that the record's own line declares: each of its parameters is a property.</summary>
    private static bool HasManyParameters(Type type) =>
        type.GetConstructors(CompiledCode.Declared).Select(c => c.GetParameters())
            .Any(ps => ps.Length > Limit && ps.All(p => type.GetProperty(p.Name!) is not null));

    private static string NameOf(Type type) => type.IsNested ? $"{NameOf(type.DeclaringType!)}.{type.Name}" : type.Name;
}
