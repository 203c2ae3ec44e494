namespace CharterTracker.Web.Links;

/// <summary>The pages of an employer's own people.</summary>
internal static class EmployerLinks
{
    public const string Home = "/employer";
    public const string Join = "/employer/join";

    /// <summary>The search for an organisation, at its results.</summary>
    public const string JoinFound = "/employer/join#found";

    /// <summary>The form for an organisation that was found in a public list, or for one that is in none.</summary>
    public static string Enter(Guid? companyId = null) => Address.With("/employer/join/enter", ("company", companyId?.ToString()));

    public static string AskToJoin(string? register = null, string? number = null) =>
        Address.With("/employer/join/claim", ("register", register), ("number", number));

    /// <summary>The form to ask to join the team of an employer that is here, by our number.</summary>
    public static string AskToJoinHere(string employerNumber) => Address.With("/employer/join/claim", ("employer", employerNumber));

    public static string RefusedRequest(Guid requestId) => $"/employer/join/claim/{requestId}";

    public static string Details(Guid employerId, string? handler = null) => Address.Handler($"/employer/details/{employerId}", handler);

    /// <summary>The details, at whether it was shown that the team may act for the employer.</summary>
    public static string Verification(Guid employerId) => $"{Details(employerId)}#verification";

    public static string Eligibility(Guid employerId) => $"/employer/eligibility/{employerId}";

    public static string Publication(Guid employerId, string? handler = null) =>
        Address.Handler($"/employer/publication/{employerId}", handler);

    public static string Team(Guid employerId) => $"/employer/team/{employerId}";

    public static string AcceptInvitation(Guid employerId, string token) =>
        Address.With($"/employer/team/{employerId}/accept", ("token", token));

    /// <param name="employerId">The employer.</param>
    /// <param name="returnTo">The address to return to, one of this folder; it needs no escaping.</param>
    public static string Workforce(Guid employerId, string? returnTo = null) =>
        $"/employer/workforce/{employerId}" + (returnTo is null ? "" : $"?returnTo={returnTo}");

    public static string Evidence(Guid evidenceItemId) => $"/employer/evidence/{evidenceItemId}";

    /// <summary>The charters to apply to, at one of them.</summary>
    public static string ApplyToCharter(Guid employerId, Guid charterId) => $"{Apply(employerId)}#charter-{charterId}";

    public static string Apply(Guid employerId) => Address.With("/employer/apply", ("employer", employerId.ToString()));

    /// <summary>The task list of an application.</summary>
    public static string Application(Guid applicationId) => $"/employer/applications/{applicationId}";

    /// <summary>The task list, at the row of a criterion.</summary>
    public static string ApplicationAtTask(Guid applicationId, string code) => $"{Application(applicationId)}#state-{Address.Escape(code)}";

    /// <summary>The task list, at the payroll check of a criterion.</summary>
    public static string ApplicationAtPayroll(Guid applicationId, string code) =>
        $"{Application(applicationId)}#payroll-{Address.Escape(code)}";

    /// <summary>The task list, at the unions.</summary>
    public static string ApplicationAtUnions(Guid applicationId) => $"{Application(applicationId)}#unions";

    public static string Answer(Guid applicationId, string code, string? handler = null) =>
        Address.Handler($"{Application(applicationId)}/criteria/{Address.Escape(code)}", handler);

    /// <summary>An answer, at the texts of which one has to be chosen.</summary>
    public static string AnswerAtTexts(Guid applicationId, string code) => $"{Answer(applicationId, code)}#texts";

    public static string Payroll(Guid applicationId, string code) => $"{Application(applicationId)}/payroll/{Address.Escape(code)}";

    public static string Recognitions(Guid applicationId, string? handler = null) =>
        Address.Handler($"{Application(applicationId)}/recognitions", handler);

    public static string CorrectRecognition(Guid applicationId, Guid recognitionId) =>
        $"{Recognitions(applicationId)}/{recognitionId}/correct";

    public static string CheckAnswers(Guid applicationId) => $"{Application(applicationId)}/check";

    public static string Print(Guid applicationId) => $"{Application(applicationId)}/print";

    public static string AskForSignature(Guid applicationId) => Address.Handler(CheckAnswers(applicationId), "AskForSignature");

    public static string Submit(Guid applicationId) => $"{Application(applicationId)}/submit";

    public static string Sent(Guid applicationId) => $"{Application(applicationId)}/sent";

    public static string Reply(Guid applicationId) => $"{Application(applicationId)}/reply";

    public static string Decision(Guid applicationId) => $"{Application(applicationId)}/decision";

    public static string Letter(Guid applicationId) => $"{Application(applicationId)}/letter";

    /// <summary>Moving a draft to the newer version of its charter.</summary>
    public static string MoveToNewCharter(Guid applicationId) => $"{Application(applicationId)}/move";

    public static string Withdraw(Guid applicationId) => $"{Application(applicationId)}/withdraw";
}
