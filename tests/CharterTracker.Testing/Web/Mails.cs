using CharterTracker.Domain.Platform;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace CharterTracker.Testing.Web;

/// <summary>What people find in their mail: from the pick-up folder once it was delivered, from the outbox before.</summary>
public static class Mails
{
    /// <summary>The newest mail to somebody.</summary>
    public static async Task<string> NewestMailToAsync(this CharterWebHost host, string address) =>
        await host.TextOfAsync(await host.QueryAsync(db => db.Outbox.AsNoTracking().Where(m => m.To == address).OrderByDescending(m => m.Id).FirstAsync()));

    /// <summary>The path of the first link in the newest mail to somebody.</summary>
    public static async Task<string> LinkInMailToAsync(this CharterWebHost host, string address) => LinksIn(await host.NewestMailToAsync(address)).First();

    /// <summary>The path of the newest link of this kind in anybody's mail, for example <c>/attest/</c>.</summary>
    public static async Task<string> LinkInMailAsync(this CharterWebHost host, string path)
    {
        foreach (var message in await host.QueryAsync(db => db.Outbox.AsNoTracking().OrderByDescending(m => m.Id).ToListAsync()))
        {
            if (LinksIn(await host.TextOfAsync(message)).FirstOrDefault(l => l.StartsWith(path, StringComparison.Ordinal)) is { } link)
            {
                return link;
            }
        }
        throw new InvalidOperationException($"No mail has a link to {path}");
    }

    /// <summary>
    /// The text of a mail, from its file once it was delivered: the database then keeps no body, which may hold a link that opens
    /// something.
    /// </summary>
    private static async Task<string> TextOfAsync(this CharterWebHost host, OutboxMessage message) =>
        message.Body.Length > 0 ? message.Body : (await MimeMessage.LoadAsync(Path.Combine(host.DataFolder, "mail", $"{message.Id}.eml"))).TextBody!;

    private static IEnumerable<string> LinksIn(string body) =>
        body.Split((char[]?)null).Where(w => w.StartsWith("http", StringComparison.Ordinal)).Select(w => new Uri(w).PathAndQuery);
}
