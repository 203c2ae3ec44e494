using CharterTracker.Data;
using CharterTracker.Domain.Unions;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Unions;

/// <summary>
/// Corrects what the union was asked about. Links not used yet stop working, earlier answers no longer count, and on every live application
/// on which the union was asked it is asked again.
/// </summary>
[Requires(Permission.ActForEmployer)]
public sealed record CorrectRecognitionCommand(
    Guid ApplicationId, Guid RecognitionId, Guid Version, RecognitionKind? Kind, string? BargainingUnit, string? WorkersCovered, DateOnly? RecognisedOn)
    : ICommand<Result>, IRecognitionForm, ICaseRequest
{
    public Guid SubjectId => RecognitionId;
}

internal sealed class CorrectRecognitionValidator : AbstractValidator<CorrectRecognitionCommand>
{
    public CorrectRecognitionValidator() => Include(new RecognitionFormValidator());
}

internal sealed class CorrectRecognitionHandler(
    CharterDbContext db, RecognitionCases recognitions, RecognitionForms forms, RecognitionCorrections corrections, TimeProvider clock)
    : IRequestHandler<CorrectRecognitionCommand, Result>
{
    public async Task<Result> Handle(CorrectRecognitionCommand request, CancellationToken cancellationToken)
    {
        var opened = await recognitions.OpenAsync(request, request.RecognitionId, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var (application, recognition, actor) = opened.Value;
        db.ExpectVersion(recognition, request.Version);
        var union = await db.Unions.SingleAsync(u => u.Id == recognition.UnionId, cancellationToken);
        var details = RecognitionForms.Read(request);
        if (await forms.WhatIsWrongAsync(application.EmployerId, union, details, besides: recognition.Id, cancellationToken) is { } wrong)
        {
            return wrong;
        }
        var asked = await db.Attestations.Where(a => a.RecognitionId == recognition.Id).ToListAsync(cancellationToken);

        recognition.Correct(details, wasAsked: asked.Count > 0, actor, clock.GetUtcNow());
        await corrections.ApplyAsync(recognition, union, asked, cancellationToken);
        return Result.Success;
    }
}
