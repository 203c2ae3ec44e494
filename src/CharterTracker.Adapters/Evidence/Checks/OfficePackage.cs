using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace CharterTracker.Adapters.Evidence.Checks;

/// <summary>Checks the parts of one Office file as they are unpacked, and at the end whether they make a complete file.</summary>
internal sealed partial class OfficePackage(OfficeKind kind, string damaged)
{
    private const string Macros = "The selected file has macros or active content. Save it without them and select it again";
    private const string Links = "The selected file links to other files or places. Break the links, or save it as a PDF";

    private readonly HashSet<string> _parts = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _mainParts = [];
    private readonly Dictionary<string, string> _contentTypes = new(StringComparer.OrdinalIgnoreCase);
    private bool _inInstruction;

    public void Look(string name, byte[] content)
    {
        _parts.Add(name);
        FileRefusedException.ThrowIf(
            name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || InFolder(name, "activeX") || InFolder(name, "macrosheets")
            || InFolder(name, "ctrlProps"),
            Macros);
        FileRefusedException.ThrowIf(InFolder(name, "embeddings"), "The selected file has other files inside it. Add them one by one instead");

        if (name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
        {
            Read(name, content);
        }
        else if (name.EndsWith(".vml", StringComparison.OrdinalIgnoreCase))
        {
            // Drawings of old versions are not always well-formed, so they are not read as XML.
            FileRefusedException.ThrowIf(content.AsSpan().IndexOf("<!DOCTYPE"u8) >= 0 || content.AsSpan().IndexOf("<!ENTITY"u8) >= 0, damaged);
        }
    }

    public void CheckWhole()
    {
        FileRefusedException.ThrowIf(!_parts.Contains("[Content_Types].xml") || _mainParts.Count != 1 || !_parts.Contains(_mainParts[0]), damaged);
        FileRefusedException.ThrowIf(_contentTypes.Values.Any(t => t.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase)), Macros);
        FileRefusedException.ThrowIf(_contentTypes.GetValueOrDefault(_mainParts[0]) != kind.MainPartType, damaged);
    }

    private static bool InFolder(string name, string folder) => name.Contains($"/{folder}/", StringComparison.OrdinalIgnoreCase);

    private void Read(string name, byte[] content)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = content.Length };
        var instructions = new StringBuilder();
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(content, writable: false), settings);
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    LookAtElement(name, reader, instructions);
                }
                else if (reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA && _inInstruction)
                {
                    instructions.Append(reader.Value);
                }
                else if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "instrText")
                {
                    _inInstruction = false;
                }
            }
        }
        catch (XmlException)
        {
            throw new FileRefusedException(damaged);
        }
        // A field's instruction may be cut into runs, so it is put together before it is judged.
        FileRefusedException.ThrowIf(Dde().IsMatch(instructions.ToString()), Links);
    }

    private void LookAtElement(string name, XmlReader reader, StringBuilder instructions)
    {
        switch (reader.LocalName)
        {
            case "Relationship" when name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase):
                LookAtRelationship(name, reader);
                break;
            case "Override" when name == "[Content_Types].xml":
                _contentTypes[(reader.GetAttribute("PartName") ?? "").TrimStart('/')] = reader.GetAttribute("ContentType") ?? "";
                break;
            case "Default" when name == "[Content_Types].xml":
                _contentTypes[$"*.{reader.GetAttribute("Extension")}"] = reader.GetAttribute("ContentType") ?? "";
                break;
            case "instrText":
                _inInstruction = !reader.IsEmptyElement;
                break;
            case "fldSimple":
                instructions.Append(' ').Append(reader.GetAttribute("instr", reader.NamespaceURI)).Append(' ');
                break;
            case "ddeLink":
                throw new FileRefusedException(Links);
        }
    }

    private void LookAtRelationship(string name, XmlReader reader)
    {
        var type = reader.GetAttribute("Type") ?? "";
        FileRefusedException.ThrowIf(
            string.Equals(reader.GetAttribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase)
            && !type.EndsWith("/hyperlink", StringComparison.Ordinal),
            Links);
        FileRefusedException.ThrowIf(
            type.EndsWith("/vbaProject", StringComparison.Ordinal) || type.EndsWith("/oleObject", StringComparison.Ordinal)
            || type.EndsWith("/control", StringComparison.Ordinal) || type.EndsWith("/aFChunk", StringComparison.Ordinal),
            Macros);
        if (name == "_rels/.rels" && type.EndsWith("/officeDocument", StringComparison.Ordinal))
        {
            _mainParts.Add((reader.GetAttribute("Target") ?? "").TrimStart('/'));
        }
    }

    [GeneratedRegex(@"\bDDE(AUTO)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dde();
}
