namespace CharterTracker.Domain.Directories;

/// <summary>One word that one listed organisation is found by.</summary>
public sealed class DirectoryTerm
{
    private DirectoryTerm() { }

    public string Term { get; private init; } = "";
    public Guid CompanyId { get; private init; }

    public static DirectoryTerm Create(string term, DirectoryCompany company) => new() { Term = term, CompanyId = company.Id };
}
