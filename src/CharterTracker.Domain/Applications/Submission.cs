using System.Security.Cryptography;
using System.Text;

namespace CharterTracker.Domain.Applications;

/// <summary>
/// What the employer sent, frozen. Its hash covers one salted commitment per item, so that a person's words can be erased later (value and
/// salt go, the commitment stays) and the hash still holds.
/// </summary>
public sealed class Submission
{
    public const int DeclarationMaxLength = 2000;

    private readonly List<SubmissionItem> _items = [];

    private Submission() { }

    public Guid Id { get; private init; }
    public Guid ApplicationId { get; private init; }

    /// <summary>The number of the submission, counted from 1 within the application.</summary>
    public int Number { get; private init; }
    public Guid CharterId { get; private init; }
    public string LevelCode { get; private init; } = "";
    public string Declaration { get; private init; } = "";
    public Guid SignedBy { get; private init; }
    public DateTimeOffset SignedAt { get; private init; }
    public string Sha256 { get; private init; } = "";
    public IReadOnlyCollection<SubmissionItem> Items => _items;

    /// <summary>
    /// Freezes the content: values by path, such as <c>answers/F1/rate</c>. It is sorted first, so that its order does not change the hash.
    /// </summary>
    public static Submission Freeze(
        Application application, int number, string declaration, IReadOnlyDictionary<string, string> content, Actor actor, DateTimeOffset at)
    {
        var items = content.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => SubmissionItem.Commit(c.Key, c.Value)).ToList();
        var submission = new Submission
        {
            Id = Guid.CreateVersion7(at),
            ApplicationId = application.Id,
            Number = number,
            CharterId = application.CharterId,
            LevelCode = application.LevelCode,
            Declaration = declaration,
            SignedBy = actor.UserId,
            SignedAt = at,
            Sha256 = RootOf(items),
        };
        submission._items.AddRange(items);
        return submission;
    }

    /// <summary>Whether no item was changed, added or removed; erased items still verify.</summary>
    public bool Verifies() => Sha256 == RootOf(_items) && _items.TrueForAll(i => i.Verifies());

    private static string RootOf(IEnumerable<SubmissionItem> items)
    {
        var lines = items.OrderBy(i => i.Path, StringComparer.Ordinal).Select(i => $"{i.Path}\n{i.Commitment}\n");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(lines))));
    }
}
