using System.Text.RegularExpressions;
using CharterTracker.Adapters.Directories;
using CharterTracker.Features.Accounts;
using CharterTracker.Features.Demonstrations;
using CharterTracker.Testing.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.IntegrationTests.Mail;

/// <summary>Every mail that the demonstration sends, word for word, with its ids and tokens taken out.</summary>
public partial class DemonstrationMailTests
{
    [Fact]
    public async Task Demonstration_SendsTheseMails()
    {
        await using var host = await CharterWebHost.StartAsync();
        host.Services.GetRequiredService<ConsoleProcess>().Begin();
        await using var companies = DemonstrationCompanies.Open();

        await Demonstration.SeedAsync(host.Services, companies, _ => { }, TestContext.Current.CancellationToken);

        var sent = await host.QueryAsync(db => db.Outbox.AsNoTracking().ToListAsync());
        var mails = sent
            .GroupBy(m => WithoutRandomParts($"Subject: {m.Subject}\n\n{m.Body}"), m => m.To)
            .Select(mail => $"To: {string.Join(", ", mail.Distinct().Order(StringComparer.Ordinal))}\n{mail.Key}")
            .Order(StringComparer.Ordinal);
        var found = string.Join("----\n", mails);
        await File.WriteAllTextAsync($"{Expected}.found", found, TestContext.Current.CancellationToken);
        Assert.Equal(await File.ReadAllTextAsync(Expected, TestContext.Current.CancellationToken), found);
    }

    private static string Expected => Path.Combine(AppContext.BaseDirectory, "Mail", "demonstration-mails.txt");

    private static string WithoutRandomParts(string mail) =>
        Numbers().Replace(References().Replace(Tokens().Replace(Ids().Replace(mail, "{id}"), "$1{token}"), "$1-{number}"), "$1{number}");

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Ids();

    [GeneratedRegex(@"(/attest/|token=)\S+")]
    private static partial Regex Tokens();

    [GeneratedRegex(@"\b(LCR|TV|NS)-\d+")]
    private static partial Regex References();

    [GeneratedRegex(@"(/register/|/certificates/)\w+")]
    private static partial Regex Numbers();
}
