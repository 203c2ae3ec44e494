using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CharterTracker.Migrations.PostgreSql.Migrations
{
    /// <inheritdoc />
    public partial class WithdrawalReason : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "WithdrawalReason",
                table: "Applications",
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "WithdrawalReason",
                table: "Applications");
        }
    }
}
