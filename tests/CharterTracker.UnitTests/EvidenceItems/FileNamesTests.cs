using CharterTracker.Features.EvidenceItems;

namespace CharterTracker.UnitTests.EvidenceItems;

public class FileNamesTests
{
    [Theory]
    [InlineData("policy.pdf", "policy.pdf")]
    [InlineData(@"C:\Users\me\policy.pdf", "policy.pdf")]
    [InlineData("../../etc/passwd.csv", "passwd.csv")]
    [InlineData("policy\u202Efdp.exe.pdf", "policyfdp.exe.pdf")]
    [InlineData("a\r\nb\0.pdf", "ab.pdf")]
    [InlineData("Cafe\u0301 <1>.pdf", "Café _1_.pdf")]
    [InlineData(" .. ", "")]
    public void Clean_LeavesANameThatIsSafeToShowAndToSave(string given, string clean) => Assert.Equal(clean, FileNames.Clean(given));
}
