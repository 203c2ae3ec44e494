using CharterTracker.IntegrationTests.Conventions;
using CharterTracker.Testing.Web;

namespace CharterTracker.IntegrationTests.Pages;

/// <summary>A page asks the database at most ten times, its session and its permission included.</summary>
public class PageQueryTests(WalkedSite site) : IClassFixture<WalkedSite>
{
    /// <summary>
    /// Addresses that answer with a file or lead on, and pages of which the demonstration has none: no file, no concern, no conflict, no
    /// letter, no refused claim, no replaced charter, no sole trader. Tests of their own visit those, and a <see cref="Visitor"/> counts
    /// there. The list may only get shorter.
    /// </summary>
    private static readonly string[] NotWalked =
    [
        "/account/invitation",
        "/account/sign-out",
        "/account/two-factor",
        "/admin/charters/packs/{name}/file",
        "/admin/claims/{id:guid}",
        "/admin/conflicts/{id:guid}",
        "/assess/concerns/{id:guid}",
        "/assess/evidence/{id:guid}",
        "/attest/{token}",
        "/certificates/{certificateNumber}.pdf",
        "/contrast",
        "/employer/applications/{id:guid}/move",
        "/employer/evidence/{id:guid}",
        "/employer/join/claim/{id:guid}",
        "/employer/publication/{id:guid}",
        "/employer/team/{id:guid}/accept",
        "/problem/{code:int}",
        "/publish/prepare",
        "/verify/{id:guid}/letter",
    ];

    [Theory, MemberData(nameof(RoomTests.PagesWithAddresses), MemberType = typeof(RoomTests))]
    public void Page_AsksTheDatabaseAtMostTenTimes(string page, string address)
    {
        if (!site.Heaviest.TryGetValue(address.Length == 0 ? "/" : address, out var commands))
        {
            Assert.True(NotWalked.Contains(address), $"Nobody came to {page}, and the list does not say so");
            return;
        }
        Assert.DoesNotContain(address, NotWalked);
        Assert.True(commands.Count <= Visitor.MaxQueries, $"{address} takes {commands.Count}:\n{string.Join("\n\n", commands)}");
    }
}
