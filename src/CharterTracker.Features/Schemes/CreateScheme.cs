using System.Text.RegularExpressions;
using CharterTracker.Data;
using CharterTracker.Domain.Directories;
using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Accounts;
using CharterTracker.Features.Pipeline;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Schemes;

/// <summary>
/// The verb <c>create-scheme</c>, with which a region begins. Its administrators, its charter and its panel come afterwards.
/// </summary>
/// <param name="Area">ONS codes separated by spaces, as in <see cref="Scheme.Area"/>.</param>
/// <param name="Quorum">
/// How many members sign a decision and, where the scheme wants it, how many of them from the unions, the employers and the authority, such
/// as 2,1,0,1.
/// </param>
/// <param name="IsSmall">Whether one assessor is enough for every level, and a publisher may confirm grants.</param>
[Requires(Permission.Console)]
public sealed record CreateSchemeCommand(
    string? Slug, string? Name, string? AuthorityName, string? Initials, string? Area, string? Accent, string? ContactEmail, string? Quorum, bool IsSmall) : ICommand<Result<Guid>>;

internal sealed partial class CreateSchemeValidator : AbstractValidator<CreateSchemeCommand>
{
    public CreateSchemeValidator()
    {
        RuleFor(c => c.Slug)
            .Must(slug => slug?.Length <= Scheme.SlugMaxLength && SlugForm().IsMatch(slug)).WithMessage("The scheme's address has small letters, digits and hyphens, for example tees-valley");
        RuleFor(c => c.Name)
            .NotEmpty().WithMessage("Name the scheme: --name \"Tees Valley Good Work Charter\"")
            .MaximumLength(Scheme.NameMaxLength).WithMessage("The name must be {MaxLength} characters or fewer");
        RuleFor(c => c.AuthorityName)
            .NotEmpty().WithMessage("Name the authority: --authority \"Tees Valley Combined Authority\"")
            .MaximumLength(Scheme.NameMaxLength).WithMessage("The authority's name must be {MaxLength} characters or fewer");
        RuleFor(c => c.Initials)
            .Must(initials => initials is not null && InitialsForm().IsMatch(initials)).WithMessage("Give the two to eight capitals that begin every reference: --initials TV");
        RuleFor(c => c.Area).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Give the ONS codes of the area: --area E47000006")
            .MaximumLength(Scheme.AreaMaxLength).WithMessage("The codes of the area must be {MaxLength} characters or fewer")
            .Must(area => area!.Split(' ').All(IsAnArea)).WithMessage("The area must be ONS codes of combined authorities, local authorities, regions or nations, with one space between them");
        RuleFor(c => c.Accent)
            .Must(accent => accent is not null && ColourForm().IsMatch(accent)).WithMessage("Give the scheme's colour: --accent \"#0b6b5b\"");
        RuleFor(c => c.ContactEmail).MustBeAnEmailAddress();
        RuleFor(c => c.Quorum)
            .Must(quorum => Read(quorum) is not null).WithMessage("The quorum is how many people sign, alone (2) or with how many of them for the unions, the employers and the authority (2,1,0,1)");
    }

    /// <summary>Reads a quorum; null where it is not valid: nobody signs, or the seats ask for more people than sign.</summary>
    internal static PanelQuorum? Read(string? quorum)
    {
        if (quorum is null || !QuorumForm().IsMatch(quorum))
        {
            return null;
        }
        int[] people = [.. quorum.Split(',').Select(part => part[0] - '0')];
        var read = people is [var total, var union, var employer, var authority] ? new PanelQuorum(total, union, employer, authority) : new PanelQuorum(people[0], 0, 0, 0);
        return read.Total > 0 && read.Union + read.Employer + read.Authority <= read.Total ? read : null;
    }

    private static bool IsAnArea(string code) => LocalAuthorities.All.Any(a => a.IsIn(code));

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex SlugForm();

    [GeneratedRegex("^[A-Z]{2,8}$")]
    private static partial Regex InitialsForm();

    [GeneratedRegex("^#[0-9a-f]{6}$")]
    private static partial Regex ColourForm();

    [GeneratedRegex("^[0-9](,[0-9],[0-9],[0-9])?$")]
    private static partial Regex QuorumForm();
}

internal sealed class CreateSchemeHandler(CharterDbContext db, AuditTrail audit) : IRequestHandler<CreateSchemeCommand, Result<Guid>>
{
    public async Task<Result<Guid>> Handle(CreateSchemeCommand request, CancellationToken cancellationToken)
    {
        if (await db.Schemes.AnyAsync(s => s.Slug == request.Slug || s.Initials == request.Initials, cancellationToken))
        {
            return new Failure.Conflict($"There is a scheme '{request.Slug}' already, or one whose references begin with {request.Initials}");
        }
        var scheme = Scheme.Create(
            request.Slug!, request.Name!.Trim(), request.AuthorityName!.Trim(), request.Initials!, request.Area!, request.Accent!, request.ContactEmail!.Trim(),
            CreateSchemeValidator.Read(request.Quorum)!, request.IsSmall);
        audit.IsAbout(scheme.Id);
        db.Schemes.Add(scheme);
        return scheme.Id;
    }
}
