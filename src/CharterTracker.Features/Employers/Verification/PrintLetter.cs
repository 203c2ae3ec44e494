using CharterTracker.Data;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using MediatR;

namespace CharterTracker.Features.Employers;

/// <summary>
/// Makes a letter with a code to the address that the list of companies gives under the employer's number. A new letter takes the place of
/// the one before it.
/// </summary>
[Requires(Permission.VerifyEmployers)]
public sealed record PrintLetterCommand(Guid EmployerId, Guid Version) : ICommand<Result>, IEmployerRequest;

internal sealed class PrintLetterHandler(CharterDbContext db, EmployerAccess employers) : IRequestHandler<PrintLetterCommand, Result>
{
    public async Task<Result> Handle(PrintLetterCommand request, CancellationToken cancellationToken)
    {
        var opened = await employers.OpenAsync(request, request.Version, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var (employer, actor, now) = opened.Value;
        var address = await db.RegisteredAddressOfAsync(employer, cancellationToken);
        db.EmployerLetters.Add(EmployerLetter.Print(employer, address, actor, now));
        return Result.Success;
    }
}
