using Microsoft.AspNetCore.Mvc;

namespace CharterTracker.Web.Pages.Panel;

public sealed class CaseModel : PanelCasePage
{
    public Task<IActionResult> OnGetAsync() => ShowAsync();
}
