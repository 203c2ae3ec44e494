using CharterTracker.Data.Identity;
using CharterTracker.Features.Pipeline;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.Features.Accounts;

internal static class AccountRegistration
{
    public static IServiceCollection AddAccounts(this IServiceCollection services)
    {
        services.AddIdentityCore<UserAccount>(identity =>
        {
            identity.User.RequireUniqueEmail = true;
            // A user name is the e-mail address, with any character that an address may have.
            identity.User.AllowedUserNameCharacters = "";
            identity.Password.RequiredLength = PasswordRules.MinLength;
            identity.Password.RequireDigit = false;
            identity.Password.RequireLowercase = false;
            identity.Password.RequireUppercase = false;
            identity.Password.RequireNonAlphanumeric = false;
            identity.Password.RequiredUniqueChars = 1;
        }).AddUserStore<UserAccountStore>();
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = PasswordRules.Rounds);
        services.AddOptions<TotpOptions>().BindConfiguration("Totp");

        services.AddSingleton<ConsoleProcess>();
        services.AddScoped<CurrentUser>();
        services.AddScoped<ICurrentUser>(provider => provider.GetRequiredService<CurrentUser>());
        services.AddScoped<IConsoleScope>(provider => provider.GetRequiredService<CurrentUser>());
        services.AddScoped<IStepUp, StepUp>();
        services.AddScoped<SessionReader>();
        services.AddScoped<SessionIssuer>();
        services.AddScoped<PasswordVerifier>();
        services.AddScoped<TotpVerifier>();
        services.AddScoped<RecoveryCodeSet>();
        services.AddScoped<AccountLinks>();
        services.AddScoped<AccountMail>();
        services.AddScoped<Invitations>();
        services.AddScoped<DemonstrationAccounts>();
        return services;
    }
}
