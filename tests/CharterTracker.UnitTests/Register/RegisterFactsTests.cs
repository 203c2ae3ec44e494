using CharterTracker.Domain;
using CharterTracker.Domain.Employers;
using CharterTracker.Domain.Register;

namespace CharterTracker.UnitTests.Register;

public class RegisterFactsTests
{
    private const string FirstFormat =
        """
        {"authorityName":"A","certificateNumber":"","companyNumber":"01234567","criteriaMet":[],"employerName":"Old Ltd","employerNumber":"E1","hasNoZeroHours":false,"isEvidenced":true,"levelCode":"l","levelName":"L","paysLivingWage":true,"places":["Liverpool"],"recognisesUnion":false,"schemeName":"S","schemeSlug":"s","sector":null,"size":"Under10","standing":"InForce","standingSince":null,"validFrom":"2026-01-01","validUntil":"2027-01-01","workers":3}
        """;

    [Fact]
    public void Parse_OfTheFirstFormat_TakesItsFalseForNothingSaid()
    {
        var facts = RegisterFacts.Parse(FirstFormat);

        Assert.Equal((null, null, true), (facts.RecognisesUnion, facts.HasNoZeroHours, facts.PaysLivingWage));
        Assert.Equal(["GB-COH-01234567"], facts.Identifiers.Select(i => i.ToString()));
        Assert.Null(facts.Organisation);
        Assert.Equal(FirstFormat.Trim(), facts.Canonical());
    }

    [Fact]
    public void SaysTheSameAs_OfTwoFormats_ComparesWhatTheOlderCanSay()
    {
        var old = RegisterFacts.Parse(FirstFormat);
        var today = old with
        {
            Format = 2,
            CharterNumber = 4,
            Type = OrganisationType.Business,
            RecognisesUnion = false,
            Places = [new RegisterPlace("E08000012", "Liverpool")]
        };

        Assert.True(today.SaysTheSameAs(old));
        Assert.True(old.SaysTheSameAs(today));
        Assert.False(old.SaysTheSameAs(today with { PaysLivingWage = false }));
        Assert.False(today.SaysTheSameAs(today with { RecognisesUnion = null }));
    }

    [Theory]
    [InlineData("New Ltd", "01234567", false)]
    [InlineData("OLD LTD", "01234567", false)]
    [InlineData("Old Ltd", "07654321", false)]
    [InlineData("Old Ltd", null, false)]
    [InlineData("Old Ltd", "01234567", true)]
    public void NamesTheSameAs_WithAnotherNameOrNumber_IsFalse(string name, string? number, bool isSame)
    {
        var old = RegisterFacts.Parse(FirstFormat);
        var other = old with { EmployerName = name, Identifiers = number is null ? [] : [new OrganisationIdentifier("GB-COH", number)] };

        Assert.Equal(isSame, other.NamesTheSameAs(old));
        Assert.Equal(isSame, (other with { CharterNumber = 1 }).NamesTheSameAs(old with { CharterNumber = 1 }));
    }

    [Fact]
    public void Erase_OfAnEntry_KeepsItsNumber_AndStillVerifies()
    {
        var facts = RegisterFacts.Parse(FirstFormat) with { Format = RegisterFacts.NewestFormat };
        var entry = RegisterEntry.Append(7, Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(),
            RegisterChange.Added, facts, DateTimeOffset.UnixEpoch);
        Assert.True(entry.Verifies());

        entry.Erase();

        Assert.Equal((7, null, null), (entry.Number, entry.Content, entry.Salt));
        Assert.True(entry.Verifies());
    }

    [Fact]
    public void Append_OfFactsOfTheFirstFormat_IsRefused() => Assert.Throws<BrokenRuleException>(() => RegisterEntry.Append(
        1, Guid.NewGuid(), Guid.NewGuid(), Guid.NewGuid(), RegisterChange.Added, RegisterFacts.Parse(FirstFormat),
        DateTimeOffset.UnixEpoch));

    [Theory]
    [InlineData("text", null)]
    [InlineData(null, "salt")]
    [InlineData("forged", "salt")]
    public void Verifies_WithHalfOfWhatWasSealed_OrAnother_IsFalse(string? value, string? salt) =>
        Assert.False(SaltedCommitment.Verifies(value, salt, SaltedCommitment.Compute("text", "salt")));
}
