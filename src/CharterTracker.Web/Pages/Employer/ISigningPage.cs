using CharterTracker.Features.Applications;

namespace CharterTracker.Web.Pages.Employers;

/// <summary>A page on which somebody signs what is sent: the application itself, or a reply to what we asked.</summary>
public interface ISigningPage
{
    CheckAnswers Answers { get; }

    SigningInput Input { get; }

    /// <summary>The text of the button.</summary>
    string ButtonText { get; }
}

/// <summary>The fields of a signature.</summary>
public sealed class SigningInput
{
    public Guid Version { get; set; }
    public string? Seen { get; set; }
    public bool HasDeclared { get; set; }
    public string? Proof { get; set; }
}
