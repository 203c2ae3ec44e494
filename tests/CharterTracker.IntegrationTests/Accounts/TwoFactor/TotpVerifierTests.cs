using CharterTracker.Data.Identity;
using CharterTracker.Features.Accounts;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.IntegrationTests.Accounts;

/// <summary>Tests that each code works once, has exactly six digits, and is counted before it is checked.</summary>
public class TotpVerifierTests
{
    [Theory, EveryDatabase]
    public async Task Refusal_WhenOneCodeIsUsed50TimesAtOnce_LetsOneThrough(DatabaseKind kind)
    {
        await using var host = await CharterWebHost.StartAsync(kind);
        var user = await EnrolledAsync(host);
        var code = await host.NextCodeAsync(user.Id);

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => TryAsync(host, user.Id, code)));

        Assert.Single(answers, a => a is null);
    }

    [Theory, EveryDatabase]
    public async Task Refusal_OfACodeUsedBefore_SaysSo_AndLeavesATrace(DatabaseKind kind)
    {
        await using var host = await CharterWebHost.StartAsync(kind);
        var user = await EnrolledAsync(host);
        var code = await host.NextCodeAsync(user.Id);

        Assert.Null(await TryAsync(host, user.Id, code));
        Assert.Equal(TotpVerifier.AlreadyUsed, await TryAsync(host, user.Id, code));

        Assert.True(await host.QueryAsync(db => db.AuditEvents.AnyAsync(e => e.Action == "ReplayedCode" && e.SubjectId == user.Id)));
    }

    [Fact]
    public async Task Refusal_OfOtherSpellingsOfARightCode_IsCertain()
    {
        await using var host = await CharterWebHost.StartAsync();
        var user = await EnrolledAsync(host);
        var code = await host.NextCodeAsync(user.Id);
        string?[] spellings =
        [
            null, "", $" {code}", $"{code} ", $"{code}\n", $"+{code}", $"000000{code}", $"{code[..3]} {code[3..]}", code[1..],
            new string([.. code.Select(c => (char)('\u0660' + (c - '0')))]), new string([.. code.Select(c => (char)('\uFF10' + (c - '0')))]),
        ];

        foreach (var spelling in spellings)
        {
            Assert.NotNull(await TryAsync(host, user.Id, spelling));
        }
        Assert.Null(await TryAsync(host, user.Id, code));
    }

    [Fact]
    public async Task Refusal_TakesTheCodeOfThisStepAndTheLast_AndNoOther()
    {
        await using var host = await CharterWebHost.StartAsync();
        var now = host.Clock.GetUtcNow();
        foreach (var (steps, isRight) in new[] { (-2, false), (-1, true), (0, true), (1, false), (2, false) })
        {
            var user = await EnrolledAsync(host);

            var refusal = await TryAsync(host, user.Id, await host.CodeAsync(user.Id, now.AddSeconds(30 * steps)));

            Assert.Equal(isRight, refusal is null);
        }
    }

    [Fact]
    public async Task Refusal_OfAnOlderCodeAfterANewerOne_IsAReplay()
    {
        await using var host = await CharterWebHost.StartAsync();
        var user = await EnrolledAsync(host);
        var older = await host.CodeAsync(user.Id, host.Clock.GetUtcNow());
        var newer = await host.NextCodeAsync(user.Id);

        Assert.Null(await TryAsync(host, user.Id, newer));
        Assert.Equal(TotpVerifier.AlreadyUsed, await TryAsync(host, user.Id, older));
    }

    [Theory, EveryDatabase]
    public async Task Refusal_Of60WrongCodesAtOnce_LooksAtFive(DatabaseKind kind)
    {
        await using var host = await CharterWebHost.StartAsync(kind);
        var user = await EnrolledAsync(host);
        var wrong = await WrongCodeAsync(host, user.Id);

        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(_ => TryAsync(host, user.Id, wrong)));

        Assert.Equal(5, answers.Count(a => a == TotpVerifier.Wrong));
        Assert.Equal(5, (await AuthenticatorAsync(host, user.Id)).Failures);
        Assert.Single(await MailsAsync(host)); // the owner is told once, not sixty times
    }

    [Fact]
    public async Task Refusal_AfterManyWrongCodes_WaitsLongerEachTime_AndInTheEndNeedsAReset()
    {
        await using var host = await CharterWebHost.StartAsync();
        var user = await EnrolledAsync(host);
        var waits = new SortedDictionary<int, TimeSpan>();

        for (var failure = 1; failure <= 100; failure++)
        {
            Assert.Equal(TotpVerifier.Wrong, await TryAsync(host, user.Id, await WrongCodeAsync(host, user.Id)));
            var authenticator = await AuthenticatorAsync(host, user.Id);
            Assert.Equal(failure, authenticator.Failures);
            waits[failure] = (authenticator.WaitUntil ?? host.Clock.GetUtcNow()) - host.Clock.GetUtcNow();
            host.Clock.Advance(waits[failure]);
        }

        Assert.Equal(TimeSpan.Zero, waits[4]);
        Assert.Equal(TimeSpan.FromMinutes(1), waits[5]);
        Assert.Equal(TimeSpan.FromMinutes(15), waits[10]);
        Assert.Equal(TimeSpan.FromHours(1), waits[20]);
        host.Clock.Advance(TimeSpan.FromDays(30));
        Assert.StartsWith("Your authenticator is switched off", await TryAsync(host, user.Id, await host.NextCodeAsync(user.Id)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refusal_OfARightCodeDuringTheWait_DoesNotUseItUp()
    {
        await using var host = await CharterWebHost.StartAsync();
        var user = await EnrolledAsync(host);
        var wrong = await WrongCodeAsync(host, user.Id);
        for (var i = 0; i < 5; i++)
        {
            await TryAsync(host, user.Id, wrong);
        }

        var code = await host.NextCodeAsync(user.Id);
        Assert.Equal("Too many wrong codes. Try again in a minute", await TryAsync(host, user.Id, code));

        host.Clock.Advance(TimeSpan.FromSeconds(31));
        Assert.Null(await TryAsync(host, user.Id, await host.CodeAsync(user.Id, host.Clock.GetUtcNow())));
        Assert.Equal(0, (await AuthenticatorAsync(host, user.Id)).Failures);
    }

    [Theory, EveryDatabase]
    public async Task Take_OfOneRecoveryCodeManyTimesAtOnce_WorksOnce(DatabaseKind kind)
    {
        await using var host = await CharterWebHost.StartAsync(kind);
        var user = await EnrolledAsync(host);
        var codes = await InAsync(host, async services =>
        {
            var db = services.GetRequiredService<Data.CharterDbContext>();
            var made = await services.GetRequiredService<RecoveryCodeSet>().ReplaceAsync(await db.Authenticators.SingleAsync(a => a.UserId == user.Id), TestContext.Current.CancellationToken);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            return made;
        });

        var taken = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => InAsync(host, s => s.GetRequiredService<RecoveryCodeSet>().TakeAsync(user.Id, codes[3], default))));

        Assert.Single(taken, t => t);
        Assert.Equal(9, await host.QueryAsync(db => db.RecoveryCodes.CountAsync(c => c.UserId == user.Id)));
        var stored = await host.QueryAsync(db => db.RecoveryCodes.Select(c => c.Hash).ToListAsync());
        Assert.DoesNotContain(stored, hash => codes.Any(c => hash.Contains(c.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase)));
    }

    private static async Task<UserAccount> EnrolledAsync(CharterWebHost host)
    {
        var user = AnAccount.With($"{Guid.NewGuid():N}@example.org");
        await host.SaveAsync(user);
        await host.EnrolAsync(user.Id);
        return user;
    }

    private static Task<string?> TryAsync(CharterWebHost host, Guid userId, string? code) =>
        InAsync(host, services => services.GetRequiredService<TotpVerifier>().RefusalAsync(userId, code, default));

    private static async Task<T> InAsync<T>(CharterWebHost host, Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = host.Services.CreateAsyncScope();
        return await act(scope.ServiceProvider);
    }

    /// <summary>A code that works at no step around now.</summary>
    private static async Task<string> WrongCodeAsync(CharterWebHost host, Guid userId)
    {
        var now = host.Clock.GetUtcNow();
        var right = new List<string>();
        for (var step = -2; step <= 2; step++)
        {
            right.Add(await host.CodeAsync(userId, now.AddSeconds(30 * step)));
        }
        return Enumerable.Range(0, 10).Select(i => $"00000{i}").First(c => !right.Contains(c));
    }

    private static Task<Authenticator> AuthenticatorAsync(CharterWebHost host, Guid userId) =>
        host.QueryAsync(db => db.Authenticators.AsNoTracking().SingleAsync(a => a.UserId == userId));

    private static Task<List<string>> MailsAsync(CharterWebHost host) => host.QueryAsync(db => db.Outbox.Select(m => m.Subject).ToListAsync());
}
