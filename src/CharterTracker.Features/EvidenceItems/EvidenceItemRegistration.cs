using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.Features.EvidenceItems;

internal static class EvidenceItemRegistration
{
    public static IServiceCollection AddEvidenceItems(this IServiceCollection services) => services
        .AddScoped<EvidenceIntake>()
        .AddScoped<EvidenceRoom>()
        .AddScoped<EvidenceMail>();
}
