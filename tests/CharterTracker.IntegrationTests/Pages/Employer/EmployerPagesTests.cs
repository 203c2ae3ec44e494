using CharterTracker.Testing.Builders;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Pages;

/// <summary>The whole way of an employer, from joining to a sent application.</summary>
public class EmployerPagesTests
{
    [Fact]
    public async Task Journey_FromTheCharterToASentApplication()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = await site.StartedAsync();
        var visitor = site.Owner;

        var f1 = await visitor.GetAsync($"{path}/criteria/F1");
        var refused = await visitor.SubmitAsync(f1, ("Input.Values[people]", "some"), ("Input.IsFinished", "true"));
        Assert.Equal(
            ["Choose an answer: Is everybody paid at least the rate?", "Enter a whole number in figures, 0 or more, for example 42"],
            refused.Errors);
        await visitor.SubmitAsync(refused, ("Input.Values[paid]", "yes"), ("Input.Values[people]", "1,200"), ("Input.IsFinished", "true"));
        var f2 = await visitor.GetAsync($"{path}/criteria/F2");
        await visitor.SubmitAsync(f2, ("Input.Values[share]", "100"), ("Input.Dates[since].Day", "1"), ("Input.Dates[since].Month", "4"), ("Input.Dates[since].Year", "2024"), ("Input.IsFinished", "true"));
        await site.AnswerAsync(path, "J1");
        await site.AnswerAsync(path, "J2");

        var check = await visitor.GetAsync($"{path}/check");
        Assert.Contains("1,200", check.Text, StringComparison.Ordinal);
        Assert.Contains("1 April 2024", check.Text, StringComparison.Ordinal);
        var unsigned = await visitor.SubmitAsync(await visitor.GetAsync($"{path}/submit"), ("Input.Proof", AnAccount.Password));
        Assert.Equal(["Tick the box to sign the declaration"], unsigned.Errors);
        var sent = await visitor.SubmitAsync(unsigned, ("Input.HasDeclared", "true"), ("Input.Proof", AnAccount.Password));

        Assert.EndsWith("/sent", sent.Path, StringComparison.Ordinal);
        Assert.Contains("We have it", sent.Text, StringComparison.Ordinal);
        Assert.Contains("Received", (await visitor.GetAsync("/employer")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_WhenAColleagueWasFaster_LetsOneTextBeChosen()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var path = await site.StartedAsync();
        var mine = await site.Owner.GetAsync($"{path}/criteria/F1");
        var theirs = await site.Owner.GetAsync($"{path}/criteria/F1");
        await site.Owner.SubmitAsync(theirs, ("Input.Values[people]", "8"));

        var both = await site.Owner.SubmitAsync(mine, ("Input.Values[people]", "7"));
        var chosen = await site.Owner.SubmitAsync(both, both.FormWith(["Choice.Rival"]), ("Choice.TakesRival", "true"));

        Assert.DoesNotContain("This answer was written twice", chosen.Text, StringComparison.Ordinal);
        Assert.Equal("7", (await site.Host.QueryAsync(db => db.Answers.SingleAsync(a => a.CriterionCode == "F1"))).Values["people"]);
    }

    [Fact]
    public async Task Join_ByHand_AddsTheOrganisation_AndSaysWhatIsMissing()
    {
        await using var site = await AnEmployersSite.StartAsync();
        var visitor = site.Stranger;

        var refused = await visitor.SubmitAsync(await visitor.GetAsync("/employer/join/enter"), ("Input.Name", ""));
        var home = await visitor.SubmitAsync(
            refused,
            ("Input.Name", "Aintree Bakers"), ("Input.Sort", "Business"), ("Input.Workers", "9"), ("Input.Workplaces[0].Name", "Bakery"), ("Input.Workplaces[0].LocalAuthorityCode", "E08000012"));

        Assert.Contains("Enter the name of the organisation", refused.Errors);
        Assert.Contains("Choose the local authority that the workplace is in", refused.Errors);
        Assert.Contains("Aintree Bakers", home.Text, StringComparison.Ordinal);
    }
}
