using System.Net;
using CharterTracker.Domain.Accreditations;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Publications;
using CharterTracker.Domain.Schemes;
using CharterTracker.Testing;
using CharterTracker.Testing.Builders;
using CharterTracker.Testing.Web;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Pages;

/// <summary>Tests a publisher's pages, with real codes from a real authenticator.</summary>
public sealed class PublishPagesTests : IAsyncLifetime
{
    private CharterWebHost _host = null!;
    private TestSystem _system = null!;
    private AScheme _scheme = null!;
    private Accreditation _award = null!;

    public async ValueTask InitializeAsync()
    {
        _system = await TestSystem.StartAsync();
        _host = CharterWebHost.Over(_system);
        _scheme = await AScheme.SavedAsync(_system);
        _award = await _scheme.AwardAsync("Mersey Light & Power");
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        await _system.DisposeAsync();
    }

    [Fact]
    public async Task APublication_IsPreparedByOne_AndReleasedByAnotherWithACode_AndThenPublic()
    {
        var (preparer, _) = await _host.StaffAsync(StaffRole.Publisher, _scheme.Scheme.Id);
        var (releaser, releaserUser) = await _host.StaffAsync(StaffRole.Publisher, _scheme.Scheme.Id);

        var home = await preparer.GetAsync("/publish");
        var prepared = await PrepareAsync(preparer);
        var own = await preparer.GetAsync(prepared.Path);
        var batch = await releaser.GetAsync(prepared.Path);
        var refused = await releaser.SubmitAsync(batch, ("Input.Proof", "000000"));
        var statusAfterRefusal = await StatusAsync();
        var released = await releaser.SubmitAsync(refused, ("Input.Proof", await _host.NextCodeAsync(releaserUser.Id)));

        Assert.Contains("1 change is ready to be published", home.Text, StringComparison.Ordinal);
        Assert.Contains("You prepared this batch, or a part of it, so another publisher has to release it",
            own.Text, StringComparison.Ordinal);
        Assert.Empty(own.Document.QuerySelectorAll("[name='Input.Proof']"));
        Assert.Single(refused.Errors);
        Assert.Contains("Mersey Light & Power", refused.Text, StringComparison.Ordinal);
        Assert.Equal(PublicationStatus.Prepared, statusAfterRefusal);
        Assert.Contains("It is live on the public register", released.Text, StringComparison.Ordinal);
        Assert.Contains("Mersey Light & Power", (await _host.NewVisitor().GetAsync("/register")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Prepare_WithATimeThatIsNone_KeepsWhatWasChosen()
    {
        var (preparer, _) = await _host.StaffAsync(StaffRole.Publisher, _scheme.Scheme.Id);
        var form = await preparer.GetAsync($"/publish/prepare?scheme={_scheme.Scheme.Id}");

        var refused = await preparer.SubmitAsync(
            form,
            ("Input.AccreditationIds", _award.Id.ToString()), ("Input.EmbargoOn.Day", "1"), ("Input.EmbargoOn.Month", "12"), ("Input.EmbargoOn.Year", "2026"), ("Input.EmbargoTime", "noonish"));

        Assert.Equal(["Enter a time such as 00:01 or 9:30"], refused.Errors);
        Assert.True(refused.Document.QuerySelector($"[value='{_award.Id}']")!.HasAttribute("checked"));
        Assert.Equal("12", refused.Document.QuerySelector("[name='Input.EmbargoOn.Month']")!.GetAttribute("value"));
        Assert.Equal("noonish", refused.Document.QuerySelector("[name='Input.EmbargoTime']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Prepare_WithNothingChosen_SaysSo()
    {
        var (preparer, _) = await _host.StaffAsync(StaffRole.Publisher, _scheme.Scheme.Id);
        var form = await preparer.GetAsync($"/publish/prepare?scheme={_scheme.Scheme.Id}");

        var refused = await preparer.SubmitAsync(form, ("Input.EmbargoTime", ""));

        Assert.Single(refused.Errors);
        Assert.Equal(0, await _system.QueryAsync(db => db.PublicationBatches.CountAsync()));
    }

    [Fact]
    public async Task Batch_WithAnEmbargo_IsNowhereInPublicUntilThen()
    {
        var (preparer, _) = await _host.StaffAsync(StaffRole.Publisher, _scheme.Scheme.Id);
        var (releaser, releaserUser) = await _host.StaffAsync(StaffRole.Publisher, _scheme.Scheme.Id);
        var prepared = await PrepareAsync(
            preparer, ("Input.EmbargoOn.Day", "1"), ("Input.EmbargoOn.Month", "12"), ("Input.EmbargoOn.Year", "2026"), ("Input.EmbargoTime", "00:01"));

        var released = await releaser.SubmitAsync(await releaser.GetAsync(prepared.Path), ("Input.Proof", await _host.NextCodeAsync(releaserUser.Id)));

        Assert.Contains("It goes live when the embargo ends", released.Text, StringComparison.Ordinal);
        Assert.Contains("1 December 2026 at 12:01am", released.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Mersey Light & Power", (await _host.NewVisitor().GetAsync("/register?asOf=2026-12-02")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancel_WithAReason_SetsTheAwardFree()
    {
        var (preparer, _) = await _host.StaffAsync(StaffRole.Publisher, _scheme.Scheme.Id);
        var prepared = await PrepareAsync(preparer);

        var refused = await preparer.SubmitAsync(await preparer.GetAsync(prepared.Path), ("Input.Reason", ""));
        var cancelled = await preparer.SubmitAsync(refused, ("Input.Reason", "The launch moved"));

        Assert.Equal(["Say why the batch is cancelled"], refused.Errors);
        Assert.Contains("Cancelled: The launch moved", cancelled.Text, StringComparison.Ordinal);
        Assert.Contains("1 change is ready", (await preparer.GetAsync("/publish")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PressList_IsTheBatchAsCsv()
    {
        var (preparer, _) = await _host.StaffAsync(StaffRole.Publisher, _scheme.Scheme.Id);
        var prepared = await PrepareAsync(preparer);

        var csv = await preparer.Client.GetStringAsync($"{prepared.Path}?handler=Press", TestContext.Current.CancellationToken);

        Assert.Contains("Mersey Light & Power,Accredited", csv, StringComparison.Ordinal);
        Assert.Contains("Not before it is released", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PressList_OfAnEmbargoedBatch_SaysUntilWhenOnEveryLine()
    {
        var (preparer, _) = await _host.StaffAsync(StaffRole.Publisher, _scheme.Scheme.Id);
        var prepared = await PrepareAsync(
            preparer, ("Input.EmbargoOn.Day", "1"), ("Input.EmbargoOn.Month", "12"), ("Input.EmbargoOn.Year", "2026"), ("Input.EmbargoTime", "00:01"));

        var csv = await preparer.Client.GetStringAsync($"{prepared.Path}?handler=Press", TestContext.Current.CancellationToken);

        Assert.Contains("New,Embargoed until 1 December 2026 at 12:01am", csv, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryFactThatTheRegisterWillSay_IsBeforeBothPublishers_AndDifferencesAreMarked()
    {
        var (preparer, _) = await _host.StaffAsync(StaffRole.Publisher, _scheme.Scheme.Id);
        var (releaser, _) = await _host.StaffAsync(StaffRole.Publisher, _scheme.Scheme.Id);

        var ready = await preparer.GetAsync($"/publish/prepare?scheme={_scheme.Scheme.Id}");
        var batch = await releaser.GetAsync((await PrepareAsync(preparer)).Path);

        foreach (var page in new[] { ready, batch })
        {
            Assert.All(
                ["Workers 400", "Union recognised Yes", "No zero-hours contracts Not asked",
                    "Pays the real Living Wage Yes", "Criteria met Recognises a union; Pays the real Living Wage", "Identifiers None"],
                said => Assert.Contains(said, page.Text, StringComparison.Ordinal));
            Assert.Empty(page.Document.QuerySelectorAll("mark"));
        }
    }

    [Fact]
    public async Task AChange_IsMarkedOnBothSides()
    {
        await _scheme.PublishAsync(null, _award);
        await _scheme.ChangeAsync(_award.EmployerId, e => e.UpdateDetails(
            new EmployerProfile("Mersey Heat & Power", [], "D", 500), e.Members.Single().UserId, DateTimeOffset.UnixEpoch));
        var (preparer, _) = await _host.StaffAsync(StaffRole.Publisher, _scheme.Scheme.Id);

        var ready = await preparer.GetAsync($"/publish/prepare?scheme={_scheme.Scheme.Id}");

        Assert.Equal(
            ["Mersey Light & Power", "400", "Mersey Heat & Power", "500"],
            ready.Document.QuerySelectorAll("mark").Select(m => m.TextContent.Replace(" (differs)", "", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(StaffRole.Assessor)]
    [InlineData(StaffRole.LeadAssessor)]
    [InlineData(StaffRole.PanelMember)]
    [InlineData(StaffRole.Administrator)]
    public async Task EveryPage_ForAnotherRole_IsRefused(StaffRole role)
    {
        var (preparer, _) = await _host.StaffAsync(StaffRole.Publisher, _scheme.Scheme.Id);
        var prepared = await PrepareAsync(preparer);
        var (other, _) = await _host.StaffAsync(role, _scheme.Scheme.Id);

        foreach (var path in new[] { "/publish", $"/publish/prepare?scheme={_scheme.Scheme.Id}", prepared.Path, $"{prepared.Path}?handler=Press" })
        {
            Assert.Equal((path, HttpStatusCode.Forbidden), (path, await other.StatusOfAsync(path)));
        }
    }

    [Fact]
    public async Task Batch_ForAPublisherOfAnotherScheme_IsNotFound()
    {
        var other = await AScheme.SavedAsync(_system, "tees");
        var (preparer, _) = await _host.StaffAsync(StaffRole.Publisher, _scheme.Scheme.Id);
        var prepared = await PrepareAsync(preparer);
        var (stranger, _) = await _host.StaffAsync(StaffRole.Publisher, other.Scheme.Id);

        Assert.Equal(HttpStatusCode.NotFound, await stranger.StatusOfAsync(prepared.Path));
        Assert.Equal(HttpStatusCode.NotFound, await stranger.StatusOfAsync($"/publish/prepare?scheme={_scheme.Scheme.Id}"));
    }

    private async Task<VisitedPage> PrepareAsync(Visitor preparer, params (string Name, string? Value)[] fields)
    {
        var form = await preparer.GetAsync($"/publish/prepare?scheme={_scheme.Scheme.Id}");
        return await preparer.SubmitAsync(form, [("Input.AccreditationIds", _award.Id.ToString()), .. fields]);
    }

    private Task<PublicationStatus> StatusAsync() => _system.QueryAsync(db => db.PublicationBatches.Select(b => b.Status).SingleAsync());
}
