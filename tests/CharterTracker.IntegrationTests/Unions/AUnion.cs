using CharterTracker.Domain.Unions;
using CharterTracker.Features.Unions;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Unions;

/// <summary>A union of the directory, checked and with an officer in post, and steps that an employer takes with it.</summary>
internal static class AUnion
{
    public const string Officer = "una@union.test";

    public static async Task<Union> SavedAsync(TestSystem system, string name = "Unite the Union")
    {
        var union = Union.List(name);
        union.ConfirmIndependence(system.Clock.GetUtcNow());
        union.RegisterOfficer("Una Officer", "Regional secretary", Officer, system.Clock.GetUtcNow());
        return await system.SaveAsync(union);
    }

    /// <summary>Has the employer name the union on a draft and ask it.</summary>
    public static async Task<(Guid Application, Guid Recognition)> AskedAsync(AnEmployersCase made)
    {
        var union = await SavedAsync(made.System);
        var application = await made.StartedAsync();
        var recognition = await AddAsync(made.System, application, union.Id);
        Assert.Null((await made.System.SendAsync(new AskForConfirmationCommand(application, recognition))).Failure);
        return (application, recognition);
    }

    public static async Task<Guid> AddAsync(TestSystem system, Guid application, Guid union, string unit = "Drivers") =>
        (await system.SendAsync(new AddRecognitionCommand(application, union, RecognitionKind.Voluntary, unit, "40", new DateOnly(2019, 3, 1)))).Value;

    /// <summary>The token in the newest mail to the officer.</summary>
    public static async Task<string> TokenAsync(TestSystem system, string officer = Officer)
    {
        var mails = await system.QueryAsync(db => db.Outbox.Where(m => m.To == officer).ToListAsync());
        var body = mails.OrderBy(m => m.Id).Last().Body;
        var at = body.IndexOf("/attest/", StringComparison.Ordinal) + "/attest/".Length;
        return body[at..(at + 64)];
    }
}
