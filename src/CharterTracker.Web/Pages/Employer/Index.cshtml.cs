using CharterTracker.Domain.Accreditations;
using CharterTracker.Features.Employers;
using CharterTracker.Web.Links;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Employers;

public sealed class IndexModel : PageModel
{
    public EmployerHome Home { get; private set; } = new([], []);

    public IReadOnlyList<OwnJoinRequest> Claims { get; private set; } = [];

    public Task<IActionResult> OnGetAsync() => this.ReadAsync(new GetEmployerHomeQuery(), home =>
    {
        Home = home;
        return this.ReadAsync(new ListOwnJoinRequestsQuery(), claims => Claims = claims.JoinRequests);
    });

    /// <summary>A task as the page shows it: what to do, where, and for whom.</summary>
    public static (string Title, string Path, string Hint) Describe(EmployerTask need)
    {
        var application = EmployerLinks.Application(need.SubjectId);
        var whose = need.Reference is null ? need.Employer : $"{need.Employer}, {need.Level}, {need.Reference}";
        return need.Kind switch
        {
            EmployerTaskKind.Clarification => ("Answer what we asked", application, whose),
            EmployerTaskKind.ReturnedDraft => ("Put right what we sent back", application, whose),
            EmployerTaskKind.JoinRequest => ("Answer who asks to join your team", EmployerLinks.Team(need.SubjectId), whose),
            EmployerTaskKind.Signature => ("Read and sign", EmployerLinks.Submit(need.SubjectId), whose),
            EmployerTaskKind.Decision => ("Read the decision", EmployerLinks.Decision(need.SubjectId), whose),
            EmployerTaskKind.PublicationConsent => ("Say whether you may be named in public", EmployerLinks.Publication(need.SubjectId), whose),
            EmployerTaskKind.Draft => ("Finish your draft and send it", application, whose),
            _ => throw new ArgumentOutOfRangeException(nameof(need), need.Kind, null),
        };
    }

    public static string Label(AccreditationStatus status) => status switch
    {
        AccreditationStatus.Awarded => "Awarded, and not public yet",
        AccreditationStatus.Active => "In force",
        AccreditationStatus.Superseded => "Followed by a newer award",
        _ => status.ToString(),
    };
}
