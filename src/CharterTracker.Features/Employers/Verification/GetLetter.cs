using CharterTracker.Data;
using CharterTracker.Features.Access;
using CharterTracker.Features.Mail;
using CharterTracker.Features.Pipeline;
using MediatR;

namespace CharterTracker.Features.Employers;

/// <summary>The newest letter to an employer whose code can still be entered, to print.</summary>
[Requires(Permission.VerifyEmployers)]
public sealed record GetLetterQuery(Guid EmployerId) : IQuery<Result<LetterToPrint>>, IEmployerRequest;

/// <param name="Address">The name and the address in lines.</param>
/// <param name="Code">In two groups, as it is printed.</param>
/// <param name="EnterAt">The address of the site at which the code is entered.</param>
public sealed record LetterToPrint(
    Guid EmployerId, string Employer, IReadOnlyList<string> Address, string Code, DateTimeOffset PrintedAt,
    DateTimeOffset Until, string EnterAt);

internal sealed class GetLetterHandler(CharterDbContext db, EmployerAccess employers, ISiteLinks site, TimeProvider clock)
    : IRequestHandler<GetLetterQuery, Result<LetterToPrint>>
{
    private const int GroupLength = 4;

    public async Task<Result<LetterToPrint>> Handle(GetLetterQuery request, CancellationToken cancellationToken)
    {
        var opened = await employers.ReadAsync(request, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var letter = await db.NewestLetterAsync(request.EmployerId, cancellationToken);
        return letter is not null && letter.IsOpenAt(clock.GetUtcNow())
            ? new LetterToPrint(
                request.EmployerId,
                opened.Value.Name,
                letter.Address.Split('\n'),
                $"{letter.Code![..GroupLength]}-{letter.Code[GroupLength..]}",
                letter.PrintedAt,
                letter.ExpiresAt,
                site.EmployerHome())
            : new Failure.NotFound();
    }
}
