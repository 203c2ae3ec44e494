using System.Reflection;
using CharterTracker.Features.Access;
using CharterTracker.Features.Accounts;
using CharterTracker.Features.Applications;
using CharterTracker.Features.Auditing;
using CharterTracker.Features.Cases;
using CharterTracker.Features.Charters;
using CharterTracker.Features.Concerns;
using CharterTracker.Features.Decisions;
using CharterTracker.Features.Directories;
using CharterTracker.Features.Employers;
using CharterTracker.Features.Erasures;
using CharterTracker.Features.EvidenceItems;
using CharterTracker.Features.Jobs;
using CharterTracker.Features.Mail;
using CharterTracker.Features.Pipeline;
using CharterTracker.Features.Publications;
using CharterTracker.Features.Unions;
using CharterTracker.Features.Wages;
using FluentValidation;
using MediatR;
using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.Features;

/// <summary>
/// Registers the requests, handlers, behaviours and services of this project. Everything that a later MediatR would change is in this file.
/// </summary>
public static class FeatureRegistration
{
    // Outermost first. Authorisation comes before validation so that errors reveal nothing to the wrong person.
    private static readonly Type[] Behaviors =
    [
        typeof(LoggingBehavior<,>),
        typeof(AuthorizationBehavior<,>),
        typeof(ValidationBehavior<,>),
        typeof(RefusalBehavior<,>),
        typeof(StepUpBehavior<,>),
        typeof(UnitOfWorkBehavior<,>),
    ];

    public static IServiceCollection AddFeatures(this IServiceCollection services)
    {
        var assembly = typeof(FeatureRegistration).Assembly;
        services.AddScoped<ServiceFactory>(provider => type => provider.GetService(type)!);
        services.AddScoped<IMediator, Mediator>();
        services.AddPipeline();
        services.AddAccounts();
        services.AddAuditing();
        services.AddScoped<CaseActors>();
        services.AddScoped<CaseAccess>();
        services.AddScoped<EmployerAccess>();
        services.AddScoped<CaseStaff>();
        services.AddMailOutbox();
        services.AddEmployers();
        services.AddErasures();
        services.AddDirectories();
        services.AddApplications();
        services.AddPublications();
        services.AddCases();
        services.AddDecisions();
        services.AddConcerns();
        services.AddEvidenceItems();
        services.AddUnions();
        services.AddWages();
        services.AddJobs();
        services.AddCharters();
        services.AddValidatorsFromAssembly(assembly, includeInternalTypes: true);

        foreach (var behavior in Behaviors)
        {
            services.AddScoped(typeof(IPipelineBehavior<,>), behavior);
        }
        foreach (var (contract, handler) in FindHandlers(assembly))
        {
            services.AddScoped(contract, handler);
        }
        return services;
    }

    private static IEnumerable<(Type Contract, Type Handler)> FindHandlers(Assembly assembly) =>
        from type in assembly.GetTypes()
        where type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false }
        from contract in type.GetInterfaces()
        where contract.IsGenericType
        let definition = contract.GetGenericTypeDefinition()
        where definition == typeof(IRequestHandler<,>) || definition == typeof(INotificationHandler<>)
        select (contract, type);
}
