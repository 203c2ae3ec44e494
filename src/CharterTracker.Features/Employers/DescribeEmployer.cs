using CharterTracker.Domain.Employers;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;

namespace CharterTracker.Features.Employers;

/// <summary>What the employer is. Another name stands on the register only once it was published there.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record DescribeEmployerCommand(Guid EmployerId, Guid Version, string? Name, OrganisationSort? Sort, string? SicCode)
    : ICommand<Result>, IEmployerRequest;

internal sealed class DescribeEmployerValidator : AbstractValidator<DescribeEmployerCommand>
{
    public DescribeEmployerValidator()
    {
        RuleFor(c => c.Name).IsNameOfAnOrganisation();
        RuleFor(c => c.Sort).Must(sort => sort is { } given && Enum.IsDefined(given)).WithMessage("Choose what sort of organisation it is");
        RuleFor(c => c.SicCode).IsSicCode();
    }
}

internal sealed class DescribeEmployerHandler(EmployerAccess employers) : IRequestHandler<DescribeEmployerCommand, Result>
{
    public async Task<Result> Handle(DescribeEmployerCommand request, CancellationToken cancellationToken)
    {
        var opened = await employers.OpenAsync(request, request.Version, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var (employer, actor, _) = opened.Value;
        employer.Describe(EmployerDetails.ProfileOf(request.Name!, request.SicCode, employer.Workers, request.Sort), actor.UserId);
        return Result.Success;
    }
}
