using CharterTracker.Domain.Employers;

namespace CharterTracker.Features.Wording;

/// <summary>How pages say the ways in which an employer is verified.</summary>
public static class VerificationLabels
{
    public static string Label(this VerificationWay way) => way switch
    {
        VerificationWay.Domain => "Address on its own domain",
        VerificationWay.Letter => "Code from a letter",
        VerificationWay.StaffCheck => "Checked by staff",
        VerificationWay.PublicBefore => "Public before verification was asked for",
        _ => throw new ArgumentOutOfRangeException(nameof(way), way, null),
    };
}
