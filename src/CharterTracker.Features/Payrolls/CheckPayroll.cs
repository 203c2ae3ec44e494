using CharterTracker.Data;
using CharterTracker.Domain;
using CharterTracker.Domain.Charters;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Payrolls;
using CharterTracker.Domain.Payrolls.Judging;
using CharterTracker.Features.Access;
using CharterTracker.Features.Pipeline;
using CharterTracker.Features.Wages;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.Features.Payrolls;

/// <summary>Checks a payroll file while it is uploaded. The employer's answers about its columns and workplaces are remembered.</summary>
/// <param name="Signature">Signature of the headings that <paramref name="Columns"/> is about.</param>
/// <param name="Workplaces">Ids of the employer's workplaces by their value in the file; null for none of its workplaces.</param>
/// <param name="AsksAgain">
/// Show what is known of the columns and remembered of the workplaces, so that the employer can change it, instead of using it.
/// </param>
[Requires(Permission.ActForEmployer)]
public sealed record CheckPayrollCommand(
    Guid ApplicationId,
    string CriterionCode,
    DateOnly? PeriodOn,
    PayrollStatements Statements,
    Stream File,
    string? Signature = null,
    IReadOnlyDictionary<int, PayColumn>? Columns = null,
    IReadOnlyDictionary<string, Guid?>? Workplaces = null,
    bool AsksAgain = false) : ICommand<Result<PayrollReading>>, ICaseRequest;

internal sealed class CheckPayrollValidator : AbstractValidator<CheckPayrollCommand>
{
    public CheckPayrollValidator(TimeProvider clock)
    {
        RuleFor(c => c.PeriodOn)
            .NotNull().WithMessage("Enter the pay date of the file")
            .LessThanOrEqualTo(_ => clock.Today()).WithMessage("The pay date cannot be in the future")
            .GreaterThan(_ => clock.Today().AddYears(-2)).WithMessage("Choose a file from the last two years");
        RuleFor(c => c.Columns)
            .Must((c, columns) => PayColumns.ShowSomething([.. columns!.Values], c.Statements.PaidEvery is not null)).When(c => c.Columns is not null)
            .WithMessage("Say which column has the pay: an hourly rate, or pay with hours and how often it is paid");
    }
}

internal sealed class CheckPayrollHandler(
    CharterDbContext db, CaseAccess cases, IPayrollReader reader, RateTables rates, TimeProvider clock)
    : IRequestHandler<CheckPayrollCommand, Result<PayrollReading>>
{
    public async Task<Result<PayrollReading>> Handle(CheckPayrollCommand request, CancellationToken cancellationToken)
    {
        var opened = await cases.OpenAsync(request, version: null, cancellationToken);
        if (opened.Failure is not null)
        {
            return opened.Failure;
        }
        var (application, actor, _) = opened.Value;
        var criterion = await PayrollCriteria.FindAsync(db, application, request.CriterionCode, cancellationToken);
        if (criterion is null)
        {
            return new Failure.NotFound();
        }
        // Refused before a byte of the file is read.
        application.GuardWriting(criterion.Code, actor);

        var payDate = request.PeriodOn!.Value;
        if (PayrollRates.For(await rates.CurrentAsync(cancellationToken), payDate) is not { } ratesThen)
        {
            return new Failure.Conflict("No real Living Wage rate is on record for that pay date");
        }
        var employer = await db.Employers.SingleAsync(e => e.Id == application.EmployerId, cancellationToken);
        var setup = await db.PayrollSetups.SingleOrDefaultAsync(s => s.EmployerId == employer.Id, cancellationToken);
        var reading = await reader.ReadAsync(request.File, PlanOf(request, criterion, ratesThen, employer, setup), cancellationToken);
        // Answers with which the file could not be read are not remembered, or the employer could never give others.
        if (reading is PayrollReading.Checked or PayrollReading.NeedsWorkplaces)
        {
            Remember(request, employer, setup);
        }
        if (reading is PayrollReading.Checked read)
        {
            // Reading a large file takes a while: a submission made meanwhile wins.
            await db.ReloadAndLockAsync(application, cancellationToken);
            var file = new PayrollFile(payDate, read.Sha256, read.ParserVersion, read.Layout,
                new PayrollColumnsRead(read.Used, read.Skipped) { Unread = read.Unread });
            var statements = request.Statements with { Headcount = employer.Workers };
            db.PayrollChecks.Add(
                PayrollCheck.Record(application, criterion.Code, file, statements, ratesThen, read.Findings, actor, clock.GetUtcNow()));
        }
        return reading;
    }

    private static PayrollPlan PlanOf(CheckPayrollCommand request, Criterion criterion, PayRates rates, Employer employer, PayrollSetup? setup)
    {
        var mappings = setup?.Layouts.ToDictionary(l => l.Key, l => new ColumnMapping(l.Value)) ?? [];
        if (request is { Signature: { } signature, Columns: { } columns })
        {
            mappings[signature] = new ColumnMapping(columns);
        }
        var remembered = request is { AsksAgain: true, Workplaces: null } ? null : setup?.Workplaces;
        return new PayrollPlan(
            new PayRule(new PayScope(criterion.Population.AgeFrom, criterion.Population.Apprentices), rates),
            request.PeriodOn!.Value,
            mappings,
            PayrollWorkplaces.Regions(employer, remembered, request.Workplaces),
            PayrollWorkplaces.OnlyRegion(employer),
            request.Statements,
            AsksForColumns: request is { AsksAgain: true, Columns: null, Workplaces: null },
            IsAboutHours: criterion.Check == CheckKind.ZeroHoursSigns);
    }

    private void Remember(CheckPayrollCommand request, Employer employer, PayrollSetup? setup)
    {
        if (request.Columns is null && request.Workplaces is null)
        {
            return;
        }
        if (setup is null)
        {
            setup = PayrollSetup.Create(employer.Id);
            db.PayrollSetups.Add(setup);
        }
        if (request.Columns is not null)
        {
            setup.MapColumns(request.Signature ?? "", request.Columns);
        }
        if (request.Workplaces is not null)
        {
            setup.MapWorkplaces(employer, request.Workplaces);
        }
    }
}
