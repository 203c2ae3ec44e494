using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.EvidenceItems;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using CharterTracker.Features.Wording;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.EvidenceItems;

/// <param name="DatedOn">The document's own date, where the charter accepts the kind only up to an age.</param>
/// <param name="File">One file for each command, so that each has its own message.</param>
[Requires(Permission.ActForEmployer)]
public sealed record UploadEvidenceCommand(Guid ApplicationId, string CriterionCode, string? KindCode, DateOnly? DatedOn, UploadedFile? File)
    : ICommand<Result<Guid>>, ICaseRequest;

/// <param name="Content">The content; it must be seekable.</param>
public sealed record UploadedFile(string Name, Stream Content);

internal sealed class UploadEvidenceValidator : AbstractValidator<UploadEvidenceCommand>
{
    public UploadEvidenceValidator(TimeProvider clock)
    {
        RuleFor(c => c.KindCode).NotEmpty().WithMessage("Select what kind of evidence this is");
        RuleFor(c => c.DatedOn)
            .Must(day => day is null || day <= clock.Today())
            .WithMessage("The date of the document must be today or in the past");
        RuleFor(c => c.File).Cascade(CascadeMode.Stop)
            .NotNull().WithMessage("Select a file")
            .Must(f => FileNames.Clean(f!.Name).Length > 0).WithMessage("The file must have a name")
            .Must(f => FileNames.Clean(f!.Name).Length <= EvidenceItem.FileNameMaxLength)
            .WithMessage($"The file's name must be {EvidenceItem.FileNameMaxLength} characters or fewer")
            .Must(f => f!.Content.Length > 0).WithMessage("The selected file is empty")
            .Must(f => f!.Content.Length <= EvidenceItem.MaxLength).WithMessage(EvidenceLabels.TooLarge);
    }
}

internal sealed class UploadEvidenceHandler(EvidenceIntake intake, EvidenceRoom room, CharterDbContext db, CaseAccess cases, TimeProvider clock)
    : IRequestHandler<UploadEvidenceCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(UploadEvidenceCommand request, CancellationToken cancellationToken)
    {
        var opened = await cases.OpenAsync(request, version: null, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var (application, actor, _) = opened.Value;
        // This comes before the file is inspected: work on a file that cannot be added is wasted.
        application.GuardWriting(request.CriterionCode, actor);
        var kind = await KindAsync(application, request, cancellationToken);
        if (kind is null)
        {
            return Invalid(nameof(request.KindCode), "Select what kind of evidence this is");
        }
        if (kind.IsPayrollFile)
        {
            return Invalid(nameof(request.KindCode), EvidenceLabels.PayrollIsNotEvidence);
        }
        var expiresOn = kind.ValidMonths is { } months ? request.DatedOn?.AddMonths(months) : null;
        if (DateProblem(kind, expiresOn) is { } problem)
        {
            return Invalid(nameof(request.DatedOn), problem);
        }
        if (await room.ProblemAsync(application.Id, request.CriterionCode, request.File!.Content.Length, cancellationToken) is { } noRoom)
        {
            return Invalid(nameof(request.File), noRoom);
        }

        var id = Guid.CreateVersion7(clock.GetUtcNow());
        var (stored, refusal) = await intake.TakeAsync(id, request.File, cancellationToken);
        if (stored is null)
        {
            return Invalid(nameof(request.File), refusal!);
        }
        // Storing a file takes a while. What was sent or added meanwhile counts: the newest state decides, and the lock holds it until the
        // save, so that of two files for the last place one is refused.
        await db.ReloadAndLockAsync(application, cancellationToken);
        if (await room.ProblemAsync(application.Id, request.CriterionCode, stored.Length, cancellationToken) is { } noRoomLeft)
        {
            return Invalid(nameof(request.File), noRoomLeft);
        }
        if (await room.HasAsync(application.Id, request.CriterionCode, stored, cancellationToken))
        {
            return Invalid(nameof(request.File), "You added this very file already");
        }
        db.EvidenceItems.Add(EvidenceItem.Receive(application, id, request.CriterionCode, kind.Code, stored, expiresOn, actor, clock.GetUtcNow()));
        return id;
    }

    private static Result<Guid> Invalid(string field, string message) => new Failure.Invalid([new FieldError(field, message)]);

    private async Task<EvidenceKind?> KindAsync(Application application, UploadEvidenceCommand request, CancellationToken cancellationToken)
    {
        var charter = await db.Charters.AsNoTracking().SingleAsync(c => c.Id == application.CharterId, cancellationToken);
        return charter.Content.Criterion(request.CriterionCode).Evidence.FirstOrDefault(k => k.Code == request.KindCode);
    }

    private string? DateProblem(EvidenceKind kind, DateOnly? expiresOn)
    {
        if (kind.ValidMonths is null)
        {
            return null;
        }
        if (expiresOn is null)
        {
            return "Enter the date of the document";
        }
        return expiresOn < clock.Today()
            ? $"This kind of evidence is accepted for {kind.ValidMonths} months from its date. Add a newer document"
            : null;
    }
}
