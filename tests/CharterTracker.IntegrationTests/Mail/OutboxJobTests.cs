using System.Net;
using System.Net.Sockets;
using System.Text;
using CharterTracker.Adapters;
using CharterTracker.Domain.Platform;
using CharterTracker.Features.Jobs;
using CharterTracker.Features.Mail;
using CharterTracker.Testing;
using CharterTracker.Testing.Databases;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using MimeKit;

namespace CharterTracker.IntegrationTests.Mail;

public class OutboxJobTests
{
    [Theory, EveryDatabase]
    public async Task RunOnce_PutsEachMailIntoTheFolderOnce_AndForgetsItsText(DatabaseKind kind)
    {
        await using var house = await StartAsync(kind);
        var message = await house.Charter.SaveAsync(Mail(house.Charter, subject: "Confirm your address\r\nBcc: spy@example.test"));

        await house.RunAsync();
        await house.RunAsync();

        var file = Assert.Single(Directory.GetFiles(house.PickupFolder));
        Assert.Equal($"{message.Id}.eml", Path.GetFileName(file));
        using var mime = await MimeMessage.LoadAsync(file, TestContext.Current.CancellationToken);
        Assert.Equal("olive@calder.test", mime.To.Mailboxes.Single().Address);
        Assert.Empty(mime.Bcc);
        Assert.Equal($"{message.Id:N}@charter.test", mime.MessageId);
        Assert.Contains("https://charter.test/attest/abc", mime.TextBody, StringComparison.Ordinal);
        var stored = await house.MessageAsync(message.Id);
        Assert.NotNull(stored.SentAt);
        Assert.Empty(stored.Body);
    }

    [Theory, EveryDatabase]
    public async Task RunOnce_AfterAKillBetweenTheFileAndTheMark_WritesNoSecondFile(DatabaseKind kind)
    {
        await using var house = await StartAsync(kind);
        var message = Mail(house.Charter);
        await house.Charter.SaveAsync(message);
        // What a process leaves that was killed after it wrote the file: a row that is marked as handed over, and the file.
        await house.Charter.QueryAsync(async db =>
        {
            (await db.Outbox.SingleAsync()).HandOver(isExact: true, house.Charter.Clock.GetUtcNow());
            return await db.SaveChangesAsync();
        });
        Directory.CreateDirectory(house.PickupFolder);
        var file = Path.Combine(house.PickupFolder, $"{message.Id}.eml");
        await File.WriteAllTextAsync(file, "as it was written", TestContext.Current.CancellationToken);

        house.Charter.Clock.Advance(OutboxMessage.HandOverTime);
        await house.RunAsync();

        Assert.Equal(file, Assert.Single(Directory.GetFiles(house.PickupFolder)));
        Assert.Equal("as it was written", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken));
        Assert.NotNull((await house.MessageAsync(message.Id)).SentAt);
    }

    [Theory, EveryDatabase]
    public async Task RunOnce_WithARecipientThatIsNoAddress_ParksItAfterFiveTries(DatabaseKind kind)
    {
        await using var house = await StartAsync(kind);
        var message = await house.Charter.SaveAsync(Mail(house.Charter, to: "nobody"));

        for (var i = 0; i < 7; i++)
        {
            await house.RunAsync();
            house.Charter.Clock.Advance(TimeSpan.FromHours(1));
        }

        var stored = await house.MessageAsync(message.Id);
        Assert.NotNull(stored.ParkedAt);
        Assert.Equal(OutboxMessage.MaxAttempts, stored.Attempts);
        Assert.False(Directory.Exists(house.PickupFolder) && Directory.EnumerateFiles(house.PickupFolder).Any());
    }

    [Fact]
    public async Task RunOnce_WhenTheSmtpServerTakesAMail_IsSent()
    {
        await using var server = SmtpServer.Start(answersTheDot: true);
        await using var house = await StartAsync(DatabaseKind.Sqlite, SmtpSettings(server));
        var message = await house.Charter.SaveAsync(Mail(house.Charter));

        await house.RunAsync();

        Assert.NotNull((await house.MessageAsync(message.Id)).SentAt);
        Assert.Contains($"Message-Id: <{message.Id:N}@charter.test>", Assert.Single(server.Taken), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task RunOnce_WhenTheSmtpServerGoesAwayAfterTheDot_RepeatsOnceWithTheSameId_ThenParks()
    {
        await using var server = SmtpServer.Start(answersTheDot: false);
        await using var house = await StartAsync(DatabaseKind.Sqlite, SmtpSettings(server));
        var message = await house.Charter.SaveAsync(Mail(house.Charter));

        for (var i = 0; i < 6; i++)
        {
            await house.RunAsync();
            house.Charter.Clock.Advance(TimeSpan.FromHours(1));
        }

        Assert.Equal(2, server.Taken.Count);
        Assert.All(server.Taken, mail => Assert.Contains($"<{message.Id:N}@charter.test>", mail, StringComparison.Ordinal));
        Assert.NotNull((await house.MessageAsync(message.Id)).ParkedAt);
    }

    [Theory]
    [InlineData("Mail:Transport", "GovUkNotify")]
    [InlineData("Mail:Transport", "Pigeon")]
    [InlineData("Mail:From", "nobody")]
    [InlineData("Evidence:Store", "S3")]
    [InlineData("Evidence:Store", "Cupboard")]
    [InlineData("Scanner:Clamd", "clamd")]
    public void AddAdapters_WithAWrongSetting_StopsWithOneLineThatNamesIt(string setting, string value)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { [setting] = value }).Build();

        var stop = Assert.Throws<Features.Pipeline.SettingInvalidException>(
            () => new ServiceCollection().AddAdapters(configuration, new HostingEnvironment { EnvironmentName = Environments.Development, ContentRootPath = "/" }));

        Assert.StartsWith($"{setting}: ", stop.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', stop.Message);
    }

    private static OutboxMessage Mail(TestSystem system, string to = "olive@calder.test", string subject = "Please confirm") =>
        OutboxMessage.Write(to, subject, "Answer here: https://charter.test/attest/abc\n", system.Clock.GetUtcNow());

    private static Dictionary<string, string?> SmtpSettings(SmtpServer server) => new()
    {
        ["Mail:Transport"] = "Smtp",
        ["Mail:Smtp:Host"] = "127.0.0.1",
        ["Mail:Smtp:Port"] = server.Port.ToString(System.Globalization.CultureInfo.InvariantCulture),
        ["Mail:Smtp:RequireTls"] = "false",
    };

    private static async Task<House> StartAsync(DatabaseKind kind, Dictionary<string, string?>? settings = null)
    {
        var folder = Directory.CreateTempSubdirectory("charter-mail-").FullName;
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings ?? [])
            .AddInMemoryCollection(new Dictionary<string, string?> { ["DataFolder"] = folder, ["Site:PublicAddress"] = "https://charter.test" })
            .Build();
        var environment = new HostingEnvironment { EnvironmentName = Environments.Development, ContentRootPath = folder };
        var system = await TestSystem.StartAsync(kind, services => services
            .AddSingleton<IConfiguration>(configuration)
            .AddAdapters(configuration, environment)
            .AddJob<OutboxJob>());
        return new House(system, folder);
    }

    private sealed record House(TestSystem Charter, string Folder) : IAsyncDisposable
    {
        public string PickupFolder => Path.Combine(Folder, "mail");

        public Task<int> RunAsync() => Charter.Services.GetRequiredService<JobRunner<OutboxJob>>().RunOnceAsync(TestContext.Current.CancellationToken);

        public Task<OutboxMessage> MessageAsync(Guid id) => Charter.QueryAsync(db => db.Outbox.SingleAsync(m => m.Id == id));

        public async ValueTask DisposeAsync()
        {
            await Charter.DisposeAsync();
            Directory.Delete(Folder, recursive: true);
        }
    }

    /// <summary>An SMTP server for one client with the one fault that the protocol cannot resolve: it takes a mail and hangs up.</summary>
    private sealed class SmtpServer : IAsyncDisposable
    {
        private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
        private readonly CancellationTokenSource _stop = new();
        private Task _loop = Task.CompletedTask;

        public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

        public List<string> Taken { get; } = [];

        public static SmtpServer Start(bool answersTheDot)
        {
            var server = new SmtpServer();
            server._listener.Start();
            server._loop = server.ServeAsync(answersTheDot);
            return server;
        }

        public async ValueTask DisposeAsync()
        {
            await _stop.CancelAsync();
            _listener.Stop();
            await _loop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            _listener.Dispose();
            _stop.Dispose();
        }

        private async Task ServeAsync(bool answersTheDot)
        {
            while (!_stop.IsCancellationRequested)
            {
                using var client = await _listener.AcceptTcpClientAsync(_stop.Token);
                await using var stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.UTF8);
                await using var writer = new StreamWriter(stream, new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
                await writer.WriteLineAsync("220 test");
                while (await reader.ReadLineAsync(_stop.Token) is { } line && line != "QUIT")
                {
                    if (line != "DATA")
                    {
                        await writer.WriteLineAsync("250 OK");
                        continue;
                    }
                    await writer.WriteLineAsync("354 Go on");
                    var mail = new StringBuilder();
                    while (await reader.ReadLineAsync(_stop.Token) is { } text && text != ".")
                    {
                        mail.AppendLine(text);
                    }
                    Taken.Add(mail.ToString());
                    if (!answersTheDot)
                    {
                        break;
                    }
                    await writer.WriteLineAsync("250 Taken");
                }
            }
        }
    }
}
