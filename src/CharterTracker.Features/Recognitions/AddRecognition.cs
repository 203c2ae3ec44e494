using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Recognitions;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Recognitions;

/// <summary>The employer says which union it recognises, and for whom.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record AddRecognitionCommand(
    Guid ApplicationId, Guid? UnionId, RecognitionKind? Kind, string? BargainingUnit, string? WorkersCovered, DateOnly? RecognisedOn)
    : ICommand<Result<Guid>>, IHasSubject
{
    public Guid SubjectId => ApplicationId;
}

internal sealed class AddRecognitionValidator : AbstractValidator<AddRecognitionCommand>
{
    public AddRecognitionValidator()
    {
        RuleFor(c => c.UnionId).NotEmpty().WithMessage("Choose the union");
        RuleFor(c => c.Kind).NotNull().WithMessage("Say how the union came to be recognised").IsInEnum();
        RuleFor(c => c.BargainingUnit)
            .NotEmpty().WithMessage("Say which workers the union bargains for")
            .MaximumLength(Recognition.BargainingUnitMaxLength).WithMessage("The bargaining unit must be {MaxLength} characters or fewer");
        RuleFor(c => c.WorkersCovered).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Enter how many workers are covered")
            .Must(w => Headcount.Read(w) >= 1).WithMessage("Enter how many workers are covered as a whole number, 1 or more");
        RuleFor(c => c.RecognisedOn).NotNull().WithMessage("Enter the date on which the union was recognised");
    }
}

internal sealed class AddRecognitionHandler(CharterDbContext db, RecognitionCases cases, RecognitionMail mail, TimeProvider clock)
    : IRequestHandler<AddRecognitionCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(AddRecognitionCommand request, CancellationToken cancellationToken)
    {
        if (await cases.OpenAsync(request.ApplicationId, cancellationToken) is not var (application, actor))
        {
            return Result<Guid>.Failed(new Failure.NotFound());
        }
        if (await db.Unions.SingleOrDefaultAsync(u => u.Id == request.UnionId, cancellationToken) is not { } union)
        {
            return Wrong(nameof(request.UnionId), "Choose a union from the list");
        }
        var unit = request.BargainingUnit!.Trim();
        var others = await db.Recognitions
            .Where(r => r.EmployerId == application.EmployerId && r.UnionId == union.Id && r.EndedOn == null)
            .Select(r => r.BargainingUnit)
            .ToListAsync(cancellationToken);
        if (others.Exists(o => NameFolding.Fold(o) == NameFolding.Fold(unit)))
        {
            return Wrong(nameof(request.BargainingUnit), $"You have added {union.Name} for these workers already. For another bargaining unit, say which workers it is");
        }
        var workforce = await db.Employers.Where(e => e.Id == application.EmployerId).Select(e => e.Workers).SingleAsync(cancellationToken);
        var covered = Headcount.Read(request.WorkersCovered)!.Value;
        if (covered > workforce)
        {
            return Wrong(nameof(request.WorkersCovered), $"You told us that {Headcount.Working(workforce)} for you in all, so a union cannot cover more. Correct one of the two");
        }

        var recognition = Recognition.Record(
            application.EmployerId,
            request.UnionId!.Value,
            request.Kind!.Value,
            unit,
            covered,
            request.RecognisedOn!.Value,
            actor,
            clock.GetUtcNow());
        await mail.TellOfMissingOfficerAsync(union, cancellationToken);
        db.Recognitions.Add(recognition);
        return recognition.Id;
    }

    private static Result<Guid> Wrong(string field, string message) => Result<Guid>.Failed(new Failure.Invalid([new FieldError(field, message)]));
}
