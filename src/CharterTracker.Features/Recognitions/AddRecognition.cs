using CharterTracker.Data;
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
    : ICommand<Result<Guid>>, IRecognitionForm, IHasSubject
{
    public Guid SubjectId => ApplicationId;
}

internal sealed class AddRecognitionValidator : AbstractValidator<AddRecognitionCommand>
{
    public AddRecognitionValidator()
    {
        RuleFor(c => c.UnionId).NotEmpty().WithMessage("Choose the union");
        Include(new RecognitionFormValidator());
    }
}

internal sealed class AddRecognitionHandler(CharterDbContext db, RecognitionCases cases, RecognitionForms forms, UnionMail mail, TimeProvider clock)
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
            return Result<Guid>.Failed(new Failure.Invalid([new FieldError(nameof(request.UnionId), "Choose a union from the list")]));
        }
        var claim = RecognitionForms.Read(request);
        if (await forms.WhatIsWrongAsync(application.EmployerId, union, claim, besides: null, cancellationToken) is { } wrong)
        {
            return Result<Guid>.Failed(wrong);
        }

        var recognition = Recognition.Record(application.EmployerId, union.Id, claim, actor, clock.GetUtcNow());
        await mail.TellOfMissingOfficerAsync(union, application, cancellationToken);
        db.Recognitions.Add(recognition);
        return recognition.Id;
    }
}
