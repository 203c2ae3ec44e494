using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;

namespace CharterTracker.Features.Applications;

/// <summary>The next step of an application, as the employer reads it: what happens next, and when.</summary>
public static class NextSteps
{
    /// <summary>The status as the employer sees it: a decision that they have not been told of does not show.</summary>
    public static ApplicationStatus VisibleStatus(ApplicationStatus status, bool isNotified) =>
        status == ApplicationStatus.Decided && !isNotified ? ApplicationStatus.ReadyForDecision : status;

    public static string Describe(ApplicationStatus status, LevelTrack track, bool isReturned = false) => status switch
    {
        ApplicationStatus.Draft when isReturned => "Put right what we asked for, and send it again.",
        ApplicationStatus.Draft => "Finish your answers and send them.",
        ApplicationStatus.Submitted => "We check that the application is complete and that you have a workplace in the area.",
        ApplicationStatus.Clarification => "Answer what we asked, and send your reply.",
        ApplicationStatus.Decided => "Read the decision and its reasons.",
        ApplicationStatus.Withdrawn => "Nothing. You can start another application at any time.",
        _ => $"{DescribeJudgement(track)}. We write to you when we need something, and when there is a decision.",
    };

    /// <summary>
    /// When the next step happens: a date where there is one, and an honest answer where there is none. Null where nothing more happens.
    /// </summary>
    public static string? DescribeTiming(ApplicationStatus status) => status switch
    {
        ApplicationStatus.Draft => "Take the time you need. What you type is saved, and your whole team can work on it.",
        ApplicationStatus.Clarification => "If we hear nothing by then, your application goes ahead as you sent it before.",
        ApplicationStatus.Decided or ApplicationStatus.Withdrawn => null,
        _ => "There is no date for this yet. You do not need to do anything for now, and you can come back here to see how it is going.",
    };

    /// <summary>The stages that every application goes through, in order, as far as an employer may see them.</summary>
    public static IReadOnlyList<Stage> StagesOf(ApplicationStatus status, LevelTrack track)
    {
        var now = status switch
        {
            ApplicationStatus.Draft => 0,
            ApplicationStatus.Submitted => 1,
            ApplicationStatus.Decided => 3,
            _ => 2,
        };
        string[] names = ["You answer and sign", "We check that it is complete", DescribeJudgement(track), "You read the decision"];
        return [.. names.Select((name, i) => new Stage(name, i < now, i == now))];
    }

    /// <summary>Who judges the application: a declared level is not assessed.</summary>
    private static string DescribeJudgement(LevelTrack track) =>
        track == LevelTrack.Declared ? "A panel reads what you declared and decides" : "Assessors look at it and a panel decides";
}

/// <summary>One stage on an application's way.</summary>
public sealed record Stage(string Name, bool IsDone, bool IsNow);
