using System.Net;
using System.Security.Cryptography;
using CharterTracker.Data.Identity;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Accounts;
using CharterTracker.Features.Pipeline;
using CharterTracker.Testing.Builders;
using CharterTracker.Web.Security;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using OtpNet;

namespace CharterTracker.Testing.Web;

/// <summary>People who are signed in already, for tests of the pages behind the sign-in.</summary>
public static class SignedIn
{
    /// <summary>An employer's person: signed in with a password, on a session of their own.</summary>
    public static async Task<(Visitor Visitor, UserAccount User)> EmployerPersonAsync(this CharterWebHost host, string email = "erin@employer.example", string fullName = "Erin Hall")
    {
        var user = AnAccount.With(email, fullName);
        await host.SaveAsync(user);
        return (await host.VisitorAsync(user, hasTwoFactor: false), user);
    }

    /// <summary>A member of staff, enrolled and signed in with a second factor. A null scheme is the whole platform.</summary>
    public static async Task<(Visitor Visitor, UserAccount User)> StaffAsync(
        this CharterWebHost host, StaffRole role, Guid? schemeId, string? email = null, PanelSeat? seat = null)
    {
        var address = email ?? $"{role.ToString().ToLowerInvariant()}-{Guid.NewGuid():N}@authority.example";
        var user = AnAccount.With(address, $"{role} {address[..4]}");
        await host.SaveAsync(user);
        await host.SaveAsync(Grant.FromConsole(
            user.Id, role, schemeId, seat ?? (role == StaffRole.PanelMember ? PanelSeat.Authority : null), host.Clock.GetUtcNow().AddDays(-1)));
        await host.EnrolAsync(user.Id);
        return (await host.VisitorAsync(user, hasTwoFactor: true), user);
    }

    public static async Task EnrolAsync(this CharterWebHost host, Guid userId)
    {
        var sealer = host.Services.GetRequiredService<ISealer>();
        await host.SaveAsync(new Authenticator
        {
            UserId = userId,
            SealedSeed = sealer.Seal(TotpVerifier.SeedPurpose, userId, RandomNumberGenerator.GetBytes(20)),
            ConfirmedAt = host.Clock.GetUtcNow(),
        });
    }

    /// <summary>Moves the clock on by a time step and returns the code that works then, since each works once.</summary>
    public static async Task<string> NextCodeAsync(this CharterWebHost host, Guid userId)
    {
        host.Clock.Advance(TimeSpan.FromSeconds(30));
        return await host.CodeAsync(userId, host.Clock.GetUtcNow());
    }

    public static async Task<string> CodeAsync(this CharterWebHost host, Guid userId, DateTimeOffset at)
    {
        var sealedSeed = await host.QueryAsync(db => db.Authenticators.Where(a => a.UserId == userId).Select(a => a.SealedSeed).SingleAsync());
        return new Totp(host.Services.GetRequiredService<ISealer>().Open(TotpVerifier.SeedPurpose, userId, sealedSeed)).ComputeTotp(at.UtcDateTime);
    }

    /// <summary>A browser that holds the key of a new session.</summary>
    public static async Task<Visitor> VisitorAsync(this CharterWebHost host, UserAccount user, bool hasTwoFactor)
    {
        var key = SecretToken.Make();
        var now = host.Clock.GetUtcNow();
        await host.SaveAsync(new SessionRecord
        {
            Id = Guid.CreateVersion7(now),
            KeyHash = SecretToken.HashOf(key),
            UserId = user.Id,
            Stage = SessionStage.SignedIn,
            CreatedAt = now,
            LastSeenAt = now,
            TwoFactorAt = hasTwoFactor ? now : null,
            SecurityStamp = user.SecurityStamp!,
        });
        return host.VisitorWith((SessionSchemes.Session, key));
    }

    /// <summary>A browser that holds exactly these cookies.</summary>
    public static Visitor VisitorWith(this CharterWebHost host, params (string Name, string Value)[] cookies)
    {
        var jar = new CookieContainerHandler();
        foreach (var (name, value) in cookies)
        {
            jar.Container.Add(new Cookie(name, value, "/", host.ClientOptions.BaseAddress.Host));
        }
        return new Visitor(host.CreateDefaultClient(jar));
    }
}
