namespace CharterTracker.IntegrationTests.Conventions;

/// <summary>
/// Tests that records with ten or more values have required properties, since values that are filled by position are easily swapped. Older
/// exceptions are listed, and the list may only get shorter.
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

    /// <summary>Whether the primary constructor of a record, each of whose parameters is a property, has ten or more parameters.</summary>
    private static bool HasManyParameters(Type type) =>
        type.GetConstructors(CompiledCode.Declared).Select(c => c.GetParameters())
            .Any(ps => ps.Length > Limit && ps.All(p => type.GetProperty(p.Name!) is not null));

    private static string NameOf(Type type) => type.IsNested ? $"{NameOf(type.DeclaringType!)}.{type.Name}" : type.Name;
}
