using CharterTracker.Domain.Employers;

namespace CharterTracker.Domain.Unions;

/// <summary>A trade union in the directory that administrators keep.</summary>
public sealed class Union : IVersioned
{
    public const int NameMaxLength = 120;

    private readonly List<UnionOfficer> _officers = [];

    private Union() { }

    public Guid Id { get; private init; }
    public Guid Version { get; private set; }
    public string Name { get; private init; } = "";

    /// <summary>The name folded: unique whatever its case and accents.</summary>
    public string SearchName { get; private init; } = "";

    /// <summary>When an administrator found it on the Certification Officer's list of independent unions; null: not checked yet.</summary>
    public DateTimeOffset? IndependenceCheckedAt { get; private set; }

    /// <summary>The union itself as an employer here; null where it is none, or nobody has said so.</summary>
    public Guid? EmployerId { get; private set; }
    public IReadOnlyCollection<UnionOfficer> Officers => _officers;

    /// <summary>
    /// Who is asked about an employer that applies to a scheme: of those in post the one of that scheme, else one for the whole country,
    /// and of several the one registered last. An officer of another scheme is never asked.
    /// </summary>
    public UnionOfficer? OfficerFor(Guid schemeId) =>
        _officers.Where(o => o.MayAnswerIn(schemeId)).OrderByDescending(o => o.SchemeId is not null).ThenByDescending(o => o.RegisteredAt).FirstOrDefault();

    public static Union List(string name)
    {
        BrokenRuleException.ThrowUnless(!string.IsNullOrWhiteSpace(name), "Enter the union's name");

        return new Union { Id = Guid.CreateVersion7(), Name = name.Trim(), SearchName = NameFolding.Fold(name.Trim()) };
    }

    public void ConfirmIndependence(DateTimeOffset at)
    {
        BrokenRuleException.ThrowUnless(IndependenceCheckedAt is null, "This union is marked as checked already");

        IndependenceCheckedAt = at;
    }

    /// <summary>Records which employer the union itself is, or with null that it is none: nobody of the union acts on its cases.</summary>
    public void IsEmployer(Guid? employerId) => EmployerId = employerId;

    /// <summary>Whether an employer is this union, by what an administrator recorded or by its folded name.</summary>
    public bool Is(Guid employerId, string searchName) => EmployerId == employerId || SearchName == searchName;

    public UnionOfficer RegisterOfficer(string name, string post, string email, DateTimeOffset at, Guid? schemeId = null)
    {
        BrokenRuleException.ThrowUnless(
            IndependenceCheckedAt is not null,
            "Check the union against the Certification Officer's list first. No contact is stored for a union that was not checked");
        BrokenRuleException.ThrowUnless(!string.IsNullOrWhiteSpace(name) && !string.IsNullOrWhiteSpace(post), "Enter the officer's name and post");
        BrokenRuleException.ThrowUnless(!string.IsNullOrWhiteSpace(email), "Enter the officer's work e-mail address");

        var officer = UnionOfficer.InPost(name.Trim(), post.Trim(), email.Trim(), schemeId, at);
        _officers.Add(officer);
        return officer;
    }

    public void OfficerLeft(Guid officerId, DateTimeOffset at)
    {
        var officer = _officers.Find(o => o.Id == officerId && o.LeftAt is null);
        BrokenRuleException.ThrowUnless(officer is not null, "This officer is not in post");

        officer.Leave(at);
    }
}
