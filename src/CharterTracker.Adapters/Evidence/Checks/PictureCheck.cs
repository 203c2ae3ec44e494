using CharterTracker.Domain.EvidenceItems;
using CharterTracker.Features.Wording;
using SkiaSharp;

namespace CharterTracker.Adapters.Evidence.Checks;

/// <summary>The formats in which pictures are accepted and stored.</summary>
internal enum PictureKind
{
    Jpeg,
    Png,
}

/// <summary>
/// Checks a picture's size before it is decoded, then encodes it again, which removes location, camera and anything hidden behind the
/// pixels.
/// </summary>
internal static class PictureCheck
{
    private const int JpegQuality = 92;

    public static MemoryStream Rewrite(byte[] bytes, PictureKind kind)
    {
        var name = kind == PictureKind.Jpeg ? "JPEG" : "PNG";
        using var data = SKData.CreateCopy(bytes);
        using var codec = SKCodec.Create(data);
        FileRefusedException.ThrowIf(
            codec is null || codec.EncodedFormat != (kind == PictureKind.Jpeg ? SKEncodedImageFormat.Jpeg : SKEncodedImageFormat.Png),
            $"The selected file is not a {name} picture, or it is damaged");
        FileRefusedException.ThrowIf(
            (long)codec!.Info.Width * codec.Info.Height > EvidenceItem.MaxPicturePixels,
            $"The picture must have {EvidenceItem.MaxPicturePixels / 1_000_000} million pixels or fewer");

        using var upright = Upright(Decode(codec, name), codec.EncodedOrigin);
        var rewritten = new MemoryStream();
        using var encoded = upright.Encode(kind == PictureKind.Jpeg ? SKEncodedImageFormat.Jpeg : SKEncodedImageFormat.Png, JpegQuality);
        FileRefusedException.ThrowIf(
            encoded.Size > EvidenceItem.MaxLength,
            $"Saved without what cameras write into it, this picture is over {EvidenceLabels.MaxFileSize}. Save it with fewer pixels, or as a JPEG, and add it again");
        encoded.SaveTo(rewritten);
        rewritten.Position = 0;
        return rewritten;
    }

    private static SKBitmap Decode(SKCodec codec, string name)
    {
        var bitmap = new SKBitmap(codec.Info.WithColorType(SKColorType.Rgba8888).WithColorSpace(SKColorSpace.CreateSrgb()));
        if (codec.GetPixels(bitmap.Info, bitmap.GetPixels()) == SKCodecResult.Success)
        {
            return bitmap;
        }
        bitmap.Dispose();
        throw new FileRefusedException($"The {name} picture is damaged and cannot be read to its end");
    }

    /// <summary>
    /// Turns a picture upright. Cameras record in the metadata how they were held; the metadata is removed, so the pixels are turned.
    /// </summary>
    private static SKBitmap Upright(SKBitmap picture, SKEncodedOrigin origin)
    {
        if (origin == SKEncodedOrigin.TopLeft)
        {
            return picture;
        }
        var (w, h) = (picture.Width, picture.Height);
        var isTurned = origin is SKEncodedOrigin.LeftTop or SKEncodedOrigin.RightTop or SKEncodedOrigin.RightBottom or SKEncodedOrigin.LeftBottom;
        var upright = new SKBitmap(picture.Info.WithSize(isTurned ? h : w, isTurned ? w : h));
        using var canvas = new SKCanvas(upright);
        canvas.SetMatrix(origin switch
        {
            SKEncodedOrigin.TopRight => new SKMatrix(-1, 0, w, 0, 1, 0, 0, 0, 1),
            SKEncodedOrigin.BottomRight => new SKMatrix(-1, 0, w, 0, -1, h, 0, 0, 1),
            SKEncodedOrigin.BottomLeft => new SKMatrix(1, 0, 0, 0, -1, h, 0, 0, 1),
            SKEncodedOrigin.LeftTop => new SKMatrix(0, 1, 0, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightTop => new SKMatrix(0, -1, h, 1, 0, 0, 0, 0, 1),
            SKEncodedOrigin.RightBottom => new SKMatrix(0, -1, h, -1, 0, w, 0, 0, 1),
            _ => new SKMatrix(0, 1, 0, -1, 0, w, 0, 0, 1),
        });
        canvas.DrawBitmap(picture, 0, 0, SKSamplingOptions.Default);
        canvas.Flush();
        picture.Dispose();
        return upright;
    }
}
