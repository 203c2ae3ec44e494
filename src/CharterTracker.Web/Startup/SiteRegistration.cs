using CharterTracker.Features.Mail;
using CharterTracker.Features.Pipeline;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using CharterTracker.Web.Security;
using CharterTracker.Web.TagHelpers;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Options;

namespace CharterTracker.Web.Startup;

/// <summary>Registers what every page needs.</summary>
internal static class SiteRegistration
{
    public static IServiceCollection AddSite(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        GuardPublicAddress(configuration["Site:PublicAddress"], environment);
        services.AddRazorPages().AddMvcOptions(options =>
        {
            // Validators say in our words what is missing; the binder must not say it first in its own.
            options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
            options.ModelBinderProviders.Insert(0, new DateInputBinderProvider());
            options.ModelBinderProviders.Insert(1, new NulFreeTextBinderProvider());
            UsePlainWords(options.ModelBindingMessageProvider);
        });
        services.Configure<RequestLocalizationOptions>(options => options.SetDefaultCulture("en-GB").AddSupportedCultures("en-GB").RequestCultureProviders.Clear());
        services.AddAntiforgery(options => options.Cookie = SiteCookies.Build(environment, SiteCookies.Forms, SameSiteMode.Strict));
        services.Configure<CookieTempDataProviderOptions>(options => options.Cookie = SiteCookies.Build(environment, SiteCookies.Confirmation, SameSiteMode.Lax));
        services.AddSingleton<ISiteLinks, SiteLinks>();
        services.AddErrorPages();
        services.AddHealthChecks().AddCheck<DatabaseHealth>("database");
        if (!environment.IsDevelopment())
        {
            services.AddOptions<HostFilteringOptions>().PostConfigure<IOptions<SiteOptions>>((hosts, site) => hosts.AllowedHosts = [site.Value.PublicAddress.Host]);
        }
        return services;
    }

    // Refuses a wrong or unencrypted public address, since links in mails open accounts.
    private static void GuardPublicAddress(string? address, IHostEnvironment environment)
    {
        if (environment.IsDevelopment() && address is null)
        {
            return;
        }
        if (!Uri.TryCreate(address, UriKind.Absolute, out var parsed) || !(parsed.Scheme == Uri.UriSchemeHttps || (environment.IsDevelopment() && parsed.Scheme == Uri.UriSchemeHttp)))
        {
            throw new SettingInvalidException("Site:PublicAddress", address is null ? "is missing" : $"'{address}' is not an address that begins with https://");
        }
    }

    private static void UsePlainWords(DefaultModelBindingMessageProvider messages)
    {
        messages.SetValueMustBeANumberAccessor(_ => "Enter a number");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Enter a number");
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => "Check what you entered here");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => "Check what you entered here");
        messages.SetUnknownValueIsInvalidAccessor(_ => "Check what you entered here");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "Check what you entered here");
        messages.SetValueIsInvalidAccessor(_ => "Check what you entered here");
        messages.SetValueMustNotBeNullAccessor(_ => "Fill this in");
        messages.SetMissingBindRequiredValueAccessor(_ => "Fill this in");
        messages.SetMissingKeyOrValueAccessor(() => "Fill this in");
    }
}
