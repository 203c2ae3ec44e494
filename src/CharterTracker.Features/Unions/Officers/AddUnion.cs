using CharterTracker.Data;
using CharterTracker.Domain.Unions;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Unions;

/// <summary>Adds a union to the directory, not yet checked against the Certification Officer's list.</summary>
[Requires(Permission.AdministerPlatform)]
public sealed record AddUnionCommand(string? Name) : ICommand<Result<Guid>>;

internal sealed class AddUnionValidator : AbstractValidator<AddUnionCommand>
{
    public AddUnionValidator() =>
        RuleFor(c => c.Name)
            .NotEmpty().WithMessage("Enter the union's name")
            .MaximumLength(Union.NameMaxLength).WithMessage("The name must be {MaxLength} characters or fewer");
}

internal sealed class AddUnionHandler(CharterDbContext db) : IRequestHandler<AddUnionCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(AddUnionCommand request, CancellationToken cancellationToken)
    {
        var union = Union.List(request.Name!);
        if (await db.Unions.AnyAsync(u => u.SearchName == union.SearchName, cancellationToken))
        {
            return new Failure.Invalid([new FieldError(nameof(request.Name), "This union is in the directory already")]);
        }
        db.Unions.Add(union);
        return union.Id;
    }
}
