using CharterTracker.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CharterTracker.Migrations.PostgreSql;

/// <summary>Lets the migration tool make the model; it never connects.</summary>
internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<CharterDbContext>
{
    public CharterDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<CharterDbContext>();
        options.UseCharterPostgreSql("Host=localhost;Database=design-time");
        return new CharterDbContext(options.Options);
    }
}
