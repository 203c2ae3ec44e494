using CharterTracker.Domain.Schemes;
using CharterTracker.Testing.Fakes;
using CharterTracker.Testing.Web;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Pages;

/// <summary>The people of a case at their browsers, with real grants, sessions and codes.</summary>
internal static class StaffVisitors
{
    /// <summary>Signs one of the case's staff in, with the grants that the case gives them.</summary>
    public static async Task<Visitor> SignInAsync(this CharterWebHost host, FakeUser staff)
    {
        var user = await host.QueryAsync(db => db.Users.SingleAsync(u => u.Id == staff.Id));
        foreach (var grant in staff.Grants)
        {
            await host.SaveAsync(Grant.FromConsole(user.Id, grant.Role, grant.SchemeId, grant.Seat, host.Clock.GetUtcNow().AddDays(-1)));
        }
        await host.EnrolAsync(user.Id);
        return await host.VisitorAsync(user, hasTwoFactor: true);
    }

    /// <summary>The address to which a page redirects, which is not followed.</summary>
    public static async Task<string?> LocationOfAsync(this Visitor visitor, string path)
    {
        using var response = await visitor.Client.GetAsync(path);
        return response.Headers.Location?.OriginalString;
    }

    /// <summary>Adds another scheme, whose staff have nothing to do with the case, and returns its id.</summary>
    public static async Task<Guid> AnotherSchemeAsync(this CharterWebHost host)
    {
        var scheme = Scheme.Create("tees", "Tees Good Work", "Tees Combined Authority", "TGW", "E47000006", "#0b6e4f", "charter@tees.test", PanelQuorum.OfTwo, isSmall: false);
        await host.SaveAsync(scheme);
        return scheme.Id;
    }
}
