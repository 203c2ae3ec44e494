using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Accreditations;
using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Applications;

/// <summary>Begins a draft for one level of a published charter, and takes the employer's one live place in the scheme.</summary>
[Requires(Permission.ActForEmployer)]
public sealed record StartApplicationCommand(Guid EmployerId, Guid CharterId, string? LevelCode) : ICommand<Result<Guid>>, IEmployerRequest;

internal sealed class StartApplicationValidator : AbstractValidator<StartApplicationCommand>
{
    public StartApplicationValidator() => RuleFor(c => c.LevelCode).NotEmpty().WithMessage("Choose a level");
}

internal sealed class StartApplicationHandler(CharterDbContext db, EmployerAccess employers)
    : IRequestHandler<StartApplicationCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(StartApplicationCommand request, CancellationToken cancellationToken)
    {
        var opened = await employers.OpenAsync(request, version: null, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var (employer, actor, now) = opened.Value;
        var charter = await db.Charters.AsNoTracking()
            .SingleOrDefaultAsync(c => c.Id == request.CharterId && c.Status == CharterStatus.Published, cancellationToken);
        var level = charter?.Content.Levels.FirstOrDefault(l => l.Code == request.LevelCode);
        if (charter is null || level is null)
        {
            return new Failure.NotFound();
        }
        var held = await db.Accreditations.InForceFor(employer.Id, LondonDays.From(now)).Where(a => a.SchemeId == charter.SchemeId).Select(a => a.LevelCode).ToHashSetAsync(cancellationToken);
        EligibilityCheck.Guard(charter.Content, level, employer, held);
        if (await db.LiveApplicationSlots.AnyAsync(c => c.EmployerId == employer.Id && c.SchemeId == charter.SchemeId, cancellationToken))
        {
            return new Failure.Conflict($"{employer.Name} has an application to this charter under way. Finish it, or withdraw it, before you start another");
        }

        var application = Application.Start(
            await AllotReferenceAsync(charter.SchemeId, cancellationToken),
            employer.Id,
            charter.SchemeId,
            charter.Id,
            level.Code,
            level.Track,
            actor,
            now,
            await HeldAccreditationAsync(employer.Id, charter.SchemeId, cancellationToken));
        db.Applications.Add(application);
        db.LiveApplicationSlots.Add(LiveApplicationSlot.For(application));
        db.Answers.AddRange(AnswerSheet.For(application, charter.Content, level, now));
        return application.Id;
    }

    private async Task<string> AllotReferenceAsync(Guid schemeId, CancellationToken cancellationToken)
    {
        var initials = await db.Schemes.Where(s => s.Id == schemeId).Select(s => s.Initials).SingleAsync(cancellationToken);
        while (true)
        {
            var reference = ApplicationReference.Allot(initials);
            if (!await db.Applications.AnyAsync(a => a.Reference == reference, cancellationToken))
            {
                return reference;
            }
        }
    }

    private Task<Guid?> HeldAccreditationAsync(Guid employerId, Guid schemeId, CancellationToken cancellationToken) =>
        db.Accreditations
            .Where(a => a.EmployerId == employerId && a.SchemeId == schemeId && a.Status == AccreditationStatus.Active)
            .OrderByDescending(a => a.ValidUntil)
            .Select(a => (Guid?)a.Id)
            .FirstOrDefaultAsync(cancellationToken);
}
