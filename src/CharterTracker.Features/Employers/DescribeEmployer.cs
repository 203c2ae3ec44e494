using CharterTracker.Data;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Employers;

/// <summary>What the employer is. Another name stands on the register only once it was published there.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record DescribeEmployerCommand(Guid EmployerId, Guid Version, string? Name, OrganisationSort? Sort, string? SicCode) : ICommand<Result>, IHasSubject
{
    public Guid SubjectId => EmployerId;
}

internal sealed class DescribeEmployerValidator : AbstractValidator<DescribeEmployerCommand>
{
    public DescribeEmployerValidator()
    {
        RuleFor(c => c.Name).IsNameOfAnOrganisation();
        RuleFor(c => c.Sort).Must(sort => sort is { } given && Enum.IsDefined(given)).WithMessage("Choose what sort of organisation it is");
        RuleFor(c => c.SicCode).IsSicCode();
    }
}

internal sealed class DescribeEmployerHandler(CharterDbContext db, ICurrentUser user) : IRequestHandler<DescribeEmployerCommand, Result>
{
    public async Task<Result> Handle(DescribeEmployerCommand request, CancellationToken cancellationToken)
    {
        var employer = await db.Employers.AsSplitQuery().OwnedBy(user).SingleOrDefaultAsync(e => e.Id == request.EmployerId, cancellationToken);
        if (employer is null)
        {
            return new Failure.NotFound();
        }
        db.ExpectVersion(employer, request.Version);
        employer.Describe(EmployerDetails.ProfileOf(request.Name!, request.SicCode, employer.Workers, request.Sort), user.Id!.Value);
        return Result.Success;
    }
}
