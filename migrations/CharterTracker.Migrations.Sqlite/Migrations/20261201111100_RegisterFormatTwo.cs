using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CharterTracker.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class RegisterFormatTwo : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<bool>(
                name: "RecognisesUnion",
                table: "RegisterRows",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(bool),
                oldType: "INTEGER");

            migrationBuilder.AlterColumn<bool>(
                name: "PaysLivingWage",
                table: "RegisterRows",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(bool),
                oldType: "INTEGER");

            migrationBuilder.AlterColumn<bool>(
                name: "HasNoZeroHours",
                table: "RegisterRows",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(bool),
                oldType: "INTEGER");

            migrationBuilder.AddColumn<string>(
                name: "Identifiers",
                table: "RegisterRows",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "OrganisationSha256",
                table: "RegisterRows",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "Erasures",
                table: "RegisterHeads",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AlterColumn<string>(
                name: "Facts",
                table: "PublicationItems",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT");

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "PublicationItems",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "RefreshedBy",
                table: "PublicationItems",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FactsSha256",
                table: "Employers",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Organisation",
                table: "Decisions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.UpdateData(
                table: "RegisterHeads",
                keyColumn: "Id",
                keyValue: 1,
                column: "Erasures",
                value: 0L);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Identifiers",
                table: "RegisterRows");

            migrationBuilder.DropColumn(
                name: "OrganisationSha256",
                table: "RegisterRows");

            migrationBuilder.DropColumn(
                name: "Erasures",
                table: "RegisterHeads");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "PublicationItems");

            migrationBuilder.DropColumn(
                name: "RefreshedBy",
                table: "PublicationItems");

            migrationBuilder.DropColumn(
                name: "FactsSha256",
                table: "Employers");

            migrationBuilder.DropColumn(
                name: "Organisation",
                table: "Decisions");

            migrationBuilder.AlterColumn<bool>(
                name: "RecognisesUnion",
                table: "RegisterRows",
                type: "INTEGER",
                nullable: false,
                defaultValue: false,
                oldClrType: typeof(bool),
                oldType: "INTEGER",
                oldNullable: true);

            migrationBuilder.AlterColumn<bool>(
                name: "PaysLivingWage",
                table: "RegisterRows",
                type: "INTEGER",
                nullable: false,
                defaultValue: false,
                oldClrType: typeof(bool),
                oldType: "INTEGER",
                oldNullable: true);

            migrationBuilder.AlterColumn<bool>(
                name: "HasNoZeroHours",
                table: "RegisterRows",
                type: "INTEGER",
                nullable: false,
                defaultValue: false,
                oldClrType: typeof(bool),
                oldType: "INTEGER",
                oldNullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "Facts",
                table: "PublicationItems",
                type: "TEXT",
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldNullable: true);
        }
    }
}
