namespace CharterTracker.Domain.Recognitions;

/// <summary>A trade union in the directory that administrators keep.</summary>
public sealed class Union : IVersioned
{
    public const int NameMaxLength = 120;

    private readonly List<UnionOfficer> _officers = [];

    private Union() { }

    public Guid Id { get; private init; }
    public Guid Version { get; private set; }
    public string Name { get; private init; } = "";

    /// <summary>When an administrator found it on the Certification Officer's list of independent unions; null: not checked yet.</summary>
    public DateTimeOffset? IndependenceCheckedAt { get; private set; }
    public IReadOnlyCollection<UnionOfficer> Officers => _officers;

    public static Union List(string name) => new() { Id = Guid.CreateVersion7(), Name = name };

    public void ConfirmIndependence(DateTimeOffset at) => IndependenceCheckedAt = at;

    public UnionOfficer RegisterOfficer(string name, string post, string email)
    {
        BrokenRuleException.ThrowUnless(!string.IsNullOrWhiteSpace(email), "Enter the officer's work e-mail address");

        var officer = UnionOfficer.InPost(name, post, email);
        _officers.Add(officer);
        return officer;
    }
}
