using CharterTracker.Features.Unions;
using CharterTracker.Web.PageSupport;
using Microsoft.AspNetCore.Mvc;

namespace CharterTracker.Web.Pages.Panel;

public sealed class CaseModel : PanelCasePage
{
    public AttestationsOfCase Unions { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        var shown = await ShowAsync();
        if (Case is not null)
        {
            return await this.ReadAsync(new GetAttestationsQuery(Id), unions => Unions = unions);
        }
        return shown;
    }
}
