namespace CharterTracker.Testing.Databases;

public enum DatabaseKind
{
    Sqlite,
    PostgreSql,
    SqlServer,
}
