using System.Globalization;
using System.Text;
using QRCoder;

namespace CharterTracker.Web.Brands;

/// <summary>
/// A QR code as the path of an SVG, drawn on this server: the secret in it goes to nobody else, and the page needs no inline style.
/// </summary>
public sealed record QrPicture(int Size, string Path)
{
    public static QrPicture Create(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var modules = data.ModuleMatrix;
        var path = new StringBuilder();
        for (var y = 0; y < modules.Count; y++)
        {
            for (var x = 0; x < modules.Count; x++)
            {
                if (modules[y][x])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }
        return new QrPicture(modules.Count, path.ToString());
    }
}
