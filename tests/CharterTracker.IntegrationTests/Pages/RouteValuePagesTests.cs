using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Schemes;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Pages;

public class RouteValuePagesTests
{
    [Fact]
    public async Task Post_WithAFieldThatNamesAnotherCase_IsAboutTheCaseOfItsAddress()
    {
        await using var desk = await ACaseOnTheDesk.StartAsync();
        await desk.AddAsync("Another Bakery");
        var other = await desk.Host.QueryAsync(db => db.Applications.Where(a => a.Id != desk.Id).Select(a => a.Id).SingleAsync());
        var (lead, _) = await desk.ClearedAsync(StaffRole.LeadAssessor);
        await lead.SubmitAsync(await lead.GetAsync($"/assess/{other}/conflict"), ("Input.HasConflict", "false"));
        var page = await lead.GetAsync($"{desk.Path}/intake");

        await lead.SubmitAsync(page, ACaseOnTheDesk.FormOf(page, "Return"), ("Input.Reasons", "The pay policy is missing"), ("Id", other.ToString()));

        Assert.Equal(ApplicationStatus.Draft, (await desk.ApplicationAsync()).Status);
        Assert.Equal(ApplicationStatus.Submitted, await desk.Host.QueryAsync(db => db.Applications.Where(a => a.Id == other).Select(a => a.Status).SingleAsync()));
    }
}
