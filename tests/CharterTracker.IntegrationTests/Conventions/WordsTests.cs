using System.Reflection;
using System.Text.RegularExpressions;

namespace CharterTracker.IntegrationTests.Conventions;

/// <summary>Tests that words which <c>src/GLOSSARY.md</c> turned down do not come back in names.</summary>
public partial class WordsTests
{
    /// <summary>Words that were unclear, or that named several things.</summary>
    private static readonly string[] Refused = ["Desk", "Because", "Rival", "Beside", "Itself", "Silent", "Untold", "Matter", "Caller"];

    [Fact]
    public void Names_OfTypesAndMembers_HaveNoRefusedWord()
    {
        var wrong = CompiledCode.Types()
            .SelectMany(type => Named(type).Where(n => IsRefused(n.Member, n.Name)).Select(n => $"{Full(type)}{n.Suffix}"))
            .Distinct().Order(StringComparer.Ordinal).ToList();

        Assert.True(wrong.Count == 0, $"{wrong.Count} names have a word that was turned down:\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public async Task Types_HaveNoName_ThatTheGlossaryTurnedDown()
    {
        var file = Path.Combine(RepositoryFolder.Root, "src", "GLOSSARY.md");
        var glossary = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        var turnedDown = NotLines().Matches(glossary).SelectMany(line => QuotedNames().Matches(line.Value))
            .Select(name => name.Groups["name"].Value).ToHashSet();

        var wrong = CompiledCode.Types().Where(t => turnedDown.Contains(PlainName(t))).Select(Full).Order(StringComparer.Ordinal).ToList();

        Assert.True(turnedDown.Count > 10, "The glossary names no types that it turned down");
        Assert.True(wrong.Count == 0, $"{wrong.Count} types have a name that the glossary turned down:\n{string.Join('\n', wrong)}");
    }

    private static IEnumerable<(MemberInfo Member, string Name, string Suffix)> Named(Type type) =>
        type.GetMembers(CompiledCode.Declared)
            .Where(m => m is not (Type or ConstructorInfo or MethodInfo { IsSpecialName: true }) && !CompiledCode.IsMadeByTheCompiler(m))
            .Where(m => !(m is PropertyInfo && IsForm(type)))
            .Select(m => (m, Name: m.Name.Split('.')[^1], $".{m.Name}"))
            .Prepend((type, PlainName(type), ""));

    private static bool IsRefused(MemberInfo member, string name)
    {
        var words = Words().Matches(name).Select(w => w.Value).ToList();
        var isConstant = member is FieldInfo { IsStatic: true } field && (field.IsLiteral || field.IsInitOnly);
        return words.Exists(w => Refused.Contains(w, StringComparer.OrdinalIgnoreCase))
            || words.LastOrDefault() == "Work"
            || (isConstant && words.FirstOrDefault() == "Most");
    }

    /// <summary>The fields of a form keep their names for good, as addresses do.</summary>
    private static bool IsForm(Type type) => type is { IsNested: true, Name: "InputModel" or "ChoiceModel" };

    private static string PlainName(Type type) => type.Name.Split('`')[0];

    private static string Full(Type type) =>
        type.IsNested ? $"{Full(type.DeclaringType!)}.{PlainName(type)}" : $"{type.Namespace}.{PlainName(type)}";

    /// <summary>Splits a name into words by capital letters: <c>Formatter</c> is one word.</summary>
    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z][a-z0-9]*|[a-z0-9]+")]
    private static partial Regex Words();

    [GeneratedRegex("(?<=[Nn]ot: ).*")]
    private static partial Regex NotLines();

    [GeneratedRegex("`(?<name>[A-Z][A-Za-z]+)`")]
    private static partial Regex QuotedNames();
}
