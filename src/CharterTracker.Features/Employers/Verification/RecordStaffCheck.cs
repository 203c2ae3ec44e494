using CharterTracker.Data;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;

namespace CharterTracker.Features.Employers;

/// <summary>Records how staff checked that the people of a team may act for their employer.</summary>
[Requires(Permission.VerifyEmployers)]
public sealed record RecordStaffCheckCommand(Guid EmployerId, Guid Version, string? How, string? WithWhom, string? Note)
    : ICommand<Result>, IEmployerRequest;

internal sealed class RecordStaffCheckValidator : AbstractValidator<RecordStaffCheckCommand>
{
    public RecordStaffCheckValidator()
    {
        RuleFor(c => c.How).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Say how you checked, for example by ringing the switchboard")
            .MaximumLength(EmployerVerification.EvidenceMaxLength).WithMessage("Use {MaxLength} characters or fewer");
        RuleFor(c => c.WithWhom).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Say whom you spoke to: the name and the position")
            .MaximumLength(EmployerVerification.WithWhomMaxLength).WithMessage("Use {MaxLength} characters or fewer");
        RuleFor(c => c.Note).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Say what showed that these people may act for it")
            .MaximumLength(EmployerVerification.NoteMaxLength).WithMessage("Use {MaxLength} characters or fewer");
    }
}

internal sealed class RecordStaffCheckHandler(CharterDbContext db, EmployerAccess employers, EmployerMail mail)
    : IRequestHandler<RecordStaffCheckCommand, Result>
{
    public async Task<Result> Handle(RecordStaffCheckCommand request, CancellationToken cancellationToken)
    {
        var opened = await employers.OpenAsync(request, request.Version, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var (employer, actor, now) = opened.Value;
        db.EmployerVerifications.Add(
            EmployerVerification.ByStaffCheck(employer, request.How!, request.WithWhom!, request.Note!, actor, now));
        foreach (var owner in await db.OwnersAsync(employer, cancellationToken))
        {
            mail.TellOwnerOfVerification(owner, employer);
        }
        return Result.Success;
    }
}
