using CharterTracker.Domain.Payrolls.Reading;

namespace CharterTracker.UnitTests.Payrolls.Reading;

public class PayHeadingTests
{
    [Theory]
    [InlineData("UNIONSUBS", "trade union")]
    [InlineData("TRADEUNION", "trade union")]
    [InlineData("TradesUnionMember", "trade union")]
    [InlineData("uniondues", "trade union")]
    [InlineData("UNISONSUBS", "trade union")]
    [InlineData("Unionfee", "trade union")]
    [InlineData("Union contribution", "trade union")]
    [InlineData("gmbsubscription", "trade union")]
    [InlineData("NASUWT", "trade union")]
    [InlineData("RMT", "trade union")]
    [InlineData("PCS", "trade union")]
    [InlineData("CWU dues", "trade union")]
    [InlineData("UCU", "trade union")]
    [InlineData("NEU", "trade union")]
    [InlineData("FBU", "trade union")]
    [InlineData("TSSA", "trade union")]
    [InlineData("Aslef", "trade union")]
    [InlineData("Prospect", "trade union")]
    [InlineData("RCN", "trade union")]
    [InlineData("Credit union and GMB", "trade union")]
    [InlineData("CSA", "child-maintenance")]
    [InlineData("CMS deduction", "child-maintenance")]
    [InlineData("DEO", "child-maintenance")]
    [InlineData("Child maintenance", "child-maintenance")]
    [InlineData("CHILDMAINTENANCE", "child-maintenance")]
    [InlineData("Attachment orders", "court-order")]
    [InlineData("AttachmentsOfEarnings", "court-order")]
    [InlineData("COURTORDER", "court-order")]
    [InlineData("SICKPAY", "sickness")]
    [InlineData("Absence", "absence")]
    [InlineData("Days absent", "absence")]
    [InlineData("MATERNITYPAY", "maternity")]
    [InlineData("Paternity pay", "family-leave")]
    [InlineData("SPP", "family-leave")]
    [InlineData("ShPP", "family-leave")]
    [InlineData("Statutory adoption pay", "family-leave")]
    public void Parse_WhatMustNotBeHad_SaysWhatItIs(string heading, string about)
    {
        var read = PayHeading.Parse(heading);

        Assert.Equal((HeadingKind.Forbidden, about), (read.Kind, read.ForbiddenAbout()));
    }

    [Theory]
    [InlineData("Employee")]
    [InlineData("Worker")]
    [InlineData("Who")]
    [InlineData("Staff")]
    [InlineData("Staff member")]
    [InlineData("FULLNAME")]
    [InlineData("EmployeeFullName")]
    [InlineData("WORKERNAME")]
    [InlineData("Colleague")]
    [InlineData("Credit union")]
    [InlineData("CREDITUNION")]
    public void Parse_WhatSaysWhoSomebodyIs_IsLeftUnread(string heading) => Assert.Equal(HeadingKind.Identifying, PayHeading.Parse(heading).Kind);

    [Theory]
    [InlineData("Reunion")]
    [InlineData("Resubscription")]
    [InlineData("SAP number")]
    [InlineData("Site name")]
    [InlineData("Staff group")]
    [InlineData("Communication fee")]
    [InlineData("Maintenance depot")]
    [InlineData("Neutral")]
    public void Parse_WhatOnlySoundsLikeIt_IsNeitherForbiddenNorPersonal(string heading) =>
        Assert.NotEqual(HeadingKind.Forbidden, PayHeading.Parse(heading).Kind);
}
