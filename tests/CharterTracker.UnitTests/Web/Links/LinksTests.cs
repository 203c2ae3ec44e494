using CharterTracker.Features.Accounts;
using CharterTracker.Features.Mail;
using CharterTracker.Web.Links;
using AccountLinks = CharterTracker.Web.Links.AccountLinks;

namespace CharterTracker.UnitTests.Web.Links;

/// <summary>
/// Tests every address, since they are in mails, bookmarks and on paper: each is written here a second time, so that none changes
/// unnoticed.
/// </summary>
public class LinksTests
{
    private const string Id = "11111111-2222-3333-4444-555555555555";
    private const string Other = "66666666-7777-8888-9999-000000000000";

    private static readonly Guid Guid = new(Id);
    private static readonly Guid OtherGuid = new(Other);

    public static TheoryData<string, string> Accounts() => new()
    {
        { "/account", AccountLinks.Account },
        { "/account/password", AccountLinks.ChangePassword },
        { "/account/sign-in", AccountLinks.SignIn() },
        { "/account/sign-in?returnUrl=%2Fassess%3Fq%3DBakers%2520Ltd", AccountLinks.SignIn("/assess?q=Bakers%20Ltd") },
        { "/account/sign-in?returnUrl=/account/signed-in", AccountLinks.SignInInAnotherTab },
        { "/account/sign-in?ReturnUrl=%2Femployer", AccountLinks.Onward(AccountLinks.SignIn(), "/employer") },
        { "/account/two-factor/set-up", AccountLinks.Onward(AccountLinks.SetUpTwoFactor(), null) },
        { "/account/two-factor/recovery?returnUrl=%2Femployer", AccountLinks.UseRecoveryCode("/employer") },
        { "/account/recovery-codes?ReturnUrl=%2Faccount", AccountLinks.RecoveryCodes("/account") },
        { "/account/confirm?token=a-b_c&returnUrl=%2Femployer", AccountLinks.Confirm("a-b_c", "/employer") },
        { "/account/invitation?token=a-b_c", AccountLinks.Invitation("a-b_c") },
        { "/account/reset-password?token=a-b_c", AccountLinks.ResetPassword("a-b_c") },
    };

    public static TheoryData<string, string> Employers() => new()
    {
        { "/employer/join/enter", EmployerLinks.Enter() },
        { $"/employer/join/enter?company={Id}", EmployerLinks.Enter(Guid) },
        { "/employer/join/claim", EmployerLinks.AskToJoin() },
        { "/employer/join/claim?register=GB-COH&number=01234567", EmployerLinks.AskToJoin("GB-COH", "01234567") },
        { $"/employer/team/{Id}/accept?token=abc", EmployerLinks.AcceptInvitation(Guid, "abc") },
        { $"/employer/workforce/{Id}?returnTo=/employer/applications/{Other}/check", EmployerLinks.Workforce(Guid, EmployerLinks.CheckAnswers(OtherGuid)) },
        { $"/employer/publication/{Id}?handler=TakeBack", EmployerLinks.Publication(Guid, "TakeBack") },
        { $"/employer/apply?employer={Id}", EmployerLinks.Apply(Guid) },
        { $"/employer/applications/{Id}#state-F1", EmployerLinks.ApplicationAtTask(Guid, "F1") },
        { $"/employer/applications/{Id}#payroll-F1", EmployerLinks.ApplicationAtPayroll(Guid, "F1") },
        { $"/employer/applications/{Id}#unions", EmployerLinks.ApplicationAtUnions(Guid) },
        { $"/employer/applications/{Id}/criteria/F1?handler=Autosave", EmployerLinks.Answer(Guid, "F1", "Autosave") },
        { $"/employer/applications/{Id}/payroll/F1", EmployerLinks.Payroll(Guid, "F1") },
        { $"/employer/applications/{Id}/recognitions/{Other}/correct", EmployerLinks.CorrectRecognition(Guid, OtherGuid) },
        { $"/employer/applications/{Id}/move", EmployerLinks.MoveToNewCharter(Guid) },
    };

    public static TheoryData<string, string> Staff() => new()
    {
        { $"/assess/concerns/{Id}", AssessLinks.Concern(Guid) },
        { $"/assess/{Id}/answers", AssessLinks.Answers(Guid) },
        { $"/assess/{Id}/answers/F1", AssessLinks.Answers(Guid, "F1") },
        { $"/assess/{Id}/review", AssessLinks.Review(Guid) },
        { $"/assess/{Id}/review/F1?handler=Rate", AssessLinks.Review(Guid, "F1", "Rate") },
        { $"/assess/{Id}/conflict?returnTo=%2Fpanel%2F{Id}", AssessLinks.Conflict(Guid, $"/panel/{Id}") },
        { $"/panel/{Id}/sign", PanelLinks.Sign(Guid) },
        { $"/publish/prepare?scheme={Id}", PublishLinks.Prepare(Guid) },
        { $"/publish/{Id}?handler=Press", PublishLinks.PressList(Guid) },
        { "/admin/charters/packs/mersey/file", AdminLinks.PackFile("mersey") },
        { "/admin/grants?search=ann@mersey.test&show=Active", AdminLinks.Grants("ann@mersey.test", GrantFilter.Active) },
        { $"/admin/grants/{Id}?handler=Confirm", AdminLinks.Grant(Guid, "Confirm") },
        { "/admin/unions?tasks=true", AdminLinks.Unions(onlyTasks: true) },
        { "/admin/claims?decided=true", AdminLinks.JoinRequests(decided: true) },
        { "/admin/mail?state=Parked&to=ann@mersey.test", AdminLinks.Mail(MailState.Parked, "ann@mersey.test") },
        { "/admin/mail", AdminLinks.Mail() },
    };

    public static TheoryData<string, string> Public() => new()
    {
        { "/register", PublicLinks.Register() },
        { "/register?scheme=mersey", PublicLinks.Register("mersey") },
        { "/register/MCR-1234", PublicLinks.Employer("MCR-1234") },
        { "/api/v1/register/MCR-1234", PublicLinks.EmployerAsJson("MCR-1234") },
        { "/check", PublicLinks.Check() },
        { "/check/ABCD2345", PublicLinks.Check("ABCD2345") },
        { "/certificates/ABCD-2345.pdf", PublicLinks.Certificate("ABCD-2345") },
        { "/concerns/new?employer=MCR-1234", PublicLinks.NewConcern("MCR-1234") },
        { "/attest/a-b_c", PublicLinks.Attest("a-b_c") },
        { "/brand/0b6e4f.css", PublicLinks.BrandColour("0b6e4f") },
        { "/problem/500", PublicLinks.Problem(500) },
    };

    [Theory]
    [MemberData(nameof(Accounts))]
    [MemberData(nameof(Employers))]
    [MemberData(nameof(Staff))]
    [MemberData(nameof(Public))]
    public void Address_StaysAsItIs(string expected, string actual) => Assert.Equal(expected, actual);

    [Fact]
    public void Values_AreEscaped() => Assert.Equal("/check/A%2FB%20%3F", PublicLinks.Check("A/B ?"));
}
