using CharterTracker.Features.Correspondence;
using Microsoft.Extensions.Options;

namespace CharterTracker.Web.Links;

/// <summary>The addresses in mails. They begin with the public address of the settings, never with one from a request.</summary>
internal sealed class SiteLinks(IOptions<SiteOptions> site) : ISiteLinks
{
    public string SignIn() => To("/account/sign-in");

    public string ForgottenPassword() => To("/account/forgotten-password");

    public string AddressConfirmation(string token, string? returnUrl) =>
        To($"/account/confirm?token={token}{(returnUrl is null ? "" : $"&returnUrl={Uri.EscapeDataString(returnUrl)}")}");

    public string NewPassword(string token) => To($"/account/reset-password?token={token}");

    public string StaffInvitation(string token) => To($"/account/invitation?token={token}");

    public string EmployerHome() => To("/employer");

    public string Team(Guid employerId) => To($"/employer/team/{employerId}");

    public string TeamInvitation(Guid employerId, string token) =>
        To($"/employer/team/{employerId}/accept?token={Uri.EscapeDataString(token)}");

    public string RefusedJoinRequest(Guid requestId) => To($"/employer/join/claim/{requestId}");

    public string TaskList(Guid applicationId) => To($"/employer/applications/{applicationId}");

    public string Criterion(Guid applicationId, string code) => To($"/employer/applications/{applicationId}/criteria/{code}");

    public string Recognitions(Guid applicationId) => To($"/employer/applications/{applicationId}/recognitions");

    public string Reply(Guid applicationId) => To($"/employer/applications/{applicationId}/reply");

    public string DecisionLetter(Guid applicationId) => To($"/employer/applications/{applicationId}/decision");

    public string Case(Guid applicationId) => To($"/assess/{applicationId}");

    public string Intake(Guid applicationId) => To($"/assess/{applicationId}/intake");

    public string Concern(Guid concernId) => To($"/assess/concerns/{concernId}");

    public string Publication(Guid batchId) => To($"/publish/{batchId}");

    public string JoinRequest(Guid requestId) => To($"/admin/claims/{requestId}");

    public string Union(Guid unionId) => To($"/admin/unions/{unionId}");

    public string WageRate(Guid rateId) => To($"/admin/rates/{rateId}");

    public string Attestation(string token) => To($"/attest/{token}");

    public string RegisteredEmployer(string employerNumber) => To($"/register/{employerNumber}");

    public string Certificate(string certificateNumber) => To($"/certificates/{certificateNumber}.pdf");

    private string To(string path) => site.Value.LinkTo(path);
}
