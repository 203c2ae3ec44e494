using CharterTracker.Features.Mail;
using CharterTracker.Features.Pipeline;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.Adapters.Mail;

/// <summary>Registers the transport of mails that the settings choose.</summary>
internal static class MailRegistration
{
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration, string dataFolder, bool isDevelopment)
    {
        var options = configuration.GetSection("Mail").Get<MailOptions>() ?? new MailOptions();
        if (!isDevelopment && configuration["Mail:From"] is null)
        {
            throw new SettingInvalidException("Mail:From", "is missing");
        }
        if (!MimeMessages.TryParse(options.From, out _))
        {
            throw new SettingInvalidException("Mail:From", $"'{options.From}' is not an e-mail address");
        }

        services.AddOptions<MailOptions>().BindConfiguration("Mail").PostConfigure(o => o.PickupFolder = Path.Combine(dataFolder, Default(o.PickupFolder, "mail")));
        services.AddSingleton<MimeMessages>();
        return (options.Transport ?? (isDevelopment ? "PickupFolder" : null)) switch
        {
            "PickupFolder" => services.AddSingleton<IMailTransport, PickupFolderTransport>(),
            "Smtp" when string.IsNullOrEmpty(options.Smtp.Host) => throw new SettingInvalidException("Mail:Smtp:Host", "is missing"),
            "Smtp" => services.AddSingleton<IMailTransport, SmtpTransport>(),
            null => throw new SettingInvalidException("Mail:Transport", "is missing: choose PickupFolder or Smtp"),
            "GovUkNotify" => throw new SettingInvalidException("Mail:Transport", "GovUkNotify is not part of this version: choose PickupFolder or Smtp"),
            var other => throw new SettingInvalidException("Mail:Transport", $"'{other}' is not PickupFolder or Smtp"),
        };
    }

    private static string Default(string value, string otherwise) => value.Length > 0 ? value : otherwise;
}
