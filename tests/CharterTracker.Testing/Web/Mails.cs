using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace CharterTracker.Testing.Web;

/// <summary>What people find in their mail: from the pick-up folder once it was delivered, from the outbox before.</summary>
public static class Mails
{
    /// <summary>The newest mail to somebody.</summary>
    public static async Task<string> NewestMailToAsync(this CharterWebHost host, string address)
    {
        var message = await host.QueryAsync(db => db.Outbox.AsNoTracking().Where(m => m.To == address).OrderByDescending(m => m.Id).FirstAsync());
        // A delivered mail keeps no body in the database: it may hold a link that opens something.
        return message.Body.Length > 0 ? message.Body : (await MimeMessage.LoadAsync(Path.Combine(host.DataFolder, "mail", $"{message.Id}.eml"))).TextBody!;
    }

    /// <summary>The path of the first link in it.</summary>
    public static async Task<string> LinkInMailToAsync(this CharterWebHost host, string address)
    {
        var body = await host.NewestMailToAsync(address);
        return new Uri(body.Split('\n').First(l => l.StartsWith("http", StringComparison.Ordinal)).Trim()).PathAndQuery;
    }
}
