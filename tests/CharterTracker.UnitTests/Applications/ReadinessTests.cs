using CharterTracker.Domain.Applications;
using CharterTracker.Testing.Builders;

namespace CharterTracker.UnitTests.Applications;

public class ReadinessTests
{
    [Theory]
    [InlineData("leading", EntryConditions.Code, "Before you apply: choose between the two texts")]
    [InlineData("aspiring", "J2", "Voice: choose between the two texts")]
    public void Compute_WhenTwoTextsWait_AsksForAChoice_ThoughNothingElseWasAnswered(string level, string code, string message)
    {
        var readiness = Readiness.Compute(
            ASmallCharter.Content, ASmallCharter.Content.Level(level), new Dictionary<string, Answer>(), new HashSet<string> { code }, new HashSet<string>(), 42, new DateOnly(2026, 11, 2));

        Assert.Contains(new MissingPart(code, message), readiness.Missing);
    }
}
