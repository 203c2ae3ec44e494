using System.Security.Cryptography;
using System.Text;
using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Applications;

/// <summary>
/// Everything that a submission freezes, or would freeze: what a signatory checks is read in the same way as what they sign.
/// </summary>
internal sealed record PendingSubmission
{
    public required ReadCase Read { get; init; }
    public required ApplicantEmployer Employer { get; init; }
    public required IReadOnlyList<Workplace> Workplaces { get; init; }
    public required WrittenAnswers Answers { get; init; }

    /// <summary>The newest submission; null where nothing was ever sent.</summary>
    public required NewestSubmission? Newest { get; init; }

    public required StandingSubmission Standing { get; init; }
    public required GivenEvidence Evidence { get; init; }
    public required CheckedPayrolls Payrolls { get; init; }
    public required RecognisedUnions Unions { get; init; }
    public required DateTimeOffset Now { get; init; }

    public Completeness Completeness => field ??= new Completeness(Read, Employer, Answers, LondonDays.From(Now));

    /// <summary>What readers see: what would be sent now, or what was sent where nothing can be sent.</summary>
    public SubmissionContent Shown => Standing.IsWhole ? Standing.Sent! : SubmissionContentBuilder.Build(this);

    /// <summary>
    /// A fingerprint of everything that a submission would freeze: two people who see the same fingerprint see the same text.
    /// </summary>
    public string Fingerprint
    {
        get
        {
            var parts = Answers.ByCode.Values.Select(a => $"{a.Id}:{a.Version}")
                .Concat(Evidence.Kept.Select(e => $"{e.Id}"))
                .Concat(Unions.InForce.Select(r => $"{r.Recognition.Id}:{r.Recognition.Revision}"))
                .Concat(Payrolls.ByCode.Values.Select(p => $"{p.Id}"))
                .Append($"{Employer.Id}:{Employer.Version}")
                .Order(StringComparer.Ordinal);
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
        }
    }

    /// <param name="isTracked">Tracks the answers, where they are to be locked.</param>
    public static async Task<PendingSubmission> ReadAsync(
        CharterDbContext db, ReadCase read, ICurrentUser user, DateTimeOffset now, bool isTracked, CancellationToken cancellationToken)
    {
        var application = read.Application;
        var today = LondonDays.From(now);
        var newest = await NewestSubmission.ReadAsync(db, application.Id, SubmissionPaths.Everything, cancellationToken);
        var standing = StandingSubmission.From(application, newest?.Content);
        return new PendingSubmission
        {
            Read = read,
            Employer = await ApplicantEmployer.ReadAsync(db, application, user, today, cancellationToken),
            Workplaces = await db.Employers.AsNoTracking()
                .Where(e => e.Id == application.EmployerId)
                .SelectMany(e => e.Workplaces)
                .ToListAsync(cancellationToken),
            Answers = await WrittenAnswers.ReadAsync(db, application.Id, isTracked, cancellationToken),
            Newest = newest,
            Standing = standing,
            Evidence = await GivenEvidence.ReadAsync(db, application.Id, criterionCode: null, standing, today, cancellationToken),
            Payrolls = await CheckedPayrolls.ReadAsync(db, application, standing, cancellationToken),
            Unions = await RecognisedUnions.ReadAsync(db, application, now, cancellationToken),
            Now = now,
        };
    }
}
