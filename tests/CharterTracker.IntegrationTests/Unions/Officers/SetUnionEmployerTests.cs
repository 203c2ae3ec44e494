using CharterTracker.Domain.Schemes;
using CharterTracker.Features.Pipeline;
using CharterTracker.Features.Unions;
using CharterTracker.Testing.Databases;
using CharterTracker.Testing.Fakes;
using Microsoft.EntityFrameworkCore;

namespace CharterTracker.IntegrationTests.Unions;

public class SetUnionEmployerTests
{
    [Theory, EveryDatabase]
    public async Task Set_ByTheEmployersNumber_IsShown_AndTakenAwayByABlank(DatabaseKind kind)
    {
        await using var made = await Cases.AStaffCase.SubmittedAsync(kind);
        var administrator = FakeUser.Staff(StaffRole.Administrator, schemeId: null);
        async Task<SetUnionEmployerCommand> To(string? number) =>
            new(made.UnionId, await made.Charter.QueryAsync(db =>
                db.Unions.Where(u => u.Id == made.UnionId).Select(u => u.Version).SingleAsync()), number);

        await made.DoneAsync(administrator, await To($" {made.Employer.Number.ToLowerInvariant()} "));
        var shown = (await made.Charter.SendAsync(new GetUnionQuery(made.UnionId))).Value.Employer;
        var unknown = await made.SendAsync(administrator, await To("E9999999"));
        await made.DoneAsync(administrator, await To(" "));

        Assert.Equal(new UnionEmployer(made.Employer.Number, "Calder Vale Foods Limited"), shown);
        Assert.Equal("EmployerNumber", Assert.Single(Assert.IsType<Failure.Invalid>(unknown.Failure).Errors).Field);
        Assert.Null((await made.Charter.SendAsync(new GetUnionQuery(made.UnionId))).Value.Employer);
        Assert.IsType<Failure.Forbidden>((await made.SendAsync(FakeUser.Staff(StaffRole.Administrator, Guid.NewGuid()), await To(null)))
            .Failure);
        await made.NotFoundAsync(administrator, (await To(null)) with { UnionId = Guid.NewGuid() });
    }

    [Theory, EveryDatabase]
    public async Task Recognise_TheEmployersOwnUnion_IsRefused(DatabaseKind kind)
    {
        await using var made = await Cases.AStaffCase.SubmittedAsync(kind);
        await made.ChangeAsync<Domain.Unions.Union>(u => u.IsEmployer(made.Employer.Id));

        var added = await made.SendAsync(made.Owner, new AddRecognitionCommand(
            made.Id, made.UnionId, Domain.Unions.RecognitionKind.Voluntary, "Office staff", "4", new DateOnly(2020, 1, 1)));

        Assert.Equal("UnionId", Assert.Single(Assert.IsType<Failure.Invalid>(added.Failure).Errors).Field);
    }
}
