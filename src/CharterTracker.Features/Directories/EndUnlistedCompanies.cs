using CharterTracker.Data;
using CharterTracker.Domain.Directories;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Directories;

/// <summary>
/// Marks as ended the organisations that the newest edition of a whole register does not name: a register drops those that were dissolved.
/// </summary>
[Requires(Permission.Console)]
public sealed record EndUnlistedCompaniesCommand(string Source) : ICommand<Result<UnlistedCounts>>;

/// <param name="HeldBack">How many are missing where that is so many that the file was probably cut short; nothing was marked then.</param>
public sealed record UnlistedCounts(int Ended, int HeldBack);

internal sealed class EndUnlistedCompaniesHandler(CharterDbContext db) : IRequestHandler<EndUnlistedCompaniesCommand, Result<UnlistedCounts>>
{
    // A register loses about one in a hundred between two monthly editions.
    private const int MaxEndedPercent = 10;

    public async Task<Result<UnlistedCounts>> Handle(EndUnlistedCompaniesCommand request, CancellationToken cancellationToken)
    {
        var listed = db.DirectoryCompanies.Where(c => c.Source == request.Source && c.Status != DirectoryCompany.NoLongerListed);
        var newest = await listed.MaxAsync(c => c.ListedOn, cancellationToken);
        var unlisted = listed.Where(c => c.ListedOn < newest);
        var missing = await unlisted.CountAsync(cancellationToken);
        if (missing > 0 && missing * 100L > await listed.LongCountAsync(cancellationToken) * MaxEndedPercent)
        {
            return new UnlistedCounts(Ended: 0, missing);
        }
        var ended = await unlisted.ExecuteUpdateAsync(set => set.SetProperty(c => c.Status, DirectoryCompany.NoLongerListed), cancellationToken);
        return new UnlistedCounts(ended, HeldBack: 0);
    }
}
