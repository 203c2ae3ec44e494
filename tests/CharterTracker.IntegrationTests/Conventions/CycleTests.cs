using System.Reflection;
using CharterTracker.Domain;
using CharterTracker.Features;

namespace CharterTracker.IntegrationTests.Conventions;

/// <summary>Folders depend on each other one way, as the compiled types use each other: signatures, fields, attributes and code.</summary>
public class CycleTests
{
    public static TheoryData<Type> Projects() => [typeof(FeatureRegistration), typeof(Actor)];

    [Theory, MemberData(nameof(Projects))]
    public void NoFolder_DirectlyUnderAProject_DependsOnItself(Type inProject)
    {
        var edges = EdgesOf(inProject.Assembly);

        var cycles = edges.Keys.Select(folder => ShortestWayBack(folder, edges)).OfType<IReadOnlyList<string>>()
            .OrderBy(way => way.Count).Select(way => string.Join(" ", way)).Distinct().ToList();

        Assert.True(
            cycles.Count == 0,
            $"Folders that depend on themselves:{Environment.NewLine}{string.Join(Environment.NewLine, cycles)}");
    }

    /// <summary>For each folder the folders that it uses, each with one pair of types that shows it.</summary>
    private static Dictionary<string, Dictionary<string, string>> EdgesOf(Assembly assembly)
    {
        var root = assembly.GetName().Name! + ".";
        var edges = new Dictionary<string, Dictionary<string, string>>();
        foreach (var type in assembly.GetTypes())
        {
            if (FolderOf(type, root) is not { } from)
            {
                continue;
            }
            foreach (var used in TypeReferences.Of(type))
            {
                if (used.Assembly == assembly && FolderOf(used, root) is { } to && to != from)
                {
                    edges.TryAdd(from, []);
                    edges[from].TryAdd(to, $"{Outermost(type).Name} uses {Outermost(used).Name}");
                }
            }
        }
        return edges;
    }

    private static string? FolderOf(Type type, string root) =>
        type.Namespace is { } space && space.StartsWith(root, StringComparison.Ordinal) ? space[root.Length..].Split('.')[0] : null;

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static List<string>? ShortestWayBack(string start, Dictionary<string, Dictionary<string, string>> edges)
    {
        var reachedFrom = new Dictionary<string, string>();
        var queue = new Queue<string>([start]);
        while (queue.TryDequeue(out var folder))
        {
            foreach (var next in edges.GetValueOrDefault(folder)?.Keys ?? Enumerable.Empty<string>())
            {
                if (!reachedFrom.TryAdd(next, folder))
                {
                    continue;
                }
                if (next == start)
                {
                    return Describe(start, reachedFrom, edges);
                }
                queue.Enqueue(next);
            }
        }
        return null;
    }

    private static List<string> Describe(
        string start, Dictionary<string, string> reachedFrom, Dictionary<string, Dictionary<string, string>> edges)
    {
        var way = new List<string> { start };
        var at = start;
        do
        {
            var from = reachedFrom[at];
            way.Insert(0, $"{from} -> ({edges[from][at]})");
            at = from;
        }
        while (at != start);
        return way;
    }
}
