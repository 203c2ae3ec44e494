using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Schemes;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Pages;

public class RouteValuePagesTests
{
    [Fact]
    public async Task Post_WithAFieldThatNamesAnotherCase_IsAboutTheCaseOfItsAddress()
    {
        await using var site = await AStaffSite.StartAsync();
        await site.AddAsync("Another Bakery");
        var other = await site.Host.QueryAsync(db => db.Applications.Where(a => a.Id != site.Id).Select(a => a.Id).SingleAsync());
        var (lead, _) = await site.ClearedAsync(StaffRole.LeadAssessor);
        await lead.SubmitAsync(await lead.GetAsync($"/assess/{other}/conflict"), ("Input.HasConflict", "false"), ("Input.Union", "none"));
        var page = await lead.GetAsync($"{site.Path}/intake");

        await lead.SubmitAsync(page, AStaffSite.FormOf(page, "Return"), ("Input.Reasons", "The pay policy is missing"), ("Id", other.ToString()));

        Assert.Equal(ApplicationStatus.Draft, (await site.ApplicationAsync()).Status);
        Assert.Equal(ApplicationStatus.Submitted, await site.Host.QueryAsync(db => db.Applications.Where(a => a.Id == other).Select(a => a.Status).SingleAsync()));
    }
}
