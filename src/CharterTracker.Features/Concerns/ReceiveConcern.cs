using CharterTracker.Data;
using CharterTracker.Domain.Concerns;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Concerns;

/// <summary>
/// Reports a concern about an accredited employer; anybody may, without a name if they wish. Returns the receipt. Nothing about the person
/// or their address is kept beyond what they write.
/// </summary>
[Requires(Permission.Public)]
public sealed record ReceiveConcernCommand(string? EmployerNumber, string? Text, string? Contact) : ICommand<Result<string>>;

internal sealed class ReceiveConcernValidator : AbstractValidator<ReceiveConcernCommand>
{
    public ReceiveConcernValidator()
    {
        RuleFor(c => c.EmployerNumber).NotEmpty().WithMessage("Choose the employer");
        RuleFor(c => c.Text)
            .NotEmpty().WithMessage("Tell us what happened")
            .MaximumLength(Concern.TextMaxLength).WithMessage("Tell us what happened in {MaxLength} characters or fewer");
        RuleFor(c => c.Contact).MaximumLength(Concern.ContactMaxLength).WithMessage("How to reach you must be {MaxLength} characters or fewer");
    }
}

internal sealed class ReceiveConcernHandler(CharterDbContext db, ConcernReceiver receiver, TimeProvider clock) : IRequestHandler<ReceiveConcernCommand, Result<string>>
{
    public async Task<Result<string>> Handle(ReceiveConcernCommand request, CancellationToken cancellationToken)
    {
        var number = request.EmployerNumber!.Trim().ToUpperInvariant();
        var schemes = await db.RegisterRows
            .Where(r => r.EmployerNumber == number && r.KnownUntil == null)
            .Join(db.Schemes, r => r.SchemeSlug, s => s.Slug, (r, s) => s.Id)
            .Distinct()
            .ToListAsync(cancellationToken);
        if (schemes.Count == 0)
        {
            return new Failure.Invalid([new FieldError(nameof(request.EmployerNumber), "Choose an employer that is on the register")]);
        }

        var now = clock.GetUtcNow();
        var contact = string.IsNullOrWhiteSpace(request.Contact) ? null : request.Contact.Trim();
        var concern = Concern.Receive(ConcernReceiver.NewReceipt(), number, request.Text!.Trim(), contact, now);
        await receiver.ReceiveAsync(concern, schemes, cancellationToken);
        return concern.Receipt;
    }
}
