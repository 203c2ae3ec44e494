using CharterTracker.Domain.Employers;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;

namespace CharterTracker.Features.Employers;

/// <summary>Changes an employer's name, type and sector. The register shows a new name only once that was published.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record UpdateEmployerDetailsCommand(Guid EmployerId, Guid Version, string? Name, OrganisationType? Type, string? SicCode)
    : ICommand<Result>, IEmployerRequest;

internal sealed class UpdateEmployerDetailsValidator : AbstractValidator<UpdateEmployerDetailsCommand>
{
    public UpdateEmployerDetailsValidator()
    {
        RuleFor(c => c.Name).IsNameOfAnOrganisation();
        RuleFor(c => c.Type).Must(organisationType => organisationType is { } given && Enum.IsDefined(given)).WithMessage("Choose what sort of organisation it is").OverridePropertyName("Sort");
        RuleFor(c => c.SicCode).IsSicCode();
    }
}

internal sealed class UpdateEmployerDetailsHandler(EmployerAccess employers) : IRequestHandler<UpdateEmployerDetailsCommand, Result>
{
    public async Task<Result> Handle(UpdateEmployerDetailsCommand request, CancellationToken cancellationToken)
    {
        var opened = await employers.OpenAsync(request, request.Version, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var (employer, actor, now) = opened.Value;
        employer.UpdateDetails(EmployerDetails.ProfileOf(request.Name!, request.SicCode, employer.Workers, request.Type),
            actor.UserId, now);
        return Result.Success;
    }
}
