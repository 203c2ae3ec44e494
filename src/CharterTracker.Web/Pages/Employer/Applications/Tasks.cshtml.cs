using CharterTracker.Domain;
using CharterTracker.Domain.Unions;
using CharterTracker.Features.Applications;
using CharterTracker.Features.Wording;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Employers.Applications;

public sealed class TasksModel : PageModel
{
    public TaskList List { get; private set; } = null!;

    public Task<IActionResult> OnGetAsync([FromRoute] Guid id) => this.ReadAsync(new GetTaskListQuery(id), list =>
    {
        List = list;
        this.UseBrandOf(List.Heading);
    });

    /// <summary>A hint about the evidence of a criterion; null where there is nothing to say.</summary>
    public static string? HintOf(CriterionTask task)
    {
        if (task.RefusedFiles > 0)
        {
            return task.RefusedFiles == 1 ? "One file was refused by the virus check. Remove it" : $"{task.RefusedFiles} files were refused by the virus check. Remove them";
        }
        var accepted = (task.Files - task.TooOldFiles) switch
        {
            0 => !task.TakesEvidence || task.TooOldFiles > 0 ? null : task.CanWrite ? "No evidence yet" : "No evidence was sent",
            1 => "One file of evidence",
            var files => $"{files} files of evidence",
        };
        return (accepted, task.TooOldFiles) switch
        {
            (_, 0) => accepted,
            (null, 1) => $"The one file of evidence is too old now{Renew(task)}",
            (null, var old) => $"All {old} files of evidence are too old now{Renew(task)}",
            (_, 1) => $"{accepted}, and one that is too old now",
            (_, var old) => $"{accepted}, and {old} that are too old now",
        };
    }

    public static string HintOf(UnionTask union) => union switch
    {
        { Answer: { } answer, AnsweredAt: { } at } when union.State == AttestationState.Answered || union.IsConfirmed => $"{RecognitionLabels.Label(answer)}, on {Formats.Day(at)}",
        { State: AttestationState.Waiting, AskedAt: { } asked } => $"Asked on {Formats.Day(asked)}. You can send the application before the answer comes",
        { State: not null, AskedAt: { } asked } => $"Asked on {Formats.Day(asked)}. The link can no longer be used: send a new one",
        _ => "Ask the union to confirm it",
    };

    private static string Renew(CriterionTask task) => task.CanWrite ? ". Add a newer one" : "";
}
