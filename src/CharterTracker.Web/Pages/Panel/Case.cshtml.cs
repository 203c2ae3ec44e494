using CharterTracker.Features.Attestations;
using CharterTracker.Web.PageSupport;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CharterTracker.Web.Pages.Panel;

public sealed class CaseModel(IMediator mediator) : PanelCasePage(mediator)
{
    public AttestationsOfCase Unions { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync()
    {
        var shown = await ShowAsync();
        if (Case is not null)
        {
            var unions = await Mediator.Send(new GetAttestationsQuery(Id), HttpContext.RequestAborted);
            if (unions.Failure is not null)
            {
                return this.ShowFailure(unions.Failure);
            }
            Unions = unions.Value;
        }
        return shown;
    }
}
