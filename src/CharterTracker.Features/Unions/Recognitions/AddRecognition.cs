using CharterTracker.Data;
using CharterTracker.Domain.Unions;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Unions;

/// <summary>Adds a recognition: the union that the employer says it recognises, and the workers it is recognised for.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record AddRecognitionCommand(
    Guid ApplicationId, Guid? UnionId, RecognitionKind? Kind, string? BargainingUnit, string? WorkersCovered, DateOnly? RecognisedOn)
    : ICommand<Result<Guid>>, IRecognitionForm, ICaseRequest;

internal sealed class AddRecognitionValidator : AbstractValidator<AddRecognitionCommand>
{
    public AddRecognitionValidator()
    {
        RuleFor(c => c.UnionId).NotEmpty().WithMessage("Choose the union");
        Include(new RecognitionFormValidator());
    }
}

internal sealed class AddRecognitionHandler(CharterDbContext db, CaseAccess cases, RecognitionForms forms, UnionMail mail)
    : IRequestHandler<AddRecognitionCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(AddRecognitionCommand request, CancellationToken cancellationToken)
    {
        var opened = await cases.OpenAsync(request, version: null, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var (application, actor, now) = opened.Value;
        RecognitionCases.GuardLive(application);
        if (await db.Unions.SingleOrDefaultAsync(u => u.Id == request.UnionId, cancellationToken) is not { } union)
        {
            return new Failure.Invalid([new FieldError(nameof(request.UnionId), "Choose a union from the list")]);
        }
        var details = RecognitionForms.Read(request);
        if (await forms.WhatIsWrongAsync(application.EmployerId, union, details, besides: null, cancellationToken) is { } wrong)
        {
            return wrong;
        }

        var recognition = Recognition.Record(application.EmployerId, union.Id, details, actor, now);
        await mail.TellOfMissingOfficerAsync(union, application, cancellationToken);
        db.Recognitions.Add(recognition);
        return recognition.Id;
    }
}
