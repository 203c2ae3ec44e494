namespace CharterTracker.Features.Mail;

/// <summary>The full addresses that mails link to, each named for what the reader finds there. The site implements it.</summary>
public interface ISiteLinks
{
    string SignIn();

    string ForgottenPassword();

    /// <param name="returnUrl">Where the person goes on afterwards; null for the page that everybody sees.</param>
    string AddressConfirmation(string token, string? returnUrl);

    string NewPassword(string token);

    string StaffInvitation(string token);

    string EmployerHome();

    string Team(Guid employerId);

    string TeamInvitation(Guid employerId, string token);

    /// <summary>The page on which a person who was refused a place in a team can ask the administrators.</summary>
    string RefusedJoinRequest(Guid requestId);

    string TaskList(Guid applicationId);

    string Criterion(Guid applicationId, string code);

    string Recognitions(Guid applicationId);

    string Reply(Guid applicationId);
    string Signature(Guid applicationId);

    string DecisionLetter(Guid applicationId);

    string Case(Guid applicationId);

    string Intake(Guid applicationId);

    string Concern(Guid concernId);

    string Publication(Guid batchId);

    /// <summary>The page on which an administrator decides about a request to join a team.</summary>
    string JoinRequest(Guid requestId);

    string Union(Guid unionId);

    string WageRate(Guid rateId);

    /// <summary>The page on which a union's officer answers, without an account.</summary>
    string Attestation(string token);

    string RegisteredEmployer(string employerNumber);

    string Certificate(string certificateNumber);
}
