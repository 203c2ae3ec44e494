using System.Text.RegularExpressions;
using CharterTracker.Data;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Conventions;

/// <summary>
/// Tests that each file is in the folder that its name, its address or its entity says, so that it is found at the first guess.
/// </summary>
public partial class RoomTests
{
    private const string Pages = "src/CharterTracker.Web/Pages/";
    private const string Features = "src/CharterTracker.Features/";

    // Folders that all features use: their files are not use cases.
    private static readonly string[] Foundations = ["Pipeline", "Access", "Jobs", "Mail", "Wording"];

    private static readonly string[] FeaturesWithFolders =
        ["Accounts", "Applications", "Cases", "Decisions/Appeals", "Employers", "Unions"];

    // Page folders are named as the address; their namespace is another word where the folder's would hide a type or a namespace.
    private static readonly (string Folder, string Namespace)[] PageNamespaces =
    [
        ("Pages/Employer/Team", "Pages.Employers.Teams"),
        ("Pages/Employer", "Pages.Employers"),
        ("Pages/Union", "Pages.Unions"),
        ("Pages/Data", "Pages.OpenData"),
    ];

    public static TheoryData<string, string> PagesWithAddresses() => new(
        from file in RepositoryFolder.SourceFiles(".cshtml").Select(Relative)
        where file.StartsWith(Pages, StringComparison.Ordinal)
        let first = File.ReadLines(Path.Combine(RepositoryFolder.Root, file)).First()
        where first.StartsWith("@page", StringComparison.Ordinal)
        select (file[Pages.Length..^".cshtml".Length], first["@page".Length..].Trim().Trim('"')));

    public static TheoryData<Type> Entities() => new(
        typeof(CharterDbContext).GetProperties().Select(p => p.PropertyType)
            .Where(t => t.IsGenericType && t.GetGenericTypeDefinition() == typeof(DbSet<>)).Select(t => t.GenericTypeArguments[0])
            .Where(t => t.Namespace!.StartsWith("CharterTracker.", StringComparison.Ordinal)));

    public static TheoryData<string> FeatureFiles() => [.. CodeUnder(Features)];

    public static TheoryData<string> CodeFiles() => [.. CodeUnder("src/")];

    [Theory, MemberData(nameof(PagesWithAddresses))]
    public void Page_LiesWhereItsAddressSays(string page, string address)
    {
        var segments = address.Split('/', StringSplitOptions.RemoveEmptyEntries);
        var words = string.Join('/', segments.Where(s => !s.Contains('{', StringComparison.Ordinal)).Select(Pascal));
        var folder = page.Contains('/', StringComparison.Ordinal) ? page[..page.LastIndexOf('/')] : "";
        var endsInParameter = segments.LastOrDefault()?.Contains('{', StringComparison.Ordinal) == true;
        var isInFolder = folder == words && (endsInParameter || page.Split('/')[^1] == "Index");

        Assert.True(
            page == words || isInFolder,
            $"{address} is the address of {page}, which belongs to {words}: as that page or in that folder");
    }

    [Theory, MemberData(nameof(Entities))]
    public void Entity_IsMappedInAFileOfItsOwn_InTheFolderOfItsFolder(Type entity)
    {
        var space = entity.Namespace!;
        var folder = space switch
        {
            "CharterTracker.Domain" => "",
            _ when space.StartsWith("CharterTracker.Domain.", StringComparison.Ordinal) => space["CharterTracker.Domain.".Length..] + "/",
            _ => space["CharterTracker.Data.".Length..] + "/",
        };
        var file = $"src/CharterTracker.Data/Configurations/{folder.Replace('.', '/')}{entity.Name}Configuration.cs";

        var path = Path.Combine(RepositoryFolder.Root, file);
        Assert.True(File.Exists(path), $"{entity.Name} is not mapped in {file}");

        var declared = File.ReadLines(path).Where(line => line.Contains(" class ", StringComparison.Ordinal)).ToList();

        Assert.Equal(
            $"internal sealed class {entity.Name}Configuration : IEntityTypeConfiguration<{entity.Name}>",
            Assert.Single(declared));
    }

    [Theory, MemberData(nameof(FeatureFiles))]
    public void FeatureFile_IsAUseCaseAPortAJobOrMails_OrIsShared(string file)
    {
        var parts = file[Features.Length..].Split('/');
        if (parts.Length == 1 || Foundations.Contains(parts[0]))
        {
            return;
        }
        if (parts.Length > 2)
        {
            Assert.True(
                parts is [_, "Shared", _]
                    || (parts is [_, _, _] && FeaturesWithFolders.Any(f => f == parts[0] || f == $"{parts[0]}/{parts[1]}")),
                $"{file}: only {string.Join(", ", FeaturesWithFolders)} have folders besides Shared");
            return;
        }
        var name = parts[1];
        var isUseCase = File.ReadAllText(Path.Combine(RepositoryFolder.Root, file)).Contains("IRequestHandler<", StringComparison.Ordinal);

        Assert.True(
            isUseCase || Port().IsMatch(name) || NamedForItsKind().IsMatch(name),
            $"{file} is no use case, port, job, mail file or registration: it belongs in {parts[0]}/Shared");
    }

    [Theory, MemberData(nameof(CodeFiles))]
    public void Namespace_FollowsTheFolder(string file)
    {
        var declared = File.ReadLines(Path.Combine(RepositoryFolder.Root, file))
            .FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal))?["namespace ".Length..].TrimEnd(';');
        if (declared is null)
        {
            return;
        }
        var (project, below) = (file.Split('/')[1], string.Join('/', file.Split('/')[2..^1]));
        var expected = project switch
        {
            // In Features the namespace ends with the feature: a namespace such as Assessment would hide the entity of that name.
            "CharterTracker.Features" => below.Split('/')[0],
            _ => PageNamespace(below) ?? below.Replace('/', '.'),
        };

        Assert.Equal(expected.Length == 0 ? project : $"{project}.{expected}", declared);
    }

    private static string? PageNamespace(string folder) => PageNamespaces
        .Where(n => folder == n.Folder || folder.StartsWith(n.Folder + "/", StringComparison.Ordinal))
        .Select(n => n.Namespace + folder[n.Folder.Length..].Replace('/', '.'))
        .FirstOrDefault();

    private static IEnumerable<string> CodeUnder(string folder) =>
        RepositoryFolder.SourceFiles(".cs").Select(Relative).Where(file => file.StartsWith(folder, StringComparison.Ordinal));

    private static string Relative(string file) => Path.GetRelativePath(RepositoryFolder.Root, file).Replace('\\', '/');

    private static string Pascal(string word) => string.Concat(word.Split('-').Select(w => char.ToUpperInvariant(w[0]) + w[1..]));

    [GeneratedRegex("^I[A-Z]")]
    private static partial Regex Port();

    [GeneratedRegex("(Job|Mail|Registration)\\.cs$")]
    private static partial Regex NamedForItsKind();
}
