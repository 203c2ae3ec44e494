using CharterTracker.Features.Access;

namespace CharterTracker.Features.Applications;

/// <summary>The declaration that the signatory signs; the page shows it and the submission keeps it, word for word.</summary>
internal static class DeclarationText
{
    public static string Compose(ReadCase read) => Compose(read.Employer, read.Level.Name, read.Scheme.Name);

    private static string Compose(string employer, string level, string scheme) =>
        $"I sign for {employer}. What we say in this application for the level {level} of the {scheme} is true and complete to the best of my "
        + "knowledge. The people whose work it describes, and the unions that we recognise, may be asked about it. If something changes "
        + "before a decision is made, we will say so. I understand that a false statement can lead to the award being refused or withdrawn.";
}
