using CharterTracker.Domain;

namespace CharterTracker.IntegrationTests.Conventions;

/// <summary>Tests that what is sealed is erased through one door, so that one place says what goes with it.</summary>
public class ErasureTests
{
    [Fact]
    public void Erase_IsCalled_ByTheEraserAlone()
    {
        var erasing = typeof(IErasable).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(IErasable)))
            .Select(t => t.GetMethod(nameof(IErasable.Erase))!)
            .ToHashSet();

        var callers = CompiledCode.Types()
            .Where(t => CompiledCode.CallsOf(t).Any(erasing.Contains))
            .Select(t => t.Name)
            .Distinct();

        Assert.Equal(["Eraser"], callers);
    }
}
