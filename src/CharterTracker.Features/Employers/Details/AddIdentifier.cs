using CharterTracker.Data;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;

namespace CharterTracker.Features.Employers;

/// <summary>Adds a number of the employer in a public register.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record AddIdentifierCommand(Guid EmployerId, NewIdentifier Identifier) : ICommand<Result>, IEmployerRequest;

internal sealed class AddIdentifierValidator : AbstractValidator<AddIdentifierCommand>
{
    public AddIdentifierValidator()
    {
        RuleFor(c => c.Identifier.Register).NotEmpty().WithMessage("Choose which register the number is in");
        RuleFor(c => c.Identifier).SetValidator(new NewIdentifierValidator());
    }
}

internal sealed class AddIdentifierHandler(CharterDbContext db, EmployerAccess employers) : IRequestHandler<AddIdentifierCommand, Result>
{
    public async Task<Result> Handle(AddIdentifierCommand request, CancellationToken cancellationToken)
    {
        var opened = await employers.OpenAsync(request, version: null, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var (employer, actor, _) = opened.Value;
        employer.GuardEditor(actor.UserId);
        var (register, number) = request.Identifier.Normalised();
        if (await db.AnyHasJoinedAsync([(register, number)], cancellationToken))
        {
            return new Failure.Conflict("This number belongs to another organisation here. Check it, or write to the charter's team");
        }
        employer.AddIdentifier(register, number);
        await db.VoidLetterAsync(employer.Id, cancellationToken);
        return Result.Success;
    }
}
