using CharterTracker.Data;
using CharterTracker.Domain.Unions;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Unions;

/// <summary>
/// Stores an officer who answers for a union, for one scheme or for the whole country, and asks them what has been waiting for an officer.
/// </summary>
[Requires(Permission.AdministerPlatform)]
public sealed record RegisterOfficerCommand(Guid UnionId, Guid Version, string? Name, string? Post, string? Email, Guid? SchemeId = null) : ICommand<Result>, IHasSubject
{
    public Guid SubjectId => UnionId;
}

internal sealed class RegisterOfficerValidator : AbstractValidator<RegisterOfficerCommand>
{
    public RegisterOfficerValidator()
    {
        RuleFor(c => c.Name)
            .NotEmpty().WithMessage("Enter the officer's name")
            .MaximumLength(UnionOfficer.NameMaxLength).WithMessage("The name must be {MaxLength} characters or fewer");
        RuleFor(c => c.Post)
            .NotEmpty().WithMessage("Enter the officer's post, for example regional secretary")
            .MaximumLength(UnionOfficer.NameMaxLength).WithMessage("The post must be {MaxLength} characters or fewer");
        RuleFor(c => c.Email)
            .NotEmpty().WithMessage("Enter the officer's work e-mail address")
            .EmailAddress().WithMessage("Enter an e-mail address, like name@example.org")
            .MaximumLength(UnionOfficer.EmailMaxLength).WithMessage("The e-mail address must be {MaxLength} characters or fewer");
    }
}

internal sealed class RegisterOfficerHandler(CharterDbContext db, UnionHandover handover, TimeProvider clock) : IRequestHandler<RegisterOfficerCommand, Result>
{
    public async Task<Result> Handle(RegisterOfficerCommand request, CancellationToken cancellationToken)
    {
        var union = await db.Unions.SingleOrDefaultAsync(u => u.Id == request.UnionId, cancellationToken);
        if (union is null)
        {
            return new Failure.NotFound();
        }
        db.ExpectVersion(union, request.Version);
        if (request.SchemeId is { } schemeId && !await db.Schemes.AnyAsync(s => s.Id == schemeId, cancellationToken))
        {
            return new Failure.Invalid([new FieldError(nameof(request.SchemeId), "Choose a scheme from the list")]);
        }
        var officer = union.RegisterOfficer(request.Name!, request.Post!, request.Email!, clock.GetUtcNow(), request.SchemeId);
        await handover.HandOverAsync(union, officer, cancellationToken);
        return Result.Success;
    }
}
