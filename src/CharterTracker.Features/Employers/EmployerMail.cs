using CharterTracker.Data.Identity;
using CharterTracker.Domain.Employers;
using CharterTracker.Features.Mail;

namespace CharterTracker.Features.Employers;

/// <summary>
/// The mails about an employer's team. Links only: nothing that an employer wrote in its applications, and nobody's address.
/// </summary>
internal sealed class EmployerMail(MailOutbox outbox, ISiteLinks site)
{
    public void Invite(TeamInvitation invitation, string token, Employer employer, string asking)
    {
        var what = invitation.Role switch
        {
            MembershipRole.Owner => "As an owner you write, sign, and decide who is in the team.",
            MembershipRole.Contributor => "As a contributor you write answers and add evidence. You do not sign.",
            _ => "As a signatory you read what your colleagues wrote, and sign that it is true before it is sent. "
                + "It takes some minutes for each application.",
        };
        outbox.Send(
            invitation.Email,
            invitation.Role == MembershipRole.Signatory
                ? $"{employer.Name} asks you to sign its charter applications"
                : $"{employer.Name} asks you to join its team",
            $"{asking} works on charter applications of {employer.Name} and asks you to join its team.",
            what,
            $"Open this link within {TeamInvitation.DaysToAccept} days. "
                + $"Sign in with this e-mail address, or create an account with it first. If you do not know {asking}, do nothing.",
            site.TeamInvitation(employer.Id, token));
    }

    public void TellOwnerOfVerification(UserAccount owner, Employer employer) => outbox.Send(
        owner.Email!,
        $"{employer.Name} is verified",
        $"The charter's team has seen that you may act for {employer.Name}. Its applications can be accepted, and its awards published.",
        site.EmployerHome());

    public void TellOwnerOfJoinRequest(UserAccount owner, Employer employer) => outbox.Send(
        owner.Email!,
        $"Somebody asks to join the team of {employer.Name}",
        $"Somebody asks to join the team of {employer.Name}. Check who it is, and let them in only if you know them.",
        $"If no owner answers within {JoinRequest.DaysForOwners} days, the charter's administrators may decide.",
        site.Team(employer.Id));

    /// <param name="joinRequest">
    /// The request with the answer just given. A refusal does not say who refused, nor that the organisation is here under this name.
    /// </param>
    public void TellRequester(UserAccount requester, Employer employer, JoinRequest joinRequest)
    {
        if (joinRequest.State == JoinRequestState.Admitted)
        {
            outbox.Send(
                requester.Email!,
                $"You are in the team of {employer.Name}",
                $"You asked to join the team of {employer.Name}, and you are in it now.",
                site.EmployerHome());
        }
        else if (joinRequest.MayAskStaff)
        {
            outbox.Send(
                requester.Email!,
                "Your request to join a team",
                "You asked to join an organisation's team, and you were not let in. "
                    + "Ask a colleague there who works on its charter application to send you a link.",
                "If you act for the organisation and those who refused you do not, you can ask the charter's administrators to decide. "
                    + $"You can do this once: {site.RefusedJoinRequest(joinRequest.Id)}");
        }
        else
        {
            outbox.Send(
                requester.Email!,
                "Your request to join a team",
                "You asked to join an organisation's team, and "
                    + $"{(joinRequest.Reasons is null ? "you were not let in" : "the charter's administrators have not let you in")}. "
                    + "Ask a colleague there who works on its charter application to send you a link.",
                site.EmployerHome());
        }
    }

    public void TellAdministratorOfJoinRequest(string administrator, JoinRequest joinRequest) => outbox.Send(
        administrator,
        "A refused request to join a team is waiting for you",
        "Somebody asked to join an employer's team and an owner refused. They say that they act for the employer, and ask you to decide.",
        site.JoinRequest(joinRequest.Id));

    /// <param name="wasRefused">An owner had refused; otherwise none had answered.</param>
    public void TellOwnerOfDecision(UserAccount owner, Employer employer, JoinRequest joinRequest, bool wasRefused)
    {
        var isAdmitted = joinRequest.State == JoinRequestState.Admitted;
        outbox.Send(
            owner.Email!,
            isAdmitted ? $"Somebody has joined the team of {employer.Name}" : $"A request to join the team of {employer.Name} was refused",
            $"Somebody asked to join the team of {employer.Name}, "
                + $"and {(wasRefused ? "took an owner's refusal to us" : "no owner answered")}. "
                + $"An administrator has {(isAdmitted ? "let them in" : "refused")}.",
            (isAdmitted, wasRefused) switch
            {
                (true, true) => "If this is wrong, tell us straight away.",
                (true, false) => "If you do not know the person, remove them from the team and tell us.",
                _ => "You do not need to do anything.",
            },
            site.Team(employer.Id));
    }
}
