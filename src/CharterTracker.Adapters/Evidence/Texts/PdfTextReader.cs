using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.PdfFonts;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace CharterTracker.Adapters.Evidence.Texts;

/// <summary>Makes the text of a page, and nothing else of it. The library finds it by its constructor.</summary>
internal sealed class PdfPageTextFactory(
    IPdfTokenScanner scanner, IResourceStore resources, ILookupFilterProvider filters, IPageContentParser parser, ParsingOptions options)
    : BasePageFactory<PdfPageText>(scanner, resources, filters, parser, options)
{
    protected override PdfPageText ProcessPage(
        int pageNumber,
        DictionaryToken dictionary,
        NamedDestinations namedDestinations,
        MediaBox mediaBox,
        CropBox cropBox,
        UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation,
        TransformationMatrix initialMatrix,
        IReadOnlyList<IGraphicsStateOperation> operations) =>
        new PdfTextReader(
                pageNumber,
                ResourceStore,
                PdfScanner,
                PageContentParser,
                FilterProvider,
                cropBox,
                userSpaceUnit,
                rotation,
                initialMatrix,
                (PdfTextOptions)ParsingOptions)
            .Process(pageNumber, operations);
}

/// <summary>Carries out the operations of a page, and keeps the glyphs. Lines, pictures and shades are passed over.</summary>
internal sealed class PdfTextReader(
    int pageNumber,
    IResourceStore resources,
    IPdfTokenScanner scanner,
    IPageContentParser parser,
    ILookupFilterProvider filters,
    CropBox cropBox,
    UserSpaceUnit userSpaceUnit,
    PageRotationDegrees rotation,
    TransformationMatrix initialMatrix,
    PdfTextOptions options)
    : BaseStreamProcessor<PdfPageText>(
        pageNumber, resources, scanner, parser, filters, cropBox, userSpaceUnit, rotation, initialMatrix, options)
{
    /// <summary>The deepest that one form stands inside another.</summary>
    private const int MaxDepth = 20;

    private readonly PdfPageText _page = new(options.Budget);
    private int _depth;

    public override PdfPageText Process(int pageNumberCurrent, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        CloneAllStates();
        ProcessOperations(operations);
        return _page;
    }

    public override void RenderGlyph(
        IFont font,
        CurrentGraphicsState currentState,
        double fontSize,
        double pointSize,
        int code,
        string unicode,
        long currentOffset,
        in TransformationMatrix renderingMatrix,
        in TransformationMatrix textMatrix,
        in TransformationMatrix transformationMatrix,
        CharacterBoundingBox characterBoundingBox)
    {
        var start = transformationMatrix.Transform(textMatrix.Transform(renderingMatrix.Transform(new PdfPoint(0, 0))));
        var width = new PdfPoint(characterBoundingBox.Width, 0);
        var end = transformationMatrix.Transform(textMatrix.Transform(renderingMatrix.Transform(width)));
        _page.Add(unicode, pointSize, start, end);
    }

    protected override void ProcessFormXObject(StreamToken formStream, NameToken xObjectName)
    {
        options.Budget.ThrowIfSpent();
        if (_depth == MaxDepth)
        {
            options.Budget.Spend();
            return;
        }
        _depth++;
        base.ProcessFormXObject(formStream, xObjectName);
        _depth--;
    }

    protected override void RenderXObjectImage(XObjectContentRecord xObjectContentRecord)
    {
    }

    protected override void RenderInlineImage(InlineImage inlineImage)
    {
    }

    protected override void ClipToRectangle(PdfRectangle rectangle, FillingRule clippingRule)
    {
    }

    public override void BeginSubpath()
    {
    }

    public override PdfPoint? CloseSubpath() => null;

    public override void StrokePath(bool close)
    {
    }

    public override void FillPath(FillingRule fillingRule, bool close)
    {
    }

    public override void FillStrokePath(FillingRule fillingRule, bool close)
    {
    }

    public override void MoveTo(double x, double y)
    {
    }

    public override void BezierCurveTo(double x2, double y2, double x3, double y3)
    {
    }

    public override void BezierCurveTo(double x1, double y1, double x2, double y2, double x3, double y3)
    {
    }

    public override void LineTo(double x, double y)
    {
    }

    public override void Rectangle(double x, double y, double width, double height)
    {
    }

    public override void EndPath()
    {
    }

    public override void ClosePath()
    {
    }

    public override void ModifyClippingIntersect(FillingRule clippingRule)
    {
    }

    public override void BeginMarkedContent(NameToken name, NameToken? propertyDictionaryName, DictionaryToken? properties)
    {
    }

    public override void EndMarkedContent()
    {
    }

    public override void PaintShading(NameToken shadingName)
    {
    }
}
