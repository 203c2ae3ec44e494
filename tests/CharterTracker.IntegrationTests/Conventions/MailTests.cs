using System.Reflection;
using System.Text.RegularExpressions;
using CharterTracker.Domain.Platform;
using CharterTracker.Features;
using CharterTracker.Features.Mail;

namespace CharterTracker.IntegrationTests.Conventions;

/// <summary>Tests that every mail is in the mail class of its feature, where a reader looks for it first.</summary>
public partial class MailTests
{
    private static readonly Type[] Features = typeof(FeatureRegistration).Assembly.GetTypes();

    private static readonly MethodInfo[] Writing =
        [typeof(MailOutbox).GetMethod(nameof(MailOutbox.Send))!, typeof(OutboxMessage).GetMethod(nameof(OutboxMessage.Write))!];

    [Fact]
    public void Mails_AreWrittenByMailClassesOnly_OneOfEachFeature()
    {
        var writers = Features
            .Where(t => CompiledCode.CallsOf(t).Any(Writing.Contains))
            .Select(Outermost)
            .Where(t => t != typeof(MailOutbox))
            .Select(t => (Feature: t.Namespace!, t.Name))
            .ToList();

        Assert.NotEmpty(writers);
        Assert.All(writers, w => Assert.Matches(MailClass(), w.Name));
        Assert.All(writers.GroupBy(w => w.Feature), feature =>
            Assert.Single(feature.Select(w => MailClass().Match(w.Name).Value).Distinct()));
    }

    [Fact]
    public void MailClasses_AreToldWhatHappened_AndNeverTheWords()
    {
        var told = Features
            .Where(t => MailClass().IsMatch(t.Name))
            .Where(t => t.GetConstructors().SelectMany(c => c.GetParameters()).Any(p => p.ParameterType == typeof(MailOutbox)))
            .SelectMany(t => t.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .SelectMany(m => m.GetParameters().Select(p => $"{m.DeclaringType!.Name}.{m.Name}({p.Name})"));

        Assert.DoesNotContain(told, parameter => Words().IsMatch(parameter));
    }

    private static Type Outermost(Type type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    [GeneratedRegex("^[A-Z][a-z]+Mail(?=$|[A-Z])")]
    private static partial Regex MailClass();

    [GeneratedRegex("\\((subject|body|text|sentence|paragraphs?)\\)")]
    private static partial Regex Words();
}
