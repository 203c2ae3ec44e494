using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Decisions;
using CharterTracker.Domain.Schemes;
using CharterTracker.Testing.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.Testing.Builders;

/// <summary>The case of an employer on the whole site, with its people really signed in.</summary>
public sealed class AnEmployersSite : IAsyncDisposable
{
    private AnEmployersSite(CharterWebHost host, AnEmployersCase made, Visitor owner, Visitor stranger)
    {
        Host = host;
        Made = made;
        Owner = owner;
        Stranger = stranger;
    }

    public CharterWebHost Host { get; }

    public AnEmployersCase Made { get; }

    public Visitor Owner { get; }

    /// <summary>A person who belongs to no employer.</summary>
    public Visitor Stranger { get; }

    /// <summary>The address of the site for a browser.</summary>
    public Uri Address { get; private init; } = new("http://localhost");

    /// <param name="listens">Whether to open a loopback port, for a browser.</param>
    /// <param name="configure">Adds or replaces services.</param>
    public static async Task<AnEmployersSite> StartAsync(
        bool listens = false, Action<IServiceCollection>? configure = null, bool isVerified = true)
    {
        var host = await CharterWebHost.StartAsync(configure: configure);
        var address = listens ? host.Listen() : host.ClientOptions.BaseAddress;
        var made = AnEmployersCase.MadeAt(host.Clock.GetUtcNow(), isVerified);
        foreach (var person in new[] { made.Owner, made.Contributor })
        {
            person.PasswordHash = AnAccount.With("nobody@calder.test").PasswordHash;
        }
        await host.SaveAsync([.. made.Everything]);
        var (stranger, _) = await host.EmployerPersonAsync();
        return new AnEmployersSite(host, made, await host.VisitorAsync(made.Owner, hasTwoFactor: false), stranger) { Address = address };
    }

    /// <summary>Starts a draft on the page, and returns the path of its task list.</summary>
    public async Task<string> StartedAsync(string level = "accredited")
    {
        var apply = await Owner.GetAsync($"/employer/apply?employer={Made.Employer.Id}");
        return (await Owner.SubmitAsync(apply, apply.Document.Forms.First(f => f.Elements.Any(e => e.GetAttribute("value") == level)))).Path;
    }

    /// <summary>A draft in which every section is answered and finished.</summary>
    public async Task<string> AnsweredAsync(string level = "accredited")
    {
        var path = await StartedAsync(level);
        foreach (var code in ASmallCharter.Content.Criteria.Select(c => c.Code))
        {
            await AnswerAsync(path, code);
        }
        return path;
    }

    public async Task<VisitedPage> AnswerAsync(string path, string code) => await Owner.SubmitAsync(
        await Owner.GetAsync($"{path}/criteria/{code}"),
        [.. ASmallCharter.AnswersTo(code).Select(a => ($"Input.Values[{a.Key}]", (string?)a.Value)), ("Input.IsFinished", "true")]);

    public async Task<string> SubmittedAsync(string level = "accredited")
    {
        var path = await AnsweredAsync(level);
        await Owner.SubmitAsync(await Owner.GetAsync($"{path}/submit"), ("Input.HasDeclared", "true"), ("Input.Proof", AnAccount.Password));
        return path;
    }

    /// <summary>A clarification about F1, due in two weeks.</summary>
    public async Task<string> AskedAsync()
    {
        var path = await SubmittedAsync();
        var lead = new Actor(Made.Lead.Id, [ActorRole.LeadAssessor]);
        var now = Host.Clock.GetUtcNow();
        await MoveAsync(a =>
        {
            a.Accept(unionDisagreementIsOpen: false, lead);
            a.Allocate(0, lead);
            a.SendClarification("How do you count them?", ["F1"], now.AddDays(14), now, lead);
        });
        return path;
    }

    /// <summary>An application that the panel declined, of which the employer was told.</summary>
    public async Task<string> DecidedAsync()
    {
        var path = await SubmittedAsync("aspiring");
        var now = Host.Clock.GetUtcNow();
        var panel = new Actor(Guid.NewGuid(), [ActorRole.PanelMember]);
        await MoveAsync(a => a.Accept(unionDisagreementIsOpen: false, new Actor(Made.Lead.Id, [ActorRole.LeadAssessor])));
        var terms = new DecisionTerms(DecisionOutcome.Declined, null, "Nothing shows how people can speak up.", null, null, null);
        var decision = Decision.Propose(await Host.QueryAsync(db => db.Applications.SingleAsync()), terms, "none", panel, now);
        decision.Sign(terms.Sha256(), PanelSeat.Union, new PanelQuorum(1, 0, 0, 0), panel, now);
        decision.Notify(now);
        await Host.SaveAsync(decision);
        await MoveAsync(a => a.Decide(unionDisagreementIsOpen: false, panel, now));
        return path;
    }

    public Task<int> MoveAsync(Action<Application> move) => Host.QueryAsync(async db =>
    {
        move(await db.Applications.SingleAsync());
        return await db.SaveChangesAsync();
    });

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
