namespace CharterTracker.Domain.Employers;

/// <summary>How it was shown that the people of an employer's team may act for it.</summary>
public enum VerificationWay
{
    /// <summary>Somebody in the team has a confirmed e-mail address on the organisation's own domain, which staff accepted.</summary>
    Domain,

    /// <summary>Somebody in the team entered the code of a letter to the registered address.</summary>
    Letter,

    /// <summary>Staff checked it in another way and wrote down how.</summary>
    StaffCheck,

    /// <summary>
    /// It was not shown: the employer was public before anybody was asked to show it. What is public stays so, and more needs a proof.
    /// </summary>
    PublicBefore,
}
