using CharterTracker.Features.Mail;
using Microsoft.Extensions.Options;

namespace CharterTracker.Web.Links;

/// <summary>The addresses in mails. They begin with the public address of the settings, never with one from a request.</summary>
internal sealed class SiteLinks(IOptions<SiteOptions> site) : ISiteLinks
{
    public string SignIn() => To(AccountLinks.SignIn());

    public string ForgottenPassword() => To(AccountLinks.ForgottenPassword);

    public string AddressConfirmation(string token, string? returnUrl) => To(AccountLinks.Confirm(token, returnUrl));

    public string NewPassword(string token) => To(AccountLinks.ResetPassword(token));

    public string StaffInvitation(string token) => To(AccountLinks.Invitation(token));

    public string EmployerHome() => To(EmployerLinks.Home);

    public string Team(Guid employerId) => To(EmployerLinks.Team(employerId));

    public string TeamInvitation(Guid employerId, string token) => To(EmployerLinks.AcceptInvitation(employerId, token));

    public string RefusedJoinRequest(Guid requestId) => To(EmployerLinks.RefusedRequest(requestId));

    public string TaskList(Guid applicationId) => To(EmployerLinks.Application(applicationId));

    public string Criterion(Guid applicationId, string code) => To(EmployerLinks.Answer(applicationId, code));

    public string Recognitions(Guid applicationId) => To(EmployerLinks.Recognitions(applicationId));

    public string Reply(Guid applicationId) => To(EmployerLinks.Reply(applicationId));

    public string Signature(Guid applicationId) => To(EmployerLinks.Submit(applicationId));

    public string DecisionLetter(Guid applicationId) => To(EmployerLinks.Decision(applicationId));

    public string Case(Guid applicationId) => To(AssessLinks.Case(applicationId));

    public string Intake(Guid applicationId) => To(AssessLinks.Intake(applicationId));

    public string Concern(Guid concernId) => To(AssessLinks.Concern(concernId));

    public string Publication(Guid batchId) => To(PublishLinks.Batch(batchId));

    public string JoinRequest(Guid requestId) => To(AdminLinks.JoinRequest(requestId));

    public string Union(Guid unionId) => To(AdminLinks.Union(unionId));

    public string WageRate(Guid rateId) => To(AdminLinks.Rate(rateId));

    public string Attestation(string token) => To(PublicLinks.Attest(token));

    public string RegisteredEmployer(string employerNumber) => To(PublicLinks.Employer(employerNumber));

    public string Certificate(string certificateNumber) => To(PublicLinks.Certificate(certificateNumber));

    private string To(string path) => site.Value.LinkTo(path);
}
