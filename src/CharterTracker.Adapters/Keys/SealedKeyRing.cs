using System.Text;
using System.Xml.Linq;
using CharterTracker.Features.Pipeline;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.Extensions.DependencyInjection;

namespace CharterTracker.Adapters.Keys;

/// <summary>Seals the keys that ASP.NET Core keeps in our database (for antiforgery tokens and the like).</summary>
internal sealed class SealedKeyRingEncryptor(ISealer sealer) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var text = sealer.Seal(SealedKeyRingDecryptor.Purpose, Guid.Empty, Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting)));
        return new EncryptedXmlInfo(new XElement("sealed", text), typeof(SealedKeyRingDecryptor));
    }
}

/// <summary>Opens the sealed keys. ASP.NET Core creates it by its type name when the key ring is read.</summary>
internal sealed class SealedKeyRingDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public const string Purpose = "cookie-key-ring";

    public XElement Decrypt(XElement encryptedElement) =>
        XElement.Parse(Encoding.UTF8.GetString(services.GetRequiredService<ISealer>().Open(Purpose, Guid.Empty, encryptedElement.Value)));
}
