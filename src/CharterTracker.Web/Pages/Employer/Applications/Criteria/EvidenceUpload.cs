using CharterTracker.Features.EvidenceItems;
using CharterTracker.Features.Pipeline;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CharterTracker.Web.Pages.Employers.Applications.Criteria;

/// <summary>
/// The part of an answer's page that takes files. Each file is sent in a command of its own, so that each has its own message.
/// </summary>
public sealed class EvidenceUpload
{
    private const string Prefix = "Upload";

    public string? KindCode { get; set; }
    public DateOnly? DatedOn { get; set; }
    public List<IFormFile> Files { get; set; } = [];

    /// <summary>Whether some of the files were stored, so that choosing all of them again would store them twice.</summary>
    public bool WasAnyTaken { get; private set; }

    /// <summary>Drops the errors of these fields, which do not matter where nothing was sent.</summary>
    public void Forget(ModelStateDictionary state)
    {
        foreach (var (_, entry) in state.FindKeysWithPrefix(Prefix))
        {
            entry.Errors.Clear();
            entry.ValidationState = ModelValidationState.Valid;
        }
        Files = [];
    }

    /// <summary>Sends the files one by one; a refusal is shown next to the field.</summary>
    public async Task SendAsync(PageModel page, Guid applicationId, string criterionCode)
    {
        var state = page.ModelState;
        if (Files.Count == 0)
        {
            return;
        }
        if (state.FindKeysWithPrefix(Prefix).Any(e => e.Value.ValidationState == ModelValidationState.Invalid))
        {
            AskAgain(state);
            return;
        }
        List<string> refusals = [];
        foreach (var file in Files)
        {
            await using var content = file.OpenReadStream();
            var sent = await page.SendAsync(
                new UploadEvidenceCommand(applicationId, criterionCode, KindCode, DatedOn, new UploadedFile(file.FileName, content)));
            WasAnyTaken |= sent.Failure is null;
            var isOfThisFile = sent.Failure is null || Note(sent.Failure, Path.GetFileName(file.FileName), refusals, state);
            if (!isOfThisFile)
            {
                break;
            }
        }
        if (refusals.Count > 0)
        {
            state.AddModelError($"{Prefix}.{nameof(Files)}", string.Join(". ", refusals));
        }
    }

    /// <summary>Notes a refusal; false where the next file would be refused for the same reason.</summary>
    private bool Note(Failure failure, string fileName, List<string> refusals, ModelStateDictionary state)
    {
        if (failure is not Failure.Invalid invalid)
        {
            refusals.Add(failure is Failure.Conflict conflict ? $"{fileName} was not added. {conflict.Message}" : $"{fileName} cannot be added here");
            return false;
        }
        var beside = invalid.Errors.Where(e => e.Field is nameof(KindCode) or nameof(DatedOn)).ToList();
        foreach (var error in beside)
        {
            state.AddModelError($"{Prefix}.{error.Field}", error.Message);
        }
        refusals.AddRange(invalid.Errors.Except(beside).Select(e => Files.Count == 1 ? e.Message : $"{fileName}: {e.Message}"));
        if (beside.Count > 0)
        {
            AskAgain(state);
        }
        return beside.Count == 0;
    }

    // Says that files have to be chosen again, since a browser does not keep them when the page comes back.
    private static void AskAgain(ModelStateDictionary state) =>
        state.AddModelError($"{Prefix}.{nameof(Files)}", "Select the files again");
}
