using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Unions;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Unions;

/// <summary>The form of a recognition, the same for adding and for correcting one.</summary>
internal interface IRecognitionForm
{
    RecognitionKind? Kind { get; }
    string? BargainingUnit { get; }
    string? WorkersCovered { get; }
    DateOnly? RecognisedOn { get; }
}

internal sealed class RecognitionFormValidator : AbstractValidator<IRecognitionForm>
{
    public RecognitionFormValidator()
    {
        RuleFor(c => c.Kind).NotNull().WithMessage("Say how the union was recognised").IsInEnum();
        RuleFor(c => c.BargainingUnit)
            .NotEmpty().WithMessage("Say which workers the union bargains for")
            .MaximumLength(RecognitionDetails.BargainingUnitMaxLength).WithMessage("The bargaining unit must be {MaxLength} characters or fewer");
        RuleFor(c => c.WorkersCovered).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Enter how many workers are covered")
            .Must(w => Headcount.Parse(w) >= 1).WithMessage("Enter how many workers are covered as a whole number, 1 or more");
        RuleFor(c => c.RecognisedOn).NotNull().WithMessage("Enter the date on which the union was recognised");
    }
}

/// <summary>Reads a valid form, and finds out what in it contradicts other things that the employer has said.</summary>
internal sealed class RecognitionForms(CharterDbContext db)
{
    public static RecognitionDetails Read(IRecognitionForm form) =>
        new(form.Kind!.Value, form.BargainingUnit!.Trim(), Headcount.Parse(form.WorkersCovered)!.Value, form.RecognisedOn!.Value);

    /// <param name="besides">The recognition that is being corrected, which is not compared with itself.</param>
    public async Task<Failure?> WhatIsWrongAsync(Guid employerId, Union union, RecognitionDetails details, Guid? besides, CancellationToken cancellationToken)
    {
        var others = await db.Recognitions
            .Where(r => r.EmployerId == employerId && r.UnionId == union.Id && r.EndedOn == null && r.Id != besides)
            .Select(r => r.BargainingUnit)
            .ToListAsync(cancellationToken);
        if (others.Exists(o => NameFolding.Fold(o) == NameFolding.Fold(details.BargainingUnit)))
        {
            return Wrong(nameof(details.BargainingUnit), $"You have added {union.Name} for these workers already. For another bargaining unit, say which workers it is");
        }
        var employer = await db.Employers.Where(e => e.Id == employerId)
            .Select(e => new { e.SearchName, e.Workers }).SingleAsync(cancellationToken);
        return union.Is(employerId, employer.SearchName)
            ? Wrong(nameof(AddRecognitionCommand.UnionId),
                "A union cannot confirm what it says of itself. Choose the union that represents your own staff")
            : details.WorkersCovered > employer.Workers
                ? Wrong(nameof(details.WorkersCovered),
                    $"You told us that {Headcount.InSentence(employer.Workers)} for you in all, so a union cannot cover more. Correct one of the two")
                : null;
    }

    private static Failure.Invalid Wrong(string field, string message) => new([new FieldError(field, message)]);
}
