using System.Net;
using CharterTracker.Features.Directories;
using CharterTracker.Features.Pipeline;
using CharterTracker.Testing.Cases;
using CharterTracker.Testing.People;
using CharterTracker.Testing.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CharterTracker.IntegrationTests.Pages;

public class EmployerPagesTests
{
    [Fact]
    public async Task Journey_FromTheCharterToASentApplication()
    {
        var (host, made, _) = await StartAsync();
        await using var _host = host;
        var visitor = host.NewVisitor();

        var apply = await visitor.GetAsync($"/employer/apply?employer={made.Employer.Id}");
        var accredited = apply.Document.Forms.First(f => f.Elements.Any(e => e.GetAttribute("value") == "accredited"));
        var tasks = await visitor.SubmitAsync(apply, accredited);
        Assert.Equal("Apply for Accredited", tasks.Heading);
        Assert.Contains("0 of 4 sections finished", tasks.Text, StringComparison.Ordinal);

        var f1 = await visitor.GetAsync($"{tasks.Path}/criteria/F1");
        var refused = await visitor.SubmitAsync(f1, ("Input.Values[people]", "some"), ("Input.IsFinished", "true"));
        Assert.Equal(
            ["Choose an answer: Is everybody paid at least the rate?", "Enter a whole number in figures, 0 or more, for example 42"],
            refused.Errors);
        await visitor.SubmitAsync(refused, ("Input.Values[paid]", "yes"), ("Input.Values[people]", "1,200"), ("Input.IsFinished", "true"));
        var f2 = await visitor.GetAsync($"{tasks.Path}/criteria/F2");
        await visitor.SubmitAsync(f2, ("Input.Values[share]", "100"), ("Input.Dates[since].Day", "1"), ("Input.Dates[since].Month", "4"), ("Input.Dates[since].Year", "2024"), ("Input.IsFinished", "true"));
        var incomplete = await visitor.GetAsync($"{tasks.Path}/check");
        Assert.Contains("Still to do before you can send this", incomplete.Text, StringComparison.Ordinal);
        var j1 = await visitor.GetAsync($"{tasks.Path}/criteria/J1");
        await visitor.SubmitAsync(j1, ("Input.Values[how]", "We meet every month."), ("Input.IsFinished", "true"));
        var j2 = await visitor.GetAsync($"{tasks.Path}/criteria/J2");
        await visitor.SubmitAsync(j2, ("Input.Values[way]", "forum"), ("Input.IsFinished", "true"));

        var check = await visitor.GetAsync($"{tasks.Path}/check");
        Assert.Contains("1,200", check.Text, StringComparison.Ordinal);
        Assert.Contains("1 April 2024", check.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Still to do", check.Text, StringComparison.Ordinal);
        var submit = await visitor.GetAsync($"{tasks.Path}/submit");
        var unsigned = await visitor.SubmitAsync(submit, ("Input.Proof", FakeStepUp.RightProof));
        Assert.Equal(["Tick the box to sign the declaration"], unsigned.Errors);
        var sent = await visitor.SubmitAsync(unsigned, ("Input.HasDeclared", "true"), ("Input.Proof", FakeStepUp.RightProof));

        Assert.EndsWith("/sent", sent.Path, StringComparison.Ordinal);
        Assert.Contains("We have it", sent.Text, StringComparison.Ordinal);
        Assert.Contains("Received", (await visitor.GetAsync("/employer")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_WhenAColleagueWasFaster_ShowsBothTextsToChooseFrom()
    {
        var (host, made, _) = await StartAsync();
        await using var _host = host;
        var visitor = host.NewVisitor();
        var path = await StartApplicationAsync(visitor, made);
        var mine = await visitor.GetAsync($"{path}/criteria/F1");
        var theirs = await visitor.GetAsync($"{path}/criteria/F1");
        await visitor.SubmitAsync(theirs, ("Input.Values[people]", "8"));

        var both = await visitor.SubmitAsync(mine, ("Input.Values[people]", "7"));
        var chosen = await visitor.SubmitAsync(
            both, both.Document.Forms.First(f => f.Elements.Any(e => e.GetAttribute("name") == "Choice.Rival")), ("Choice.TakesRival", "true"));

        Assert.Contains("Two people wrote this answer", both.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Two people wrote this answer", chosen.Text, StringComparison.Ordinal);
        Assert.Equal("7", (await host.QueryAsync(db => db.Answers.SingleAsync(a => a.CriterionCode == "F1"))).Values["people"]);
    }

    [Fact]
    public async Task EveryPage_ForAStranger_IsNotFound()
    {
        var (host, made, user) = await StartAsync();
        await using var _host = host;
        var visitor = host.NewVisitor();
        var path = await StartApplicationAsync(visitor, made);
        user.Current = FakeUser.Person();

        string[] pages =
        [
            path, $"{path}/criteria/F1", $"{path}/check", $"{path}/submit", $"{path}/sent", $"{path}/reply", $"{path}/withdraw", $"{path}/decision", $"{path}/letter",
            $"/employer/team/{made.Employer.Id}", $"/employer/apply?employer={made.Employer.Id}",
        ];
        foreach (var page in pages)
        {
            Assert.Equal((page, HttpStatusCode.NotFound), (page, await visitor.StatusOfAsync(page)));
        }
    }

    [Fact]
    public async Task Join_ByHand_AddsTheOrganisation_AndSaysWhatIsMissing()
    {
        var (host, _, _) = await StartAsync();
        await using var _host = host;
        var visitor = host.NewVisitor();

        var refused = await visitor.SubmitAsync(await visitor.GetAsync("/employer/join/enter"), ("Input.Name", ""));
        var home = await visitor.SubmitAsync(
            refused,
            ("Input.Name", "Aintree Bakers"), ("Input.Workers", "9"), ("Input.Workplaces[0].Name", "Bakery"), ("Input.Workplaces[0].LocalAuthorityCode", "E08000012"));

        Assert.Contains("Enter the name of the organisation", refused.Errors);
        Assert.Contains("Choose the local authority that the workplace is in", refused.Errors);
        Assert.Contains("Aintree Bakers", home.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdraw_EndsTheApplication()
    {
        var (host, made, _) = await StartAsync();
        await using var _host = host;
        var visitor = host.NewVisitor();
        var path = await StartApplicationAsync(visitor, made);

        var refused = await visitor.SubmitAsync(await visitor.GetAsync($"{path}/withdraw"), ("Input.Proof", "wrong"));
        var home = await visitor.SubmitAsync(refused, ("Input.Proof", FakeStepUp.RightProof));

        Assert.Single(refused.Errors);
        Assert.Contains("Withdrawn", home.Text, StringComparison.Ordinal);
    }

    private static async Task<string> StartApplicationAsync(Visitor visitor, AnEmployersCase made)
    {
        var apply = await visitor.GetAsync($"/employer/apply?employer={made.Employer.Id}");
        return (await visitor.SubmitAsync(apply, apply.Document.Forms.First(f => f.Elements.Any(e => e.GetAttribute("value") == "aspiring")))).Path;
    }

    private static async Task<(CharterWebHost Host, AnEmployersCase Made, Asking User)> StartAsync()
    {
        var user = new Asking();
        var host = await CharterWebHost.StartAsync(configure: services =>
        {
            services.Replace(ServiceDescriptor.Scoped<ICurrentUser>(_ => user.Current));
            services.Replace(ServiceDescriptor.Singleton<IStepUp, FakeStepUp>());
            // The directory import belongs to the console, and its file reader is not part of these pages.
            services.RemoveAll<CompanyImport>();
        });
        var made = AnEmployersCase.MadeAt(host.Clock.GetUtcNow());
        await host.SaveAsync([.. made.Everything]);
        user.Current = made.AsOwner;
        return (host, made, user);
    }

    private sealed class Asking
    {
        public FakeUser Current { get; set; } = FakeUser.Nobody;
    }
}
