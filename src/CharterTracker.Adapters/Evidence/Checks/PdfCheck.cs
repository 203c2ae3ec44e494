using System.IO.Compression;
using CharterTracker.Domain.EvidenceItems;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Tokens;

namespace CharterTracker.Adapters.Evidence.Checks;

/// <summary>
/// Checks that a PDF opens, has no password and runs nothing. It is read twice: as plain text with its object streams unpacked, which finds
/// what no table points to, and as the objects that a reader would see.
/// </summary>
internal static class PdfCheck
{
    private const int MaxDepth = 200;
    private const int MaxTail = 1024;
    private const long MaxUnpacked = 100L * 1024 * 1024;
    public const string Damaged = "The selected file is not a PDF, or it is damaged";

    public static void Check(byte[] bytes)
    {
        FileRefusedException.ThrowIf(!bytes.AsSpan().StartsWith("%PDF-"u8), Damaged);
        // Some writers end with a few empty lines; a second file hidden behind the end needs more room.
        var end = bytes.AsSpan().LastIndexOf("%%EOF"u8);
        FileRefusedException.ThrowIf(end < 0 || bytes.Length - end > MaxTail || bytes.AsSpan(end).IndexOf("PK"u8) >= 0, Damaged);

        RefuseActive(PdfNames.In(bytes));
        CheckObjectStreams(bytes);
        CheckObjects(bytes);
    }

    private static void RefuseActive(IEnumerable<string> names)
    {
        foreach (var name in names.Where(PdfNames.IsActive))
        {
            throw new FileRefusedException(name switch
            {
                "EmbeddedFile" or "EmbeddedFiles" => "The selected PDF has other files attached. Remove them, or add them one by one instead",
                "XFA" => "The selected PDF is a form that changes itself. Print it to a new PDF and select that",
                _ => "The selected PDF has scripts or actions in it. Print it to a new PDF and select that",
            });
        }
    }

    /// <summary>
    /// Unpacks object and cross-reference streams, and no others. Their size is counted as they unpack, before a library that trusts them
    /// sees them.
    /// </summary>
    private static void CheckObjectStreams(byte[] bytes)
    {
        long unpacked = 0;
        var last = 0;
        for (var i = 0; i < bytes.Length; i++)
        {
            if (!PdfNames.IsStreamStart(bytes, i))
            {
                continue;
            }
            var names = NamesBefore(bytes.AsMemory(last, i - last));
            var start = i + "stream".Length + (bytes[i + 6] == '\r' && bytes[i + 7] == '\n' ? 2 : 1);
            last = PdfNames.StreamEnd(bytes, Math.Min(start, bytes.Length));
            if (HoldsObjects(names))
            {
                FileRefusedException.ThrowIf(names.Contains("Filter") && !names.Contains("FlateDecode"), Damaged);
                FileRefusedException.ThrowIf(names.Any(n => n is "LZWDecode" or "RunLengthDecode" or "ASCIIHexDecode" or "ASCII85Decode"), Damaged);
                var packed = bytes.AsMemory(start, last - start);
                var content = names.Contains("Filter") ? Unpack(packed, MaxUnpacked - unpacked) : packed;
                unpacked += content.Length;
                RefuseActive(PdfNames.In(content));
            }
            i = last;
        }
    }

    private static bool HoldsObjects(HashSet<string> names) =>
        names.Contains("ObjStm") || names.Contains("XRef") || (names.Contains("First") && names.Contains("N")) || (names.Contains("W") && names.Contains("Size"));

    /// <summary>
    /// The names in the dictionary of a stream, taken from the text between the previous stream and this one. A word in a string can look
    /// like the start of the object and hide the names before it: where that text has the type of an object stream anywhere, all its names
    /// count.
    /// </summary>
    public static HashSet<string> NamesBefore(ReadOnlyMemory<byte> between)
    {
        var all = PdfNames.In(between).ToHashSet();
        var from = between.Span.LastIndexOf("obj"u8);
        return all.Contains("ObjStm") || all.Contains("XRef") || from < 0 ? all : PdfNames.In(between[from..]).ToHashSet();
    }

    private static ReadOnlyMemory<byte> Unpack(ReadOnlyMemory<byte> packed, long most)
    {
        using var unpacked = new MemoryStream();
        try
        {
            using var zlib = new ZLibStream(new MemoryStream(packed.ToArray(), writable: false), CompressionMode.Decompress);
            var buffer = new byte[81920];
            int read;
            while ((read = zlib.Read(buffer)) > 0)
            {
                FileRefusedException.ThrowIf(unpacked.Length + read > most, "The selected PDF is too large when it is unpacked");
                unpacked.Write(buffer, 0, read);
            }
        }
        catch (InvalidDataException)
        {
            throw new FileRefusedException(Damaged);
        }
        return unpacked.ToArray();
    }

    private static void CheckObjects(byte[] bytes)
    {
        try
        {
            using var document = PdfDocument.Open(bytes, new ParsingOptions { UseLenientParsing = true, SkipMissingFonts = true });
            FileRefusedException.ThrowIf(document.IsEncrypted, FileRefusedException.PasswordProtected);
            FileRefusedException.ThrowIf(document.NumberOfPages < 1, Damaged);
            FileRefusedException.ThrowIf(document.NumberOfPages > EvidenceItem.MaxPdfPages, $"The PDF must have {EvidenceItem.MaxPdfPages} pages or fewer. It has {document.NumberOfPages}");
            foreach (var reference in document.Structure.CrossReferenceTable.ObjectOffsets.Keys)
            {
                RefuseActive(NamesIn(document.Structure.GetObject(reference)?.Data, MaxDepth));
            }
            CheckOpenAction(document);
        }
        catch (PdfDocumentEncryptedException)
        {
            throw new FileRefusedException(FileRefusedException.PasswordProtected);
        }
        catch (Exception exception) when (exception is not FileRefusedException and not OutOfMemoryException)
        {
            // The library throws many kinds of exception at a damaged file.
            throw new FileRefusedException(Damaged);
        }
    }

    /// <summary>Refuses an action on opening, except one that only chooses the place to open the document at.</summary>
    private static void CheckOpenAction(PdfDocument document)
    {
        if (!document.Structure.Catalog.CatalogDictionary.TryGet(NameToken.Create("OpenAction"), out var action))
        {
            return;
        }
        if (action is IndirectReferenceToken reference)
        {
            action = document.Structure.GetObject(reference.Data)?.Data;
        }
        FileRefusedException.ThrowIf(
            action is DictionaryToken dictionary && (!dictionary.TryGet(NameToken.Create("S"), out var kind) || kind is not NameToken { Data: "GoTo" }),
            "The selected PDF has scripts or actions in it. Print it to a new PDF and select that");
    }

    private static IEnumerable<string> NamesIn(IToken? token, int depth)
    {
        FileRefusedException.ThrowIf(depth == 0, Damaged);
        return token switch
        {
            NameToken name => [name.Data],
            ArrayToken array => array.Data.SelectMany(t => NamesIn(t, depth - 1)),
            DictionaryToken dictionary => dictionary.Data.SelectMany(pair => NamesIn(pair.Value, depth - 1).Prepend(pair.Key)),
            StreamToken stream => NamesIn(stream.StreamDictionary, depth - 1),
            ObjectToken inner => NamesIn(inner.Data, depth - 1),
            _ => [],
        };
    }
}
