using CharterTracker.Adapters.Directories;
using CharterTracker.Features.Accounts;
using CharterTracker.Features.Demonstrations;
using CharterTracker.Testing.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.BrowserTests;

/// <summary>
/// The site with its demonstration, in this process and on a clock of its own, and one Chromium. All journeys use it, one after another.
/// </summary>
[CollectionDefinition]
public sealed class DemonstrationSite : ICollectionFixture<DemonstrationSite>, IAsyncLifetime
{
    private readonly Chromium _chromium = new();
    private readonly List<string> _flaws = [];
    private CharterWebHost? _host;
    private Uri? _address;

    public CharterWebHost Host => _host!;

    public async ValueTask InitializeAsync()
    {
        if (Chromium.IsAbsent)
        {
            return;
        }
        await _chromium.InitializeAsync();
        _host = await CharterWebHost.StartAsync();
        _address = _host.Listen();
        await using var companies = DemonstrationCompanies.Open();
        var console = _host.Services.GetRequiredService<ConsoleProcess>();
        console.Begin();
        await Demonstration.SeedAsync(_host.Services, companies, _ => { }, CancellationToken.None);
        console.End();
        _host.Clock.Advance(TimeSpan.FromMinutes(1));
    }

    public async ValueTask DisposeAsync()
    {
        await _chromium.DisposeAsync();
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }

    /// <summary>
    /// Opens a window for a person, a minute after the one before: mails of one moment have no order, and tests look for the newest.
    /// </summary>
    public Task<Person> NewPersonAsync(string name, int width = 1280)
    {
        Host.Clock.Advance(TimeSpan.FromMinutes(1));
        return _chromium.NewPersonAsync(name, _address!, _flaws, width);
    }

    /// <summary>Signs in with password and, as staff, a code, and arrives at the page that was asked for.</summary>
    public async Task<Person> SignInAsync(DemonstrationPerson who, string path, string heading)
    {
        var person = await NewPersonAsync(who.Email.Split('@')[0]);
        await person.Page.GotoAsync(path);
        await person.ArriveAsync("Sign in");
        await person.FillAsync("E-mail address", who.Email);
        await person.FillAsync("Password", DemonstrationPerson.Password);
        await person.PressAsync("Sign in");
        if (who.IsStaff)
        {
            await person.ArriveAsync("Enter your code");
            await person.FillAsync("Six-digit code from the app", await NextCodeAsync(who));
            await person.PressAsync("Continue");
        }
        await person.ArriveAsync(heading);
        return person;
    }

    public async Task<string> NextCodeAsync(DemonstrationPerson who) =>
        await Host.NextCodeAsync(await Host.QueryAsync(db => db.Users.Where(u => u.Email == who.Email).Select(u => u.Id).SingleAsync()));

    /// <summary>Fails if any visited page had an accessibility violation, an error in the console or sideways scrolling.</summary>
    public void AssertFlawless()
    {
        var flaws = string.Join('\n', _flaws);
        _flaws.Clear();
        Assert.True(flaws.Length == 0, flaws);
    }
}
