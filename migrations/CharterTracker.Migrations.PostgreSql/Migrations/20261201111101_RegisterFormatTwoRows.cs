using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CharterTracker.Migrations.PostgreSql.Migrations
{
    /// <summary>
    /// Brings the rows of the register to what their entries say now. A step of its own, since SQLite rebuilds a changed table at the end of
    /// a step.
    /// </summary>
    public partial class RegisterFormatTwoRows : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // The first format said "false" also where nothing was asked.
            foreach (var claim in new[] { "RecognisesUnion", "HasNoZeroHours", "PaysLivingWage" })
            {
                migrationBuilder.Sql($"""UPDATE "RegisterRows" SET "{claim}" = NULL WHERE CAST("{claim}" AS integer) = 0;""");
            }
            migrationBuilder.Sql("""
                UPDATE "RegisterRows" SET "Identifiers" = CONCAT('|GB-COH-', "CompanyNumber", '|') WHERE "CompanyNumber" IS NOT NULL;
                """);

            // Sole traders who took their agreement back were still public: they are erased, as they are now in the moment they take it back.
            const string withdrawn = """
                FROM "RegisterRows" AS r INNER JOIN "Employers" AS e ON e."Number" = r."EmployerNumber"
                WHERE CAST(e."IsSoleTrader" AS integer) = 1 AND e."PublicationConsentAt" IS NULL AND r."CompanyNumber" IS NULL
                AND NOT EXISTS (SELECT 1 FROM "EmployerIdentifiers" AS i WHERE i."EmployerId" = e."Id")
                """;
            migrationBuilder.Sql($"""
                UPDATE "PublicationItems" SET "Facts" = NULL WHERE "AccreditationId" IN (SELECT r."AccreditationId" {withdrawn});
                """);
            migrationBuilder.Sql($"""
                UPDATE "RegisterEntries" SET "Content" = NULL, "Salt" = NULL WHERE "Number" IN (SELECT r."EntryNumber" {withdrawn});
                """);
            migrationBuilder.Sql("""
                DELETE FROM "RegisterRows" WHERE "EntryNumber" IN (SELECT "Number" FROM "RegisterEntries" WHERE "Content" IS NULL);
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
        }
    }
}
