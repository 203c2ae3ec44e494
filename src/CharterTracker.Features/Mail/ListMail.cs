using CharterTracker.Data;
using CharterTracker.Domain.Platform;
using CharterTracker.Features.Pipeline;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Mail;

/// <summary>The outbox, newest first, without the texts of mails: a text may hold a link that opens something.</summary>
/// <param name="State">Null for all states.</param>
/// <param name="Recipient">Part of an address; null or empty for all recipients.</param>
[Requires(Permission.AdministerPlatform)]
public sealed record ListMailQuery(MailState? State = null, string? Recipient = null, int Page = 1) : IQuery<Result<Paged<MailSummary>>>;

public enum MailState
{
    Waiting,
    Sent,
    Parked,
}

public sealed record MailSummary(
    Guid Id, string To, string Subject, MailState State, DateTimeOffset CreatedAt, DateTimeOffset? SentAt, DateTimeOffset DueAt, int Attempts, string? LastProblem);

internal sealed class ListMailHandler(CharterDbContext db) : IRequestHandler<ListMailQuery, Result<Paged<MailSummary>>>
{
    public async Task<Result<Paged<MailSummary>>> Handle(ListMailQuery request, CancellationToken cancellationToken)
    {
        var recipient = request.Recipient?.Trim();
        return await In(request.State)
            .Where(m => string.IsNullOrEmpty(recipient) || m.To.Contains(recipient))
            .OrderByDescending(m => m.CreatedAt).ThenByDescending(m => m.Id)
            .Select(m => new MailSummary(
                m.Id,
                m.To,
                m.Subject,
                m.SentAt != null ? MailState.Sent : m.ParkedAt != null ? MailState.Parked : MailState.Waiting,
                m.CreatedAt,
                m.SentAt,
                m.DueAt,
                m.Attempts,
                m.LastProblem))
            .ToPageAsync(request.Page, cancellationToken);
    }

    private IQueryable<OutboxMessage> In(MailState? state) => state switch
    {
        MailState.Waiting => db.Outbox.AsNoTracking().Where(m => m.SentAt == null && m.ParkedAt == null),
        MailState.Sent => db.Outbox.AsNoTracking().Where(m => m.SentAt != null),
        MailState.Parked => db.Outbox.AsNoTracking().Where(m => m.ParkedAt != null),
        _ => db.Outbox.AsNoTracking(),
    };
}
