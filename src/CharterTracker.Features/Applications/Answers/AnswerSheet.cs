using CharterTracker.Domain.Applications;
using CharterTracker.Domain.Charters;

namespace CharterTracker.Features.Applications;

/// <summary>
/// Creates a row for every answer when an application starts, so that every save is an update of a known version: a submission that locks
/// the rows meets no new answer, and two first saves cannot both succeed.
/// </summary>
internal static class AnswerSheet
{
    public static IEnumerable<Answer> For(Application application, CharterContent charter, Level level, DateTimeOffset at) =>
        CodesOf(charter, level).Select(code => Answer.Create(application, code, at));

    public static IEnumerable<string> CodesOf(CharterContent charter, Level level)
    {
        var codes = charter.CriteriaFor(level).Select(c => c.Code);
        return EntryConditions.AreAsked(level) ? codes.Prepend(EntryConditions.Code) : codes;
    }
}
