using CharterTracker.Domain.Directories;
using CharterTracker.Domain.Employers;

namespace CharterTracker.UnitTests.Directories;

public class ReferenceDataTests
{
    [Theory]
    [InlineData("85200,\n85310", new[] { "85200", "85310" })]
    [InlineData("1240", new[] { "01240" })]
    [InlineData("1,\r\n84110", new[] { "84110" })]
    [InlineData("1", new string[0])]
    [InlineData("", new string[0])]
    [InlineData("99998,47730, 47730", new[] { "47730" })]
    public void Parse_OfACellOfCodes_KeepsWhatIsACode(string cell, string[] codes) => Assert.Equal(codes, SicCodes.Parse(cell));

    [Fact]
    public void Sections_OfTheClassification_AreAToU()
    {
        Assert.Equal("ABCDEFGHIJKLMNOPQRSTU", string.Concat(SicCodes.Sections.Select(s => s.Letter)));
        Assert.Equal("Q", SicCodes.SectionOf("86900"));
        Assert.Equal("Human health and social work activities", SicCodes.SectionName("Q"));
        Assert.Equal(731, SicCodes.All.Count);
        Assert.Equal("Growing of cereals (except rice), leguminous crops and oil seeds", SicCodes.Find("01110")!.Description);
    }

    [Theory]
    [InlineData("B706QG", "B70 6QG")]
    [InlineData("HP 21 8AL", "HP21 8AL")]
    [InlineData("KT16 OPZ", "KT16 0PZ")]
    [InlineData(" SW1 H0TL", "SW1H 0TL")]
    [InlineData("l1 8jq", "L1 8JQ")]
    [InlineData("HM 11", null)]
    [InlineData("HM JX BERMUDA", null)]
    [InlineData("INVERNESS", null)]
    [InlineData("DT1 2J", null)]
    [InlineData("", null)]
    public void Normalise_OfAPostcodeAsTyped_MakesItWholeOrNothing(string typed, string? postcode) => Assert.Equal(postcode, Postcode.Normalise(typed));

    [Theory]
    [InlineData("L1 8JQ", "Liverpool", "Liverpool City Region")]
    [InlineData("M1", "Manchester", "Greater Manchester")]
    [InlineData("S1 2HE", "Sheffield", "South Yorkshire")]
    [InlineData("EH7 4QF", null, null)]
    [InlineData("nonsense", null, null)]
    [InlineData(null, null, null)]
    public void Suggest_FromAPostcode_NamesTheProbableAuthority(string? postcode, string? name, string? combined)
    {
        var suggested = LocalAuthorities.Suggest(postcode);

        Assert.Equal(name, suggested?.Name);
        Assert.Equal(combined, suggested?.CombinedAuthorityName);
    }

    /// <summary>
    /// Westerham (TN16) is in Kent and Harefield (UB9) in Hillingdon: what a postcode suggests can be wrong about London both ways.
    /// </summary>
    [Theory]
    [InlineData("TN16 1RD", "Bromley", "E07000111")]
    [InlineData("UB9 6JH", "Buckinghamshire", "E09000017")]
    public void Suggest_AcrossTheEdgeOfLondon_SaysWhatTheAuthorityItselfDoesNot(string postcode, string suggested, string real)
    {
        Assert.Equal(suggested, LocalAuthorities.Suggest(postcode)?.Name);
        Assert.NotEqual(LocalAuthorities.IsInGreaterLondon(real), LocalAuthorities.IsInGreaterLondon(LocalAuthorities.Suggest(postcode)!.Code));
    }

    /// <summary>A region of England and a combined authority in it have the same name and are two areas.</summary>
    [Theory]
    [InlineData("North East", "E12000001", "E47000014", "Hartlepool")]
    [InlineData("West Midlands", "E12000005", "E47000007", "Shropshire")]
    [InlineData("East Midlands", "E12000004", "E47000013", "Leicester")]
    public void In_ARegionThatGaveACombinedAuthorityItsName_IsTheLargerOfTwoAreas(string name, string region, string combined, string onlyInTheRegion)
    {
        var (ofRegion, ofCombined) = (In(region), In(combined));

        Assert.All(ofRegion, a => Assert.Equal(name, a.Region));
        Assert.All(ofCombined, a => Assert.Equal(name, a.CombinedAuthorityName));
        Assert.Superset(ofCombined.ToHashSet(), ofRegion.ToHashSet());
        Assert.Contains(onlyInTheRegion, ofRegion.Except(ofCombined).Select(a => a.Name));
    }

    [Theory]
    [InlineData("Norwich")]
    [InlineData("Ipswich")]
    [InlineData("North Somerset")]
    public void CombinedAuthority_WhereThereIsNone_IsNone(string name) =>
        Assert.Null(LocalAuthorities.All.Single(a => a.Name == name).CombinedAuthorityCode);

    [Fact]
    public void Find_UnderACodeThatChanged_FindsTheAuthorityOfToday()
    {
        Assert.Equal("E08000039", LocalAuthorities.Find("E08000019")!.Code);
        Assert.Equal("Barnsley", LocalAuthorities.Name("E08000016"));
        Assert.Equal("E99999999", LocalAuthorities.Name("E99999999"));
    }

    [Theory]
    [InlineData("E09000033", true)]
    [InlineData("E09000001", true)]
    [InlineData("E07000207", false)]
    public void IsInGreaterLondon_GoesByTheAuthority(string code, bool isLondon) => Assert.Equal(isLondon, LocalAuthorities.IsInGreaterLondon(code));

    [Fact]
    public void IsIn_OfTheLiverpoolCityRegion_IsItsSix()
    {
        var code = LocalAuthorities.Find("E08000012")!.CombinedAuthorityCode!;

        Assert.Equal(["Halton", "Knowsley", "Liverpool", "Sefton", "St. Helens", "Wirral"], In(code).Select(a => a.Name));
    }

    [Theory]
    [InlineData("833987", "GB-COH", "00833987")]
    [InlineData("SC016876", "GB-COH", "SC016876")]
    [InlineData("sc 016876", "GB-COH", "SC016876")]
    [InlineData("IP12345R", "GB-COH", "IP12345R")]
    [InlineData("RC000641", "GB-COH", "RC000641")]
    [InlineData("MUT0148B", null, "MUT0148B")]
    public void Parse_OfACompanyNumber_KeepsItAsText(string typed, string? register, string number) =>
        Assert.Equal((register, number), CompanyNumber.Parse(typed));

    [Theory]
    [InlineData("MERSEYTRAVEL", "Mersey Travle Ltd")]
    [InlineData("Birmingham Women’s and Children’s NHS Foundation Trust", "birmingham womens and childrens nhs foundation trust")]
    [InlineData("CATALYST  ACADEMIES TRUST", "Catalist Acadamies Trust")]
    public void Skeleton_OfANameMistyped_IsTheSame(string name, string typed) => Assert.Equal(PhoneticKeys.Compute(name), PhoneticKeys.Compute(typed));

    private static List<LocalAuthority> In(string areaCode) => [.. LocalAuthorities.All.Where(a => a.IsIn(areaCode))];
}
