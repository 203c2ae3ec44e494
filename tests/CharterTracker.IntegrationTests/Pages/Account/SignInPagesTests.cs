using System.Net;
using System.Text.RegularExpressions;
using CharterTracker.Data.Identity;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Accounts;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Web;
using CharterTracker.Web.Security;
using Microsoft.EntityFrameworkCore;
using OtpNet;

namespace CharterTracker.IntegrationTests.Pages;

/// <summary>Signing in over HTTP, with the cookies that a browser would send.</summary>
public partial class SignInPagesTests
{
    [Theory, EveryDatabase]
    public async Task Register_ThenConfirm_ThenSignIn_OpensTheAccount(DatabaseKind kind)
    {
        await using var host = await CharterWebHost.StartAsync(kind);
        var visitor = host.NewVisitor();

        var sent = await visitor.SubmitAsync(
            await visitor.GetAsync("/account/register"), ("Input.FullName", "Ada Moss"), ("Input.Email", "ada@example.org"), ("Input.Password", "three unrelated words"));

        var mail = await host.QueryAsync(db => db.Outbox.SingleAsync());
        var link = await host.LinkInMailToAsync("ada@example.org");
        Assert.Contains($"{mail.Id}.eml", sent.Text, StringComparison.Ordinal);
        var early = await SignInAsync(visitor, "ada@example.org", "three unrelated words");
        Assert.Equal("Check your e-mail", early.Heading);
        await visitor.SubmitAsync(await visitor.GetAsync(link));
        var home = await SignInAsync(visitor, "ada@example.org", "three unrelated words", "/account");
        Assert.Equal("Your account", home.Heading);
    }

    [Fact]
    public async Task Register_WithAKnownAddress_AnswersTheSame()
    {
        await using var host = await CharterWebHost.StartAsync();
        await host.SaveAsync(AnAccount.With("ada@example.org"));
        var visitor = host.NewVisitor();
        var pages = new List<VisitedPage>();

        foreach (var email in new[] { "ADA@example.org", "new@example.org" })
        {
            pages.Add(await visitor.SubmitAsync(
                await visitor.GetAsync("/account/register"), ("Input.FullName", "Ada Moss"), ("Input.Email", email), ("Input.Password", "three unrelated words")));
        }

        Assert.Equal("Check your e-mail", pages[0].Heading);
        Assert.Equal(WithoutIds(pages[1].Text), WithoutIds(pages[0].Text));
    }

    [Fact]
    public async Task SignIn_WhateverIsWrong_AnswersTheSame()
    {
        await using var host = await CharterWebHost.StartAsync();
        var disabled = AnAccount.With("off@example.org");
        disabled.DisabledAt = host.Clock.GetUtcNow();
        await host.SaveAsync(AnAccount.With("ada@example.org"), disabled);
        var visitor = host.NewVisitor();

        foreach (var (email, password) in new[] { ("ada@example.org", "not her password"), ("nobody@example.org", AnAccount.Password), ("off@example.org", AnAccount.Password) })
        {
            var page = await SignInAsync(visitor, email, password);

            Assert.Equal([SignInCommand.Refusal], page.Errors);
        }
    }

    [Fact]
    public async Task SignIn_AfterManyWrongPasswords_PausesEvenForTheRightOne()
    {
        await using var host = await CharterWebHost.StartAsync();
        await host.SaveAsync(AnAccount.With("ada@example.org"));
        var visitor = host.NewVisitor();
        for (var i = 0; i < 10; i++)
        {
            await SignInAsync(visitor, "ada@example.org", "not her password");
        }

        Assert.Equal([SignInCommand.Refusal], (await SignInAsync(visitor, "ada@example.org", AnAccount.Password)).Errors);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal("Your account", (await SignInAsync(visitor, "ada@example.org", AnAccount.Password, "/account")).Heading);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    public async Task SignIn_LeadsNowhereElse(string returnUrl)
    {
        await using var host = await CharterWebHost.StartAsync();
        await host.SaveAsync(AnAccount.With("ada@example.org"));
        var visitor = host.NewVisitor();

        var page = await SignInAsync(visitor, "ada@example.org", AnAccount.Password, Uri.EscapeDataString(returnUrl));

        Assert.StartsWith("/employer", page.Path, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task SignIn_OfStaffWithoutAnAuthenticator_OpensOnlyTheSetUpPage(DatabaseKind kind)
    {
        await using var host = await CharterWebHost.StartAsync(kind);
        await NewAdministratorAsync(host, "ben@example.org");
        var visitor = host.NewVisitor();

        var first = await SignInAsync(visitor, "ben@example.org", AnAccount.Password);

        Assert.Equal("Enable two-factor authentication", first.Heading);
        Assert.Contains("To open the admin area you need a code from an authenticator app", first.Text, StringComparison.Ordinal);
        foreach (var path in new[] { "/admin", "/admin/users", "/admin/grants", "/admin/invite", "/account", "/account/password", "/account/recovery-codes", "/account/two-factor" })
        {
            Assert.Equal(HttpStatusCode.Redirect, await visitor.StatusOfAsync(path));
            Assert.Equal("Enable two-factor authentication", (await visitor.GetAsync(path)).Heading);
        }
    }

    [Theory, EveryDatabase]
    public async Task SetUp_WithACodeFromTheNewApp_OpensTheAdminArea_AndEndsEveryEarlierCookie(DatabaseKind kind)
    {
        await using var host = await CharterWebHost.StartAsync(kind);
        var ben = await NewAdministratorAsync(host, "ben@example.org");
        var visitor = host.NewVisitor();
        var setUp = await SignInAsync(visitor, "ben@example.org", AnAccount.Password, "/admin");
        var key = KeyOn(setUp);
        var halfIn = await KeysAsync(host);

        var codes = await visitor.SubmitAsync(setUp, ("Input.Code", CodeFor(key, host.Clock.GetUtcNow())));

        Assert.Equal("Recovery codes", codes.Heading);
        Assert.Equal(10, codes.Document.QuerySelectorAll(".recovery-codes li").Length);
        Assert.Equal("Admin", (await visitor.GetAsync("/admin")).Heading);
        Assert.Equal(0, (await visitor.GetAsync("/account/recovery-codes")).Document.QuerySelectorAll(".recovery-codes li").Length);
        var stored = await host.QueryAsync(db => db.Authenticators.SingleAsync(a => a.UserId == ben.Id));
        Assert.DoesNotContain(key.Replace(" ", "", StringComparison.Ordinal), stored.SealedSeed, StringComparison.OrdinalIgnoreCase);
        Assert.All(halfIn, id => Assert.True(host.QueryAsync(db => db.Sessions.AnyAsync(s => s.Id == id && s.EndedAt != null)).Result));
        // The code that confirmed the set-up cannot be used again.
        var again = await SignInAsync(host.NewVisitor(), "ben@example.org", AnAccount.Password);
        Assert.Equal("Enter your code", again.Heading);
    }

    [Fact]
    public async Task Staff_WhoAskedForNoPage_LandOnTheirWork()
    {
        await using var host = await CharterWebHost.StartAsync();
        await NewAdministratorAsync(host, "ben@example.org");
        var visitor = host.NewVisitor();
        var setUp = await SignInAsync(visitor, "ben@example.org", AnAccount.Password);
        var key = KeyOn(setUp);

        var codes = await visitor.SubmitAsync(setUp, ("Input.Code", CodeFor(key, host.Clock.GetUtcNow())));
        var kept = await visitor.GetAsync(Assert.Single(codes.Document.QuerySelectorAll("main a"), a => a.TextContent.Trim() == "I have kept them").GetAttribute("href")!);
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        var again = host.NewVisitor();
        var signedIn = await again.SubmitAsync(await SignInAsync(again, "ben@example.org", AnAccount.Password), ("Input.Code", CodeFor(key, host.Clock.GetUtcNow())));

        Assert.Equal(("Admin", "Admin"), (kept.Heading, signedIn.Heading));
    }

    [Fact]
    public async Task TwoFactor_WithTheCodeThatSetItUp_IsAReplay_AndTheNextOneOpensThePageAskedFor()
    {
        await using var host = await CharterWebHost.StartAsync();
        var ben = await NewAdministratorAsync(host, "ben@example.org");
        var setUpVisitor = host.NewVisitor();
        var setUp = await SignInAsync(setUpVisitor, "ben@example.org", AnAccount.Password);
        var code = CodeFor(KeyOn(setUp), host.Clock.GetUtcNow());
        await setUpVisitor.SubmitAsync(setUp, ("Input.Code", code));
        var visitor = host.NewVisitor();
        var page = await SignInAsync(visitor, "ben@example.org", AnAccount.Password, "/admin/users");

        var replayed = await visitor.SubmitAsync(page, ("Input.Code", code));
        var opened = await visitor.SubmitAsync(replayed, ("Input.Code", await host.NextCodeAsync(ben.Id)));

        Assert.Equal([TotpVerifier.AlreadyUsed], replayed.Errors);
        Assert.Equal("People", opened.Heading);
    }

    [Fact]
    public async Task PasswordOnlyCookie_UnderTheNameOfTheOther_OpensNothing()
    {
        await using var host = await CharterWebHost.StartAsync();
        var (_, user) = await host.StaffAsync(StaffRole.Administrator, schemeId: null);
        var key = SecretToken.Make();
        var now = host.Clock.GetUtcNow();
        await host.SaveAsync(new SessionRecord
        {
            Id = Guid.NewGuid(),
            KeyHash = SecretToken.HashOf(key),
            UserId = user.Id,
            Stage = SessionStage.PasswordOnly,
            CreatedAt = now,
            LastSeenAt = now,
            SecurityStamp = user.SecurityStamp!,
        });

        Assert.Equal(HttpStatusCode.Redirect, await host.VisitorWith((SessionSchemes.Session, key)).StatusOfAsync("/admin"));
        Assert.Equal(HttpStatusCode.Redirect, await host.VisitorWith((SessionSchemes.PasswordOnly, key)).StatusOfAsync("/admin"));
        Assert.Equal(HttpStatusCode.OK, await host.VisitorWith((SessionSchemes.PasswordOnly, key)).StatusOfAsync("/account/two-factor"));
        Assert.Equal(HttpStatusCode.Redirect, await host.VisitorWith((SessionSchemes.PasswordOnly, key)).StatusOfAsync("/account/two-factor/set-up"));
        host.Clock.Advance(SessionReader.PasswordOnlyLimit);
        Assert.Equal(HttpStatusCode.Redirect, await host.VisitorWith((SessionSchemes.PasswordOnly, key)).StatusOfAsync("/account/two-factor"));
    }

    [Fact]
    public async Task Recovery_WithACode_LeadsToTheSetUpPage_TellsTheOwner_AndOpensNothingElse()
    {
        await using var host = await CharterWebHost.StartAsync();
        await NewAdministratorAsync(host, "ben@example.org");
        var first = host.NewVisitor();
        var setUp = await SignInAsync(first, "ben@example.org", AnAccount.Password);
        var shown = await first.SubmitAsync(setUp, ("Input.Code", CodeFor(KeyOn(setUp), host.Clock.GetUtcNow())));
        var code = shown.Document.QuerySelector(".recovery-codes li")!.TextContent;
        var visitor = host.NewVisitor();
        await SignInAsync(visitor, "ben@example.org", AnAccount.Password);

        var page = await visitor.SubmitAsync(await visitor.GetAsync("/account/two-factor/recovery"), ("Input.RecoveryCode", code));

        Assert.Equal("Enable two-factor authentication", page.Heading);
        Assert.Equal("Enable two-factor authentication", (await visitor.GetAsync("/admin")).Heading);
        Assert.True(await host.QueryAsync(db => db.Outbox.AnyAsync(m => m.Subject == "A recovery code was used")));
    }

    [Fact]
    public async Task SignIn_RightOrWrong_LeavesAnAuditEventAboutTheAccount()
    {
        await using var host = await CharterWebHost.StartAsync();
        var ada = AnAccount.With("ada@example.org");
        await host.SaveAsync(ada);

        await SignInAsync(host.NewVisitor(), "ada@example.org", "not the password at all");
        await SignInAsync(host.NewVisitor(), "ada@example.org", AnAccount.Password);

        var outcomes = await host.QueryAsync(db => db.AuditEvents.Where(e => e.Action == nameof(SignInCommand) && e.SubjectId == ada.Id).OrderBy(e => e.Id).Select(e => e.Outcome).ToListAsync());
        Assert.Equal(["Conflict", "Success"], outcomes.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Recovery_GivenUpHalfWay_LeavesTheAuthenticatorAsItWas()
    {
        await using var host = await CharterWebHost.StartAsync();
        var ben = await NewAdministratorAsync(host, "ben@example.org");
        var first = host.NewVisitor();
        var setUp = await SignInAsync(first, "ben@example.org", AnAccount.Password);
        var shown = await first.SubmitAsync(setUp, ("Input.Code", CodeFor(KeyOn(setUp), host.Clock.GetUtcNow())));
        var visitor = host.NewVisitor();
        await SignInAsync(visitor, "ben@example.org", AnAccount.Password);
        await visitor.SubmitAsync(
            await visitor.GetAsync("/account/two-factor/recovery"), ("Input.RecoveryCode", shown.Document.QuerySelector(".recovery-codes li")!.TextContent));

        // The session that was open is over, and the password alone does not set up another app.
        Assert.Equal(HttpStatusCode.Redirect, await first.StatusOfAsync("/admin"));
        var thief = host.NewVisitor();
        Assert.Equal("Enter your code", (await SignInAsync(thief, "ben@example.org", AnAccount.Password)).Heading);
        Assert.Equal("Enter your code", (await thief.GetAsync("/account/two-factor/set-up")).Heading);
        var owner = host.NewVisitor();
        var page = await SignInAsync(owner, "ben@example.org", AnAccount.Password, "/admin");
        Assert.Equal("Admin", (await owner.SubmitAsync(page, ("Input.Code", await host.NextCodeAsync(ben.Id)))).Heading);
    }

    [Fact]
    public async Task SetUp_ShowsEachSessionAKeyOfItsOwn()
    {
        await using var host = await CharterWebHost.StartAsync();
        await NewAdministratorAsync(host, "ben@example.org");
        var (owner, thief) = (host.NewVisitor(), host.NewVisitor());
        var theirs = await SignInAsync(thief, "ben@example.org", AnAccount.Password);
        var own = await SignInAsync(owner, "ben@example.org", AnAccount.Password);

        Assert.NotEqual(KeyOn(theirs), KeyOn(own));
        Assert.Equal(KeyOn(own), KeyOn(await owner.GetAsync("/account/two-factor/set-up")));
        var refused = await owner.SubmitAsync(own, ("Input.Code", CodeFor(KeyOn(theirs), host.Clock.GetUtcNow())));
        Assert.Equal([TotpVerifier.Wrong], refused.Errors);
        var codes = await owner.SubmitAsync(refused, ("Input.Code", CodeFor(KeyOn(own), host.Clock.GetUtcNow())));
        Assert.Equal("Recovery codes", codes.Heading);
        Assert.Equal("Sign in", (await thief.GetAsync("/account/two-factor/set-up")).Heading);
    }

    [Fact]
    public async Task SetUp_OfAnEmployerWhoIsSignedIn_AsksForThePasswordAgain()
    {
        await using var host = await CharterWebHost.StartAsync();
        var (visitor, _) = await host.EmployerPersonAsync();
        var page = await visitor.GetAsync("/account/two-factor/set-up");
        var code = CodeFor(KeyOn(page), host.Clock.GetUtcNow());

        var refused = await visitor.SubmitAsync(page, ("Input.Code", code), ("Input.CurrentPassword", "not the password at all"));
        var done = await visitor.SubmitAsync(refused, ("Input.Code", code), ("Input.CurrentPassword", AnAccount.Password));

        Assert.Equal(["Enter your password"], refused.Errors);
        Assert.Equal("Recovery codes", done.Heading);
    }

    [Fact]
    public async Task Recovery_OfASwitchedOffAuthenticator_IsRefused()
    {
        await using var host = await CharterWebHost.StartAsync();
        var ben = await NewAdministratorAsync(host, "ben@example.org");
        var first = host.NewVisitor();
        var setUp = await SignInAsync(first, "ben@example.org", AnAccount.Password);
        var shown = await first.SubmitAsync(setUp, ("Input.Code", CodeFor(KeyOn(setUp), host.Clock.GetUtcNow())));
        await host.QueryAsync(db => db.Authenticators.Where(a => a.UserId == ben.Id).ExecuteUpdateAsync(a => a.SetProperty(x => x.DisabledAt, host.Clock.GetUtcNow())));
        var visitor = host.NewVisitor();
        await SignInAsync(visitor, "ben@example.org", AnAccount.Password);

        var page = await visitor.SubmitAsync(
            await visitor.GetAsync("/account/two-factor/recovery"), ("Input.RecoveryCode", shown.Document.QuerySelector(".recovery-codes li")!.TextContent));

        Assert.StartsWith("Your authenticator is switched off", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Equal(10, await host.QueryAsync(db => db.RecoveryCodes.CountAsync(c => c.UserId == ben.Id)));
    }

    [Theory, EveryDatabase]
    public async Task CopiedCookie_AfterSignOut_OpensNothing(DatabaseKind kind)
    {
        await using var host = await CharterWebHost.StartAsync(kind);
        var (visitor, user) = await host.EmployerPersonAsync();
        var copy = await CopyOfAsync(host, user);

        Assert.Equal(HttpStatusCode.OK, await copy.StatusOfAsync("/account"));
        var page = await visitor.GetAsync("/account");
        await visitor.SubmitAsync(page, page.Document.Forms.First(f => f.GetAttribute("action") == "/account?handler=Everywhere"));

        Assert.Equal(HttpStatusCode.Redirect, await copy.StatusOfAsync("/account"));
        Assert.Equal(HttpStatusCode.Redirect, await visitor.StatusOfAsync("/account"));
    }

    [Fact]
    public async Task Session_AfterSignOut_IsEndedOnTheServer()
    {
        await using var host = await CharterWebHost.StartAsync();
        await host.SaveAsync(AnAccount.With("ada@example.org"));
        var visitor = host.NewVisitor();
        var home = await SignInAsync(visitor, "ada@example.org", AnAccount.Password, "/account");

        await visitor.SubmitAsync(home, home.Document.Forms.First(f => f.GetAttribute("action") == "/account/sign-out"));

        Assert.True(await host.QueryAsync(db => db.Sessions.AllAsync(s => s.EndedAt != null)));
        Assert.Equal(HttpStatusCode.Redirect, await visitor.StatusOfAsync("/account"));
    }

    [Theory, EveryDatabase]
    public async Task Session_AfterTheAccountIsDisabled_OrGetsARole_OpensNothing(DatabaseKind kind)
    {
        await using var host = await CharterWebHost.StartAsync(kind);
        var (disabled, off) = await host.EmployerPersonAsync("off@example.org");
        var (promoted, staff) = await host.EmployerPersonAsync("up@example.org");
        Assert.Equal(HttpStatusCode.OK, await disabled.StatusOfAsync("/account"));
        Assert.Equal(HttpStatusCode.OK, await promoted.StatusOfAsync("/account"));

        await host.QueryAsync(db => db.Users.Where(u => u.Id == off.Id).ExecuteUpdateAsync(u => u.SetProperty(x => x.DisabledAt, host.Clock.GetUtcNow())));
        await host.SaveAsync(Grant.FromConsole(staff.Id, StaffRole.Assessor, schemeId: null, seat: null, host.Clock.GetUtcNow()));

        Assert.Equal(HttpStatusCode.Redirect, await disabled.StatusOfAsync("/account"));
        Assert.Equal(HttpStatusCode.Redirect, await promoted.StatusOfAsync("/account"));
    }

    [Fact]
    public async Task Session_OfStaff_EndsAfterHalfAnHourOfNothing_AndAfterTwelveHoursOfWork()
    {
        await using var host = await CharterWebHost.StartAsync();
        var (idle, _) = await host.StaffAsync(StaffRole.Administrator, schemeId: null);
        host.Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.Equal(HttpStatusCode.Redirect, await idle.StatusOfAsync("/admin"));

        var (busy, _) = await host.StaffAsync(StaffRole.Administrator, schemeId: null);
        for (var minutes = 0; minutes < 12 * 60 - 20; minutes += 20)
        {
            Assert.Equal(HttpStatusCode.OK, await busy.StatusOfAsync("/admin"));
            host.Clock.Advance(TimeSpan.FromMinutes(20));
        }
        host.Clock.Advance(TimeSpan.FromMinutes(20));
        Assert.Equal(HttpStatusCode.Redirect, await busy.StatusOfAsync("/admin"));
    }

    [Fact]
    public async Task ChangePassword_EndsEveryOtherSession_AndTheKeyUsedForIt()
    {
        await using var host = await CharterWebHost.StartAsync();
        var (visitor, user) = await host.EmployerPersonAsync();
        var other = await CopyOfAsync(host, user);

        var page = await visitor.SubmitAsync(
            await visitor.GetAsync("/account/password"), ("Input.CurrentPassword", AnAccount.Password), ("Input.NewPassword", "quite another set of words"));

        Assert.Equal("Your account", page.Heading);
        Assert.Equal(HttpStatusCode.OK, await visitor.StatusOfAsync("/account"));
        Assert.Equal(HttpStatusCode.Redirect, await other.StatusOfAsync("/account"));
    }

    [Fact]
    public async Task ResetPassword_WorksOnce_AndPassesNoSecondFactor()
    {
        await using var host = await CharterWebHost.StartAsync();
        var ben = await NewAdministratorAsync(host, "ben@example.org");
        await host.EnrolAsync(ben.Id);
        var visitor = host.NewVisitor();
        await visitor.SubmitAsync(await visitor.GetAsync("/account/forgotten-password"), ("Input.Email", "ben@example.org"));
        var link = await host.LinkInMailToAsync("ben@example.org");

        var done = await visitor.SubmitAsync(await visitor.GetAsync(link), ("Input.NewPassword", "quite another set of words"));
        var twice = await visitor.SubmitAsync(await visitor.GetAsync(link), ("Input.NewPassword", "yet another set of words"));

        Assert.Equal("Sign in", done.Heading);
        Assert.Equal(["This link was used already or is too old. Ask for a new one"], twice.Errors);
        Assert.Equal("Enter your code", (await SignInAsync(visitor, "ben@example.org", "quite another set of words")).Heading);
        Assert.Equal(HttpStatusCode.Redirect, await visitor.StatusOfAsync("/admin"));
    }

    [Fact]
    public async Task SignIn_TooOftenFromOneAddress_Answers429WithRetryAfter()
    {
        await using var host = await CharterWebHost.StartAsync();
        using var client = host.WithWebHostBuilder(b => b.UseSetting("Accounts:AttemptsPerMinute", "3")).CreateClient();
        HttpResponseMessage? last = null;
        for (var i = 0; i < 4; i++)
        {
            using var form = new FormUrlEncodedContent([]);
            last = await client.PostAsync("/account/sign-in", form, TestContext.Current.CancellationToken);
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, last!.StatusCode);
        Assert.NotNull(last.Headers.RetryAfter);
    }

    private static async Task<UserAccount> NewAdministratorAsync(CharterWebHost host, string email)
    {
        var user = AnAccount.With(email);
        await host.SaveAsync(user);
        await host.SaveAsync(Grant.FromConsole(user.Id, StaffRole.Administrator, schemeId: null, seat: null, host.Clock.GetUtcNow().AddDays(-1)));
        return user;
    }

    private static async Task<VisitedPage> SignInAsync(Visitor visitor, string email, string password, string? returnUrl = null)
    {
        var page = await visitor.GetAsync("/account/sign-in" + (returnUrl is null ? "" : $"?returnUrl={returnUrl}"));
        return await visitor.SubmitAsync(page, ("Input.Email", email), ("Input.Password", password));
    }

    /// <summary>A second browser of the same person.</summary>
    private static Task<Visitor> CopyOfAsync(CharterWebHost host, UserAccount user) => host.VisitorAsync(user, hasTwoFactor: false);

    private static Task<List<Guid>> KeysAsync(CharterWebHost host) => host.QueryAsync(db => db.Sessions.Select(s => s.Id).ToListAsync());

    private static string KeyOn(VisitedPage setUp) => setUp.Document.QuerySelector("strong.reference")!.TextContent;

    private static string CodeFor(string key, DateTimeOffset at) =>
        new Totp(Base32Encoding.ToBytes(key.Replace(" ", "", StringComparison.Ordinal))).ComputeTotp(at.UtcDateTime);

    private static string WithoutIds(string text) => Ids().Replace(text, "id");

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f-]{27}")]
    private static partial Regex Ids();
}
