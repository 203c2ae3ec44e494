using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Data;

/// <summary>Compares the migration steps that a database has been through with those that this build knows.</summary>
public static class MigrationHistory
{
    /// <summary>
    /// The steps that are still to be applied, in order. A history with a step that this build does not know is refused, since this build
    /// would write rows by other rules than the database has.
    /// </summary>
    public static async Task<IReadOnlyList<string>> PendingAsync(DbContext db, CancellationToken cancellationToken)
    {
        var known = db.Database.GetMigrations().ToList();
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        if (applied.Except(known).ToList() is [.., var unknown] strangers)
        {
            throw new DatabaseRefusedException(strangers.Exists(step => IsOlderThanAll(step, known))
                ? "this database was made by a version before 0.9.0, which cannot be brought up: "
                    + "begin with an empty data folder or database"
                : $"its history names the step {unknown}, so a newer version has brought it up: upgrade the program");
        }
        return [.. known.Except(applied)];
    }

    // Steps are named by their time, and since 0.9.0 none is ever taken out: an unknown one before our first is of an earlier line.
    private static bool IsOlderThanAll(string step, List<string> known) =>
        known.Count > 0 && string.CompareOrdinal(step, known[0]) < 0;
}
