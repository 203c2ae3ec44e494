using CharterTracker.Domain.Employers;

namespace CharterTracker.UnitTests.Employers;

public class MailDomainsTests
{
    [Theory]
    [InlineData("olive@calder.test", "calder.test")]
    [InlineData("Olive@Calder.TEST", "calder.test")]
    [InlineData("hr@liverpool.gov.uk", "liverpool.gov.uk")]
    [InlineData("hr@rlbuht.nhs.uk", "rlbuht.nhs.uk")]
    [InlineData("hr@mail.calder.test", "mail.calder.test")]
    public void OwnDomainOf_AnAddressOfOneOrganisation_IsItsDomain(string address, string domain) =>
        Assert.Equal(domain, MailDomains.OwnDomainOf(address));

    [Theory]
    [InlineData("olive@gmail.com")]
    [InlineData("olive@Outlook.com")]
    [InlineData("olive@btinternet.com")]
    [InlineData("olive@nhs.net")]
    [InlineData("olive@gov.uk")]
    [InlineData("olive@calder.onmicrosoft.com")]
    [InlineData("olive@localhost")]
    [InlineData("olive")]
    [InlineData("")]
    [InlineData(null)]
    public void OwnDomainOf_FreeMailOrASharedDomain_IsNull(string? address) => Assert.Null(MailDomains.OwnDomainOf(address));
}
